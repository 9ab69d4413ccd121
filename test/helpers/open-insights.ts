import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { METRICS, type Figures, type PostKind } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { createAccountWriter } from '#main/database/insights/account-writer.ts'
import { createImportStore } from '#main/database/insights/import-store.ts'
import { openInsights, openInsightsReader } from '#main/database/insights/insights-file.ts'
import { createPostWriter } from '#main/database/insights/post-writer.ts'
import type { InsightsParts } from '#main/insights/parts.ts'
import { createSettledGroups } from '#main/insights/settled-groups.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import { makeFolder } from './open-test-library.ts'

/** The parts of the insights thread over a file of their own (a real one: `reader` is a second connection). */
export async function openTestInsights(
  now = () => new Date('2026-01-15T12:00:00Z'),
): Promise<InsightsParts & { readonly folder: string }> {
  const folder = await makeFolder('insights')
  const path = join(folder, 'insights.db')
  const database = openInsights(path)
  const reader = openInsightsReader(path)
  onTestFinished(() => {
    reader.close()
    database.close()
  })
  const models = openModelFolder(join(import.meta.dirname, '../../models'))
  const settleRest = () => undefined // nothing goes on behind a test's back
  const settled = { ...createSettledGroups(database, reader), settleRest }
  return { database, reader, settled, models, now, folder, path }
}

/** A post as tests write it; times are UTC, everything else may be left out. */
export interface TestPost {
  readonly key?: string
  readonly url?: string
  readonly text?: string
  readonly kind?: PostKind
  /** ISO time with offset, a day, or ms; null for unknown. */
  readonly at?: string | number | null
  readonly hasTime?: boolean
  readonly durationSeconds?: number
  readonly tags?: readonly string[]
  readonly figures?: Figures
}

interface Into {
  readonly platform?: PlatformId | ''
  readonly account?: string
  readonly isOwn?: boolean
  readonly isSample?: boolean
  readonly toldMs?: number | null
}

const DAY_MS = 86_400_000

/** Puts posts into the library as one import would, without a file; answers the ids of import and account. */
export function importRows(
  { database, now }: Pick<InsightsParts, 'database' | 'now'>,
  posts: Iterable<TestPost>,
  { platform = 'x', account = 'test', isOwn = true, isSample = false, toldMs = null }: Into = {},
): { importId: number; accountId: number; outcomes: Record<string, number> } {
  return database.transaction(() => {
    const store = createImportStore(database)
    const importedAt = now().toISOString()
    const name = 'test.csv'
    const started = { name, format: 'table', platform, account, isOwn, isSample, importedAt }
    const importId = store.begin(started)
    const accountId = createAccountWriter(database).idOf({
      platform,
      name: account,
      isOwn,
      isSample,
    })
    const writer = createPostWriter(database, { importId, toldMs, atMs: now().getTime() })
    const outcomes = { added: 0, updated: 0, unchanged: 0 }
    let rows = 0
    for (const post of posts) outcomes[writer.put(accountId, toRecord(post, rows++))]++
    for (const _ of writer.finish());
    const rest = { rejected: [], rejectedTotal: 0, skipped: [], warnings: [] }
    store.finish(importId, { ...outcomes, ...rest, account, rows })
    return { importId, accountId, outcomes }
  })()
}

function toRecord(post: TestPost, index: number) {
  const { at = null, figures = {} } = post
  const hasTime = post.hasTime ?? (typeof at === 'number' || (at !== null && at.length > 10))
  const publishedMs = at === null ? null : typeof at === 'number' ? at : Date.parse(at)
  const day = publishedMs === null ? null : Math.floor(publishedMs / DAY_MS)
  const parts = [figures.likes, figures.comments, figures.shares, figures.saves, figures.clicks]
  const told = parts.filter((part) => part !== undefined)
  const sum = told.length === 0 ? null : told.reduce((a, b) => a + b, 0)
  return {
    key: post.key ?? `post-${index}`,
    url: post.url ?? null,
    text: post.text ?? '',
    kind: post.kind ?? ('text' as const),
    isKindTold: post.kind !== undefined,
    publishedMs,
    hasTime,
    day,
    weekday: day === null ? null : ((((day + 3) % 7) + 7) % 7) + 1,
    hour: hasTime && publishedMs !== null ? new Date(publishedMs).getUTCHours() : null,
    durationSeconds: post.durationSeconds ?? null,
    figures: METRICS.map((metric) =>
      metric === 'engagements' ? (figures.engagements ?? sum) : (figures[metric] ?? null),
    ),
    isEngagementsTold: figures.engagements !== undefined,
    tags: post.tags ?? [...(post.text ?? '').matchAll(/#(\w+)/g)].map((m) => m[1]!.toLowerCase()),
  }
}
