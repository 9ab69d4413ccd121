import { type Database, openDatabase } from '../connection.ts'
import type { Schema } from '../migrations.ts'
import initial from './migrations/0001-insights.sql?raw'

/** Marks a SQLite file as Kiln's numbers (`PRAGMA application_id`): "Kins" in ASCII. */
const APPLICATION_ID = 0x4b696e73

/** The schema of the file with the numbers of accounts and posts. */
export const INSIGHTS: Schema = {
  applicationId: APPLICATION_ID,
  migrations: [initial],
  pageBytes: 16_384, // saves a tenth of an import's time
}

/** Opens the file with the numbers at `path` (or `:memory:`) and brings its schema forward. */
export function openInsights(path: string): Database {
  return openDatabase(path, INSIGHTS)
}

/** A second connection for reading, to a file that is open already. */
export function openInsightsReader(path: string): Database {
  const database = openDatabase(path, INSIGHTS)
  database.pragma('query_only = ON')
  return database
}
