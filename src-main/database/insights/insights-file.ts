import { type Database, openDatabase } from '../connection.ts'
import type { Schema } from '../migrations.ts'
import initial from './migrations/0001-insights.sql?raw'
import postBlocks from './migrations/0002-post-blocks.sql?raw'
import campaigns from './migrations/0003-campaigns.sql?raw'

/** Marks a SQLite file as Kiln's numbers (`PRAGMA application_id`): "Kins" in ASCII. */
const APPLICATION_ID = 0x4b696e73

/** The schema of the file with the numbers of accounts and posts. */
export const INSIGHTS: Schema = {
  applicationId: APPLICATION_ID,
  migrations: [initial, postBlocks, campaigns],
  pageBytes: 16_384, // saves a tenth of an import's time
}

/** Pages that are brought from the log into the file at once: 4 MB, for the thread waits meanwhile. */
const CHECKPOINT_PAGES = 250

/** Opens the file with the numbers at `path` (or `:memory:`) and brings its schema forward. */
export function openInsights(path: string): Database {
  const database = openDatabase(path, INSIGHTS)
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  return database
}

/** A second connection for reading, to a file that is open already. */
export function openInsightsReader(path: string): Database {
  const database = openDatabase(path, INSIGHTS)
  database.pragma('query_only = ON')
  return database
}
