import type { Database } from '../connection.ts'
import type { Outcome } from './post-record.ts'

/** A comment as an import brings it. */
export interface CommentRecord {
  readonly key: string
  /** Key of its post, null where it is not told. */
  readonly post: string | null
  readonly author: string
  readonly text: string
  readonly day: number | null
  readonly likes: number | null
  /** VADER compound, -1..1. */
  readonly sentiment: number
}

/** Takes comments into the library; the caller holds the transaction. A comment that is there only gets its newest likes. */
export interface CommentWriter {
  put(accountId: number, comment: CommentRecord): Outcome
}

const INSERT = `
  INSERT INTO comments (account_id, post_id, import_id, key, author, text, day, likes, sentiment)
  VALUES (@accountId, (SELECT id FROM posts WHERE account_id = @accountId AND key = @post), @importId, @key, @author, @text,
    @day, @likes, @sentiment)
  ON CONFLICT DO NOTHING`

/** SQL of the table `comments`, as imports write it. */
export function createCommentWriter(database: Database, importId: number): CommentWriter {
  const insert = database.prepare(INSERT)
  const update = database.prepare(
    'UPDATE comments SET likes = ? WHERE account_id = ? AND key = ? AND likes IS NOT ?',
  )
  return {
    put(accountId, comment) {
      if (insert.run({ ...comment, accountId, importId }).changes > 0) return 'added'
      if (comment.likes === null) return 'unchanged'
      const { changes } = update.run(comment.likes, accountId, comment.key, comment.likes)
      return changes > 0 ? 'updated' : 'unchanged'
    },
  }
}
