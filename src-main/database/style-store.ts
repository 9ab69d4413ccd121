import { z } from 'zod'
import { PlatformId } from '#shared/contract/platforms.ts'
import { Style } from '#shared/contract/styles.ts'
import type { Observation } from '#main/core/learning/learn-style.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** Parts of a style that the user set. */
export const OwnStyle = Style.partial()
export type OwnStyle = z.infer<typeof OwnStyle>

/** What the user set of their style, and the posts it is learned from. */
export interface StyleStore {
  get(): { readonly isOn: boolean; readonly own: OwnStyle }
  set(style: { readonly isOn: boolean; readonly own: OwnStyle }): void
  /** Forgets what was set, and learns only from what comes. */
  wipe(): void
  /** Drafts that the user changed, used or liked since the last wipe, last touched first. */
  observations(limit: number): Observation[]
  /** Texts of posts on a platform that were liked or used, last rated first. */
  liked(platform: PlatformId, limit: number): string[]
}

const ObservationRow = z.object({
  platform: PlatformId,
  written: z.string(),
  final: z.string(),
  brief: z.string(),
})

const VERDICTS = `
  verdicts AS (
    SELECT draft_id, feedback, created_at FROM draft_ratings AS one
    WHERE position = (SELECT max(position) FROM draft_ratings
      WHERE draft_id = one.draft_id AND feedback <> 'edited'))`
const OBSERVATIONS = `
  WITH ${VERDICTS}
  SELECT drafts.platform, written.text AS written, last.text AS final, drafts.brief
  FROM drafts
    JOIN draft_versions AS written ON written.draft_id = drafts.id AND written.version =
      (SELECT max(version) FROM draft_versions WHERE draft_id = drafts.id AND made_by IS NOT NULL)
    JOIN draft_versions AS last ON last.draft_id = drafts.id AND last.version =
      (SELECT max(version) FROM draft_versions WHERE draft_id = drafts.id)
    LEFT JOIN verdicts ON verdicts.draft_id = drafts.id
  WHERE max(last.created_at, coalesce(verdicts.created_at, '')) > @since
    AND coalesce(verdicts.feedback, '') NOT IN ('down', 'rejected')
    AND (last.text <> written.text OR verdicts.feedback IN ('up', 'used'))
  ORDER BY last.created_at DESC LIMIT @limit`
const LIKED = `
  WITH ${VERDICTS}
  SELECT drafts.text FROM drafts JOIN verdicts ON verdicts.draft_id = drafts.id
  WHERE drafts.platform = ? AND verdicts.feedback IN ('up', 'used')
  ORDER BY verdicts.created_at DESC LIMIT ?`

/** SQL of the table `styles`, and of what the versions and ratings of drafts tell. */
export function createStyleStore(database: Database, changes: Changes): StyleStore {
  const select = database.prepare<
    [],
    { readonly is_on: number; readonly own: string; readonly learned_since: string }
  >('SELECT * FROM styles')
  const upsert = database.prepare(
    `INSERT INTO styles (id, is_on, own, learned_since) VALUES (1, @isOn, @own, @since)
     ON CONFLICT (id) DO UPDATE SET is_on = excluded.is_on, own = excluded.own,
       learned_since = excluded.learned_since`,
  )
  const observe = database.prepare<[object], object>(OBSERVATIONS)
  const liked = database.prepare<[string, number], string>(LIKED).pluck()
  const since = () => select.get()?.learned_since ?? ''
  const put = (style: {
    readonly isOn: boolean
    readonly own: OwnStyle
    readonly from: string
  }) => {
    const { isOn, own, from } = style
    upsert.run({ isOn: isOn ? 1 : 0, own: JSON.stringify(own), since: from })
    changes.announce({ type: 'updated', entity: 'style', id: 'style' })
  }
  return {
    get: () => {
      const row = select.get()
      if (!row) return { isOn: true, own: {} }
      return { isOn: row.is_on === 1, own: OwnStyle.parse(JSON.parse(row.own)) }
    },
    set: (style) => put({ ...style, from: since() }),
    wipe: () => put({ isOn: true, own: {}, from: new Date().toISOString() }),
    observations: (limit) =>
      observe.all({ since: since(), limit }).map((row) => ObservationRow.parse(row)),
    liked: (platform, limit) => liked.all(platform, limit),
  }
}
