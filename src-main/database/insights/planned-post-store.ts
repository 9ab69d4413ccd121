import { PlannedPost, type PlannedPostId } from '#shared/contract/posting-times.ts'
import type { Database } from '../connection.ts'

/** UTC bounds; `to` is exclusive. */
export interface PlannedRange {
  readonly from: number | null
  readonly to: number | null
}

/** Posts of the calendar. */
export interface PlannedPostStore {
  /** The earliest first. */
  list(range: PlannedRange): PlannedPost[]
  find(id: PlannedPostId): PlannedPost | undefined
  /** Adds a post or replaces the one of the same id; `atMs` is UTC. */
  put(post: PlannedPost, atMs: number): void
  /** Says what became of a post. */
  settle(settled: Pick<PlannedPost, 'id' | 'state' | 'postId'>): void
  remove(id: PlannedPostId): boolean
}

type Row = Record<string, string | number | null>

/** SQL of the table `planned_posts`. */
export function createPlannedPostStore(database: Database): PlannedPostStore {
  const columns = `id, platform, at, title, text, draft_id AS draftId, state, campaign, post_id AS postId,
    created_at AS createdAt`
  const select = database.prepare<[number, number], Row>(
    `SELECT ${columns} FROM planned_posts WHERE at_ms >= ? AND at_ms < ? ORDER BY at_ms, id`,
  )
  const one = database.prepare<[string], Row>(`SELECT ${columns} FROM planned_posts WHERE id = ?`)
  const upsert = database.prepare(
    `INSERT INTO planned_posts (id, platform, at_ms, at, title, text, draft_id, state, campaign, post_id, created_at)
     VALUES (@id, @platform, @atMs, @at, @title, @text, @draftId, @state, @campaign, @postId, @createdAt)
     ON CONFLICT (id) DO UPDATE SET platform = excluded.platform, at_ms = excluded.at_ms,
       at = excluded.at, title = excluded.title, text = excluded.text,
       draft_id = excluded.draft_id, state = excluded.state,
       campaign = excluded.campaign, post_id = excluded.post_id`,
  )
  const become = database.prepare(
    'UPDATE planned_posts SET state = @state, post_id = @postId WHERE id = @id',
  )
  const erase = database.prepare('DELETE FROM planned_posts WHERE id = ?')
  return {
    list: ({ from, to }) =>
      select
        .all(from ?? -Number.MAX_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER)
        .map((row) => PlannedPost.parse(row)),
    find: (id) => {
      const row = one.get(id)
      return row && PlannedPost.parse(row)
    },
    put: (post, atMs) => void upsert.run({ ...post, atMs }),
    settle: ({ id, state, postId }) => void become.run({ id, state, postId }),
    remove: (id) => erase.run(id).changes > 0,
  }
}
