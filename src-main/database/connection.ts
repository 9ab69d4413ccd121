import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { KilnError } from '#shared/contract/errors.ts'
import { checkSchema, LIBRARY, migrate, type Schema } from './migrations.ts'

const BUSY_TIMEOUT_MS = 5000

/** An open library file. */
export type Database = Sqlite.Database

/** Opens the library at `path` (or `:memory:`), checks it, and brings its schema forward; a file that fails is kept. */
export function openDatabase(path: string, schema: Schema = LIBRARY): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  let database: Database | undefined
  try {
    database = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS })
    checkSchema(database, schema) // before anything is written: a file that is refused stays as it is
    if (isSmall(path) && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw damaged(path)
    if (schema.pageBytes) database.pragma(`page_size = ${schema.pageBytes}`)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    migrate(database, schema)
    return database
  } catch (error) {
    database?.close()
    throw isDamage(error) ? damaged(path, error) : error
  }
}

/** A full check takes about a second per 500 MB, so larger libraries are only checked as they are read. */
const CHECKED_BYTES = 64_000_000

function isSmall(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) < CHECKED_BYTES
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'SQLITE_CORRUPT' || error.code === 'SQLITE_NOTADB')
  )
}

function damaged(path: string, cause?: unknown): KilnError {
  return new KilnError('library-damaged', `The library ${path} is damaged`, {
    action: 'It was left as it is. Restore a backup into another library folder (kiln --data DIR).',
    cause,
  })
}
