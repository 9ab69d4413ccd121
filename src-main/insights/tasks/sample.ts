import type { ImportResult } from '#shared/contract/analytics-import.ts'
import { METRICS } from '#shared/contract/metrics.ts'
import {
  makeSample,
  type SampleChannel,
  type SamplePost,
} from '#main/core/insights/sample/make-sample.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createAccountStore } from '#main/database/insights/account-store.ts'
import { createAccountWriter } from '#main/database/insights/account-writer.ts'
import { createCommentWriter } from '#main/database/insights/comment-writer.ts'
import { createDayWriter } from '#main/database/insights/day-writer.ts'
import { createImportStore } from '#main/database/insights/import-store.ts'
import type { PostRecord } from '#main/database/insights/post-record.ts'
import { createPostWriter } from '#main/database/insights/post-writer.ts'
import { createSampleStore } from '#main/database/insights/sample-store.ts'
import { inSteps } from '../import/in-steps.ts'
import type { Answers, InsightsParts } from '../parts.ts'

const DAY_MS = 86_400_000
const NAME = 'Sample data'
const ACCOUNT = 'Sample kitchen'

/** A made-up account to look around with: put in and taken out again as a whole. */
export function createSample({
  database,
  settled,
  models,
  now,
}: Pick<InsightsParts, 'database' | 'settled' | 'models' | 'now'>): Answers<
  'analytics',
  'addSample' | 'removeSample'
> {
  const sample = createSampleStore(database)
  const imports = createImportStore(database)
  const accounts = createAccountStore(database)

  function* add(): Generator<void, ImportResult, void> {
    const known = imports.find(sample.importId() ?? 0)
    if (known) return { ...known, added: 0, updated: 0, unchanged: known.rows }
    const nowMs = now().getTime()
    const importId = imports.begin({
      name: NAME,
      format: 'sample',
      platform: '',
      account: ACCOUNT,
      isOwn: true,
      isSample: true,
      importedAt: new Date(nowMs).toISOString(),
    })
    const of = { importId, toldMs: null, atMs: nowMs }
    const posts = createPostWriter(database, of)
    const days = createDayWriter(database, of)
    const comments = createCommentWriter(database, importId)
    const vader = createVader(parseVaderLexicon(models.json('vader/lexicon.json')))
    const owners = createAccountWriter(database)
    let rows = 0
    for (const channel of makeSample(Math.floor(nowMs / DAY_MS) - 1)) {
      const { platform } = channel
      const id = owners.idOf({ platform, name: ACCOUNT, isOwn: true, isSample: true })
      for (const post of channel.posts) {
        posts.put(id, toRecord(post))
        rows++
        yield
      }
      for (const { day, metric, value } of channel.days) {
        days.putDay(id, day, [metric, value])
        yield
      }
      for (const share of sharesOf(channel)) days.putShare(id, share)
      for (const comment of channel.comments) {
        comments.put(id, { ...comment, sentiment: vader(comment.text).compound })
        yield
      }
    }
    yield* posts.finish()
    return imports.finish(importId, {
      account: ACCOUNT,
      rows,
      added: rows,
      updated: 0,
      unchanged: 0,
      rejectedTotal: 0,
      rejected: [],
      skipped: [],
      warnings: [],
    })
  }

  function* remove(): Generator<void, { removed: number }, void> {
    let removed = 0
    for (const id of sample.accountIds()) removed += yield* accounts.remove(id)
    sample.sweep()
    return { removed }
  }

  return {
    async addSample(_, { signal }) {
      const added = await inSteps(database, add(), signal)
      settled.settleRest()
      return added
    },
    removeSample: async (_, { signal }) => inSteps(database, remove(), signal),
  }
}

function sharesOf({ countries }: SampleChannel) {
  return Object.entries(countries).map(([name, share]) => ({ kind: 'country', name, share }))
}

function toRecord({ figures, ...post }: SamplePost): PostRecord {
  return {
    ...post,
    url: null,
    isKindTold: true,
    hasTime: true,
    figures: METRICS.map((metric) => figures[metric] ?? null),
    isEngagementsTold: true,
  }
}
