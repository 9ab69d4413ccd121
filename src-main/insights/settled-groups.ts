import { setTimeout as wait } from 'node:timers/promises'
import { MOST_EARLIER, type Period } from '#main/core/insights/summary/period.ts'
import { BLOCK_DAYS } from '#main/core/insights/summary/spans.ts'
import type { Database } from '#main/database/connection.ts'
import { createBlockPages } from '#main/database/insights/block-pages.ts'
import { createBlockReader } from '#main/database/insights/block-reader.ts'
import { createBlockWriter } from '#main/database/insights/block-writer.ts'
import { createDirectGroups } from '#main/database/insights/direct-groups.ts'
import { createDirectPages } from '#main/database/insights/direct-pages.ts'
import type { GroupReader } from '#main/database/insights/group-reader.ts'
import type { PagesReader, PostQuery } from '#main/database/insights/post-query.ts'
import { createSettleSums } from '#main/database/insights/settle-sums.ts'
import { type Block, createSpanGroups } from '#main/database/insights/span-groups.ts'
import { createSummaryStore, type Range } from '#main/database/insights/summary-store.ts'
import { inSteps } from './import/in-steps.ts'

/** Sums and lists of posts, brought up to date for what is asked. */
export interface SettledGroups {
  /** What to read a period with: the sums by span, or the posts themselves where that is sooner or an import holds the file. */
  readerFor(range: Range, signal: AbortSignal): Promise<GroupReader>
  /** What to read a page of posts with, likewise; a range without a period means any day. */
  pagesFor(range: Range, query: PostQuery, signal: AbortSignal): Promise<PagesReader>
  /** Brings the rest up to date in the background. */
  settleRest(): void
  /** Ends what goes on in the background; it is taken up again by the next `settleRest`. */
  pause(): Promise<void>
}

/** Longer than a writer that waits sleeps: it gets its turn between two transactions. */
const PAUSE_MS = 50

/** Blocks that are listed at once, even where the posts themselves could answer soon. */
const FEW = 4

/** Over the connection that writes and the one that reads. */
export function createSettledGroups(database: Database, reader: Database): SettledGroups {
  const spans = createSpanGroups(reader)
  const direct = createDirectGroups(reader, createSummaryStore(reader))
  const lists = createBlockReader(reader)
  const pages = createBlockPages(lists)
  const directPages = createDirectPages(reader)
  const settle = createSettleSums(database)
  const writer = createBlockWriter(database)
  let background: { readonly ended: Promise<void>; readonly end: () => void } | undefined

  const settleSums = (blocks: readonly Block[], signal: AbortSignal) =>
    inSteps(database, settle(blocks), signal)
  const settleLists = async (blocks: readonly Block[], signal: AbortSignal) => {
    for (const block of blocks) await inSteps(database, writer.write(block), signal)
  }

  /** Some of what is left to do in the background; false when nothing is. */
  async function settleSome(signal: AbortSignal): Promise<boolean> {
    const [sum, ...sums] = spans.stale()
    if (sum) {
      await settleSums([sum, ...sums.filter((each) => isBeside(sum, each))], signal)
      return true
    }
    const unlisted = lists.stale().slice(0, FEW)
    await settleLists(unlisted, signal)
    return unlisted.length > 0
  }

  async function settleAll(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && database.open && reader.open && !database.inTransaction) {
      if (!(await settleSome(signal))) return
      await wait(PAUSE_MS, undefined, { ref: false })
    }
  }

  return {
    async readerFor(range, signal) {
      if (range.period === null) return direct
      const stale = spans.stale(range)
      if (stale.length > 0) {
        const isShort = range.period.to - range.period.from < BLOCK_DAYS
        if (isShort || database.inTransaction) return direct
        await settleSums(stale, signal)
        if (spans.stale(range).length > 0) return direct
      }
      return spans.stale(before(range, range.period)).length === 0
        ? spans
        : { ...spans, earlier: (...asked) => direct.earlier(...asked) }
    },
    async pagesFor(range, { sort, query, tag }, signal) {
      const stale = lists.stale(range)
      if (stale.length === 0) return pages
      const isQuick = sort === 'published' && !query && !tag && stale.length > FEW
      if (isQuick || database.inTransaction) return directPages
      await settleLists(stale, signal)
      return lists.stale(range).length === 0 ? pages : directPages
    },
    settleRest() {
      if (background) return
      const controller = new AbortController()
      const ended = settleAll(controller.signal)
        .catch(() => undefined) // the next question settles what it needs, and tells why it can't
        .finally(() => {
          background = undefined
        })
      background = { ended, end: () => controller.abort() }
    },
    async pause() {
      background?.end()
      await background?.ended
    },
  }
}

/** Whether two blocks have sums in common: they go together, few enough that an import need not wait long. */
function isBeside(one: Block, other: Block): boolean {
  const parent = ({ block }: Block) => Math.floor(block / 8)
  return one.accountId === other.accountId && parent(one) === parent(other)
}

/** The earlier periods that one is compared with. */
function before({ accountIds }: Range, { from, to }: Period): Range {
  return { accountIds, period: { from: from - MOST_EARLIER * (to - from + 1), to: from - 1 } }
}
