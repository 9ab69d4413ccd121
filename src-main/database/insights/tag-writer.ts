import type { Database } from '../connection.ts'

/** Hashtags of posts. Links of new posts are written in batches: `flush` comes last. */
export interface TagWriter {
  add(postId: number, tags: readonly string[]): void
  replace(postId: number, tags: readonly string[]): void
  of(postId: number): string[]
  flush(): void
}

/** Ids of tags kept at hand; an account seldom uses more. */
const MOST_KEPT = 20_000
const BATCH = 100
const LINK = 'INSERT INTO post_tags (tag_id, post_id) VALUES (?, ?)'
const ONCE = ' ON CONFLICT DO NOTHING'

/** SQL of the tables `tags` and `post_tags`. */
export function createTagWriter(database: Database): TagWriter {
  const find = database.prepare<[string], number>('SELECT id FROM tags WHERE tag = ?').pluck()
  const insert = database.prepare('INSERT INTO tags (tag) VALUES (?)')
  const link = database.prepare(LINK + ONCE)
  const linkMany = database.prepare(LINK + ', (?, ?)'.repeat(BATCH - 1) + ONCE)
  const unlink = database.prepare('DELETE FROM post_tags WHERE post_id = ?')
  const select = database
    .prepare<[number], string>(
      'SELECT tag FROM post_tags JOIN tags ON tags.id = tag_id WHERE post_id = ? ORDER BY tag',
    )
    .pluck()
  const ids = new Map<string, number>()
  let links: number[] = []

  const idOf = (tag: string): number => {
    const known = ids.get(tag)
    if (known !== undefined) return known
    const id = find.get(tag) ?? Number(insert.run(tag).lastInsertRowid)
    if (ids.size >= MOST_KEPT) ids.clear()
    ids.set(tag.length < 13 ? tag : Buffer.from(tag).toString(), id) // a view would keep the text it is from
    return id
  }
  const add = (postId: number, tags: readonly string[]) => {
    for (const tag of tags) {
      links.push(idOf(tag), postId)
      if (links.length < 2 * BATCH) continue
      linkMany.run(links)
      links = []
    }
  }
  const flush = () => {
    for (let at = 0; at < links.length; at += 2) link.run(links[at], links[at + 1])
    links = []
  }
  return {
    add,
    replace(postId, tags) {
      flush()
      unlink.run(postId)
      add(postId, tags)
    },
    of(postId) {
      flush()
      return select.all(postId)
    },
    flush,
  }
}
