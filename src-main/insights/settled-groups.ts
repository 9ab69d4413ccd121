import { setTimeout as wait } from 'node:timers/promises'
import { MOST_EARLIER, type Period } from '#main/core/insights/summary/period.ts'
import type { Database } from '#main/database/connection.ts'
import { createDirectGroups } from '#main/database/insights/direct-groups.ts'
import type { GroupReader } from '#main/database/insights/group-reader.ts'
import { createSettleSums } from '#main/database/insights/settle-sums.ts'
import { type Block, createSpanGroups } from '#main/database/insights/span-groups.ts'
import { createSummaryStore, type Range } from '#main/database/insights/summary-store.ts'
import { inSteps } from './import/in-steps.ts'

/** Sums by hour and hashtag, brought up to date for what is asked. */
export interface SettledGroups {
  /** What to read a period with: the sums by span, or the posts themselves while an import holds the file. */
  readerFor(range: Range, signal: AbortSignal): Promise<GroupReader>
  /** Brings the rest up to date in the background. */
  settleRest(): void
}

/** Blocks of one transaction in the background, so that an import need not wait long. */
const BATCH = 8
/** Longer than a writer that waits sleeps: it gets its turn between two transactions. */
const PAUSE_MS = 50

/** Over the connection that writes and the one that reads. */
export function createSettledGroups(database: Database, reader: Database): SettledGroups {
  const spans = createSpanGroups(reader)
  const direct = createDirectGroups(reader, createSummaryStore(reader))
  const settle = createSettleSums(database)
  let isBusy = false

  const settleBlocks = (blocks: readonly Block[], signal: AbortSignal) =>
    inSteps(database, settle(blocks), signal)

  async function settleAll(): Promise<void> {
    const { signal } = new AbortController()
    for (;;) {
      if (!database.open || !reader.open || database.inTransaction) return
      const blocks = spans.stale().slice(0, BATCH)
      if (blocks.length === 0) return
      await settleBlocks(blocks, signal)
      await wait(PAUSE_MS, undefined, { ref: false })
    }
  }

  return {
    async readerFor(range, signal) {
      if (range.period === null) return direct
      const stale = spans.stale(range)
      if (stale.length > 0) {
        if (database.inTransaction) return direct
        await settleBlocks(stale, signal)
        if (spans.stale(range).length > 0) return direct
      }
      return spans.stale(before(range, range.period)).length === 0
        ? spans
        : { ...spans, earlier: (...asked) => direct.earlier(...asked) }
    },
    settleRest() {
      if (isBusy) return
      isBusy = true
      settleAll()
        .catch(() => undefined) // the next question settles what it needs, and tells why it can't
        .finally(() => {
          isBusy = false
        })
    },
  }
}

/** The earlier periods that one is compared with. */
function before({ accountIds }: Range, { from, to }: Period): Range {
  return { accountIds, period: { from: from - MOST_EARLIER * (to - from + 1), to: from - 1 } }
}
