import { type DraftId, DraftVersion, type Feedback } from '#shared/contract/drafts.ts'
import { Attempt, Brief, Tier } from '#shared/contract/generation.ts'
import type { ClaimReport } from '#shared/contract/claims.ts'
import { z } from 'zod'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** Who wrote a version, and how long it took. */
export const MadeBy = z.object({
  tier: Tier,
  model: z.string(),
  attempts: z.array(Attempt),
  seed: z.number().int(),
  posts: z.array(z.string()),
  tookMs: z.number(),
  tokensPerSecond: z.number().nullable(),
})
export type MadeBy = z.infer<typeof MadeBy>

/** A version to be kept. */
export interface NewVersion {
  readonly text: string
  readonly origin: DraftVersion['origin']
  readonly feedback?: string | undefined
  readonly madeBy?: MadeBy | undefined
  readonly report?: ClaimReport | undefined
}

/** A version with everything that is known of its making. */
export interface KeptVersion extends DraftVersion {
  readonly madeBy: MadeBy | null
}

/** What a draft was made from, its versions, and what became of it. */
export interface VersionStore {
  setBrief(id: DraftId, brief: Brief): void
  findBrief(id: DraftId): Brief | null
  /** Answers the number of the version. */
  add(id: DraftId, version: NewVersion): number
  /** Keeps typed changes as one version behind the last written one. */
  noteEdit(id: DraftId, text: string): void
  list(id: DraftId): KeptVersion[]
  rate(id: DraftId, feedback: Feedback, note: string | undefined): Record<Feedback, number>
  /** How drafts of each model were rated: `good` are those liked or used. */
  ratingsByModel(): ReadonlyMap<string, { readonly good: number; readonly rated: number }>
}

interface VersionRow {
  readonly version: number
  readonly text: string
  readonly origin: string
  readonly feedback: string | null
  readonly made_by: string | null
  readonly report: string | null
  readonly created_at: string
}

const INSERT = `
  INSERT INTO draft_versions (draft_id, version, text, origin, feedback, made_by, report, created_at)
  VALUES (@id, (SELECT coalesce(max(version), 0) + 1 FROM draft_versions WHERE draft_id = @id),
    @text, @origin, @feedback, @madeBy, @report, @now) RETURNING version`
const BY_MODEL = `
  SELECT v.made_by ->> '$.model' AS model, count(*) AS rated,
    sum(r.feedback IN ('up', 'used')) AS good
  FROM draft_ratings r JOIN draft_versions v ON v.draft_id = r.draft_id AND v.version =
    (SELECT max(version) FROM draft_versions WHERE draft_id = r.draft_id AND made_by IS NOT NULL)
  WHERE r.feedback <> 'edited' GROUP BY model`
const RATE = `
  INSERT INTO draft_ratings (draft_id, position, feedback, note, created_at)
  VALUES (@id, (SELECT count(*) FROM draft_ratings WHERE draft_id = @id), @feedback, @note, @now)`

/** SQL of the tables `generations`, `draft_versions` and `draft_ratings`. */
export function createVersionStore(database: Database, changes: Changes): VersionStore {
  const setBrief = database.prepare(
    'INSERT OR REPLACE INTO generations (draft_id, brief, created_at) VALUES (?, ?, ?)',
  )
  const brief = database.prepare<[string], { brief: string }>(
    'SELECT brief FROM generations WHERE draft_id = ?',
  )
  const insert = database.prepare<[object], { version: number }>(INSERT)
  const select = database.prepare<[string], VersionRow>(
    'SELECT * FROM draft_versions WHERE draft_id = ? ORDER BY version',
  )
  const last = database.prepare<[string], VersionRow>(
    'SELECT * FROM draft_versions WHERE draft_id = ? ORDER BY version DESC LIMIT 1',
  )
  const edit = database.prepare(
    'UPDATE draft_versions SET text = ?, created_at = ? WHERE draft_id = ? AND version = ?',
  )
  const rate = database.prepare(RATE)
  const ratings = database.prepare<[string], { feedback: Feedback; count: number }>(
    'SELECT feedback, count(*) AS count FROM draft_ratings WHERE draft_id = ? GROUP BY feedback',
  )
  const byModel = database.prepare<[], { model: string; rated: number; good: number }>(BY_MODEL)
  const now = () => new Date().toISOString()

  function add(id: DraftId, { text, origin, feedback, madeBy, report }: NewVersion): number {
    const row = insert.get({
      id,
      text,
      origin,
      feedback: feedback ?? null,
      madeBy: madeBy ? JSON.stringify(madeBy) : null,
      report: report ? JSON.stringify(report) : null,
      now: now(),
    })
    changes.announce({ type: 'updated', entity: 'draft', id })
    return row?.version ?? 1
  }

  return {
    setBrief: (id, value) => void setBrief.run(id, JSON.stringify(value), now()),
    findBrief: (id) => {
      const row = brief.get(id)
      return row ? Brief.parse(JSON.parse(row.brief)) : null
    },
    add,
    noteEdit: (id, text) => {
      const newest = last.get(id)
      if (!newest || newest.text === text) return
      if (newest.origin === 'edited') edit.run(text, now(), id, newest.version)
      else add(id, { text, origin: 'edited' })
    },
    list: (id) => select.all(id).map(toVersion),
    rate: (id, feedback, note) => {
      rate.run({ id, feedback, note: note ?? null, now: now() })
      changes.announce({ type: 'updated', entity: 'draft', id })
      const counts = { up: 0, down: 0, edited: 0, used: 0, rejected: 0 }
      for (const row of ratings.all(id)) counts[row.feedback] = row.count
      return counts
    },
    ratingsByModel: () =>
      new Map(byModel.all().map(({ model, rated, good }) => [model, { rated, good }])),
  }
}

function toVersion(row: VersionRow): KeptVersion {
  const madeBy = row.made_by === null ? null : MadeBy.parse(JSON.parse(row.made_by))
  return {
    ...DraftVersion.parse({
      version: row.version,
      text: row.text,
      origin: row.origin,
      feedback: row.feedback,
      tier: madeBy?.tier ?? null,
      model: madeBy?.model ?? null,
      seed: madeBy?.seed ?? null,
      attempts: madeBy?.attempts ?? [],
      posts: madeBy?.posts ?? [],
      tookMs: madeBy?.tookMs ?? null,
      report: row.report === null ? null : JSON.parse(row.report),
      createdAt: row.created_at,
    }),
    madeBy,
  }
}
