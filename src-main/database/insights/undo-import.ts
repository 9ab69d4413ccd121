import { KilnError } from '#shared/contract/errors.ts'
import type { Database } from '../connection.ts'
import { createDaySums } from './day-sums.ts'
import { POST_COLUMNS } from './post-columns.ts'
import { createTagWriter } from './tag-writer.ts'

/** How many posts, days, shares and comments went, and how many are as before. */
export interface Undone {
  readonly removed: number
  readonly restored: number
}

/** Takes imports back, a step at a time; the caller holds the transaction. */
export type Undo = (importId: number) => Generator<void, Undone, void>

/** Imports that later touched what this one brought: they have to go first. */
const LATER = `
  SELECT max(id) FROM (
    SELECT snapshots.import_id AS id FROM snapshots JOIN posts ON posts.id = post_id
    WHERE posts.import_id = @id AND snapshots.import_id > @id
    UNION ALL
    SELECT later.import_id FROM snapshots AS own JOIN snapshots AS later ON later.post_id = own.post_id
    WHERE own.import_id = @id AND later.import_id > @id
    UNION ALL SELECT import_id FROM replaced_days WHERE value_import_id = @id
    UNION ALL SELECT import_id FROM replaced_audiences WHERE share_import_id = @id
  )`
const RESTORE_DAYS = `
  INSERT INTO days (account_id, metric, day, value, import_id, told_ms)
  SELECT account_id, metric, day, value, value_import_id, told_ms FROM replaced_days WHERE import_id = ?
  ON CONFLICT DO UPDATE SET value = excluded.value, import_id = excluded.import_id, told_ms = excluded.told_ms`
const RESTORE_SHARES = `
  INSERT INTO audiences (account_id, kind, name, share, import_id)
  SELECT account_id, kind, name, share, share_import_id FROM replaced_audiences WHERE import_id = ?
  ON CONFLICT DO UPDATE SET share = excluded.share, import_id = excluded.import_id`
/** Accounts that nothing is left of, made by no one's hand. */
const SWEEP = `
  DELETE FROM accounts WHERE is_sample = 0
    AND NOT EXISTS (SELECT 1 FROM posts WHERE account_id = accounts.id)
    AND NOT EXISTS (SELECT 1 FROM days WHERE account_id = accounts.id)
    AND NOT EXISTS (SELECT 1 FROM audiences WHERE account_id = accounts.id)
    AND NOT EXISTS (SELECT 1 FROM comments WHERE account_id = accounts.id)`
const BATCH = 500

interface OwnPost {
  readonly id: number
  readonly account_id: number
  readonly day: number | null
}

/** SQL that takes an import back. */
export function createUndo(database: Database): Undo {
  const find = database.prepare<[number], { id: number; name: string }>(
    'SELECT id, name FROM imports WHERE id = ?',
  )
  const later = database.prepare<{ id: number }, number | null>(LATER).pluck()
  const own = database.prepare<[number, number], OwnPost>(
    'SELECT id, account_id, day FROM posts WHERE import_id = ? LIMIT ?',
  )
  const erasePost = database.prepare('DELETE FROM posts WHERE id = ?')
  const changed = database.prepare<
    [number, number],
    { post_id: number; replaced: string; account_id: number; day: number | null }
  >(
    'SELECT post_id, replaced, account_id, day FROM snapshots JOIN posts ON posts.id = post_id WHERE snapshots.import_id = ? AND replaced IS NOT NULL LIMIT ?',
  )
  const restore = database.prepare(
    `UPDATE posts SET ${POST_COLUMNS.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
  )
  const eraseSnapshot = database.prepare(
    'DELETE FROM snapshots WHERE post_id = ? AND import_id = ?',
  )
  const erase = (sql: string) => database.prepare<[number]>(sql)
  const eraseDays = erase('DELETE FROM days WHERE import_id = ?')
  const eraseShares = erase('DELETE FROM audiences WHERE import_id = ?')
  const eraseComments = erase('DELETE FROM comments WHERE import_id = ?')
  const restoreDays = erase(RESTORE_DAYS)
  const restoreShares = erase(RESTORE_SHARES)
  const forget = [
    erase('DELETE FROM replaced_days WHERE import_id = ?'),
    erase('DELETE FROM replaced_audiences WHERE import_id = ?'),
    erase('DELETE FROM imports WHERE id = ?'),
  ]
  const sweep = database.prepare(SWEEP)
  const tags = createTagWriter(database)

  return function* undo(id) {
    const known = find.get(id)
    if (!known) throw new KilnError('not-found', `There is no import ${id}`)
    refuseLater(later.get({ id }) ?? null)
    const sums = createDaySums(database)
    let removed = 0
    let restored = 0
    for (let posts = own.all(id, BATCH); posts.length > 0; posts = own.all(id, BATCH))
      for (const post of posts) {
        erasePost.run(post.id)
        if (post.day === null) sums.touchUndated(post.account_id, post.id)
        else sums.touch(post.account_id, post.day)
        removed++
        yield
      }
    for (let rows = changed.all(id, BATCH); rows.length > 0; rows = changed.all(id, BATCH))
      for (const row of rows) {
        const before = JSON.parse(row.replaced) as Record<string, string | number | null> & {
          tags: string[]
        }
        const { tags: tagged, ...columns } = before
        restore.run({ ...columns, id: row.post_id })
        tags.replace(row.post_id, tagged)
        eraseSnapshot.run(row.post_id, id)
        for (const day of [row.day, before['day']])
          if (typeof day === 'number') sums.touch(row.account_id, day)
          else sums.touchUndated(row.account_id, row.post_id)
        restored++
        yield
      }
    tags.flush()
    yield* sums.finish()
    const days = restoreDays.run(id).changes
    const shares = restoreShares.run(id).changes
    restored += days + shares
    removed +=
      eraseDays.run(id).changes + eraseShares.run(id).changes + eraseComments.run(id).changes
    for (const each of forget) each.run(id)
    sweep.run()
    return { removed, restored }
  }

  function refuseLater(newer: number | null): void {
    if (newer === null) return
    const name = find.get(newer)?.name ?? ''
    throw new KilnError('invalid-input', `A later import (${name}) changed the same figures`, {
      action: 'Take that one back first.',
    })
  }
}
