import type { Database } from '../connection.ts'

/** What is marked as made up. */
export interface SampleStore {
  /** The import that brought it, undefined where there is none. */
  importId(): number | undefined
  accountIds(): number[]
  /** Forgets the imports and the hashtags that nothing has; the accounts have to be gone. */
  sweep(): void
}

/** SQL of what is marked as made up. */
export function createSampleStore(database: Database): SampleStore {
  const imported = database
    .prepare<[], number>('SELECT max(id) FROM imports WHERE is_sample = 1')
    .pluck()
  const accounts = database
    .prepare<[], number>('SELECT id FROM accounts WHERE is_sample = 1')
    .pluck()
  const imports = database.prepare('DELETE FROM imports WHERE is_sample = 1')
  const tags = database.prepare(
    'DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM post_tags WHERE tag_id = tags.id)',
  )
  return {
    importId: () => imported.get() ?? undefined,
    accountIds: () => accounts.all(),
    sweep() {
      imports.run()
      tags.run()
    },
  }
}
