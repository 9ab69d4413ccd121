import { fill } from '#shared/sentences/fill.ts'
import { NOTES, REJECTIONS, SORTS } from '#shared/sentences/imports.ts'
import { setImmediate } from 'node:timers/promises'
import type { ImportResult } from '#shared/contract/analytics-import.ts'
import type { Progress } from '#shared/contract/progress.ts'
import { createZone } from '#main/core/insights/read/zone.ts'
import type { Database } from '#main/database/connection.ts'
import { createCommentWriter } from '#main/database/insights/comment-writer.ts'
import { createDayWriter } from '#main/database/insights/day-writer.ts'
import { createImportStore } from '#main/database/insights/import-store.ts'
import { createPostWriter } from '#main/database/insights/post-writer.ts'
import { createAccountIds } from './account-ids.ts'
import type { Prepared, Section } from './prepare.ts'
import { createTakeRow, type Writers } from './take-row.ts'
import { createTally, type Tally } from './tally.ts'
import { whenFree } from '../when-free.ts'

/** How long others wait at most, in ms. */
const SLICE_MS = 12
const PROGRESS_MS = 200
/** What SQLite may keep at hand of a file that is being filled. */
const CACHE_KB = 64_000
/** Rows between looks at the clock. */
const ROWS_PER_LOOK = 32

/** What an import is made of. */
export interface ImportJob {
  readonly database: Database
  readonly prepared: Prepared
  /** Where rows go that tell no account. */
  readonly account: string
  readonly isOwn: boolean
  readonly nowMs: number
  /** VADER compound of a comment, -1..1. */
  readonly sentimentOf: (text: string) => number
}

/** Takes a file into the library in one transaction, letting others be answered meanwhile; an abort takes all of it back. */
export async function* runImport(
  job: ImportJob,
  signal: AbortSignal,
): AsyncGenerator<Progress, ImportResult> {
  const { database } = job
  const usual = Number(database.pragma('cache_size', { simple: true }))
  await whenFree(database, () => database.exec('BEGIN IMMEDIATE'), signal)
  try {
    database.pragma(`cache_size = -${CACHE_KB}`) // keys come in any order: their index has to be at hand
    const result = yield* takeFile(job, signal)
    database.exec('COMMIT')
    return result
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
    database.pragma(`cache_size = ${usual}`)
    database.pragma('shrink_memory')
  }
}

async function* takeFile(
  job: ImportJob,
  signal: AbortSignal,
): AsyncGenerator<Progress, ImportResult> {
  const { database, prepared, account, isOwn, nowMs } = job
  const { name, platform, format, facts } = prepared
  const store = createImportStore(database)
  const importedAt = new Date(nowMs).toISOString()
  const importId = store.begin({ name, format: format.id, platform, account, isOwn, importedAt })
  const tally = createTally()
  const of = { importId, toldMs: facts.toldMs, atMs: nowMs }
  const accounts = createAccountIds(database, { platform, account, isOwn })
  const writers: Writers = {
    posts: createPostWriter(database, { ...of, onOutcome: (outcome) => tally.count(outcome) }),
    days: createDayWriter(database, of),
    comments: createCommentWriter(database, importId),
    accountOf: (own, where) => accounts.of(own, where),
    sentimentOf: job.sentimentOf,
  }
  const warnings = [...prepared.warnings]
  const rest = createRest(signal)
  for (const section of prepared.main) yield* take({ section, tally, writers, nowMs, rest, signal })
  const taken = new Map<string, number>()
  for (const section of prepared.beside) {
    const own = createTally()
    yield* take({ section, tally: own, writers, nowMs, rest, signal })
    const sort = SORTS[section.plan.holds]
    taken.set(sort, (taken.get(sort) ?? 0) + countBeside(own, tally))
  }
  if (taken.size > 0)
    warnings.push(
      fill(NOTES.beside, {
        sorts: Array.from(taken, ([what, count]) => fill(SORTS.counted, { what, count })).join(
          ', ',
        ),
      }),
    )
  for (const _ of writers.posts.finish()) if (rest.isDue()) await rest.take()
  signal.throwIfAborted()
  return store.finish(importId, {
    ...tally.counts(),
    warnings: [...new Set(warnings)],
    account: accounts.busiest(),
  })
}

interface Take {
  readonly section: Section
  readonly tally: Tally
  readonly writers: Writers
  readonly nowMs: number
  readonly rest: Rest
  readonly signal: AbortSignal
}

async function* take({
  section,
  tally,
  writers,
  nowMs,
  rest,
  signal,
}: Take): AsyncGenerator<Progress> {
  const zone = createZone(section.plan.locale.timeZone)
  const takeRow = createTakeRow(section.plan, { zone, nowMs, writers })
  let place = 0
  let told = performance.now()
  for await (const { rows, numbers, broken, share } of section.read(signal)) {
    for (const each of broken) tally.reject(each)
    for (let at = 0; at < rows.length; at++) {
      const outcome = takeRow(rows[at] ?? [], place++)
      const row = numbers[at] ?? 0
      if (outcome === 'total') tally.skip({ row, reason: REJECTIONS.total })
      else if (typeof outcome === 'object') tally.reject({ row, reason: outcome.rejected })
      else if (outcome !== 'later') tally.count(outcome)
      if (place % ROWS_PER_LOOK === 0 && rest.isDue()) await rest.take()
    }
    if (performance.now() - told < PROGRESS_MS) continue
    told = performance.now()
    yield { type: 'progress', stage: 'saving', done: Math.round(share * 1000), total: 1000 }
  }
}

/** Rows beside the main ones count only where they are rejected; answers how many were taken. */
function countBeside(own: Tally, main: Tally): number {
  const { rows, rejectedTotal, rejected, skipped } = own.counts()
  for (const each of rejected) main.reject(each)
  for (const each of skipped) main.skip(each)
  return rows - rejectedTotal
}

interface Rest {
  isDue(): boolean
  take(): Promise<void>
}

/** Lets the thread answer others between rows. */
function createRest(signal: AbortSignal): Rest {
  let started = performance.now()
  return {
    isDue: () => performance.now() - started > SLICE_MS,
    async take() {
      await setImmediate()
      signal.throwIfAborted()
      started = performance.now()
    },
  }
}
