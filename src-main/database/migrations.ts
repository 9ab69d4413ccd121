import type Sqlite from 'better-sqlite3'
import { KilnError } from '#shared/contract/errors.ts'
import initial from './migrations/0001-initial.sql?raw'
import drafts from './migrations/0002-drafts.sql?raw'
import sources from './migrations/0003-sources.sql?raw'
import drafting from './migrations/0004-drafting.sql?raw'
import models from './migrations/0005-models.sql?raw'
import ledger from './migrations/0006-ledger.sql?raw'
import learning from './migrations/0007-learning.sql?raw'
import images from './migrations/0008-images.sql?raw'
import clicks from './migrations/0009-clicks.sql?raw'
import speech from './migrations/0010-speech.sql?raw'

/** Every migration in order; the schema version of a library is how many of them it has had. */
const MIGRATIONS: readonly string[] = [
  initial,
  drafts,
  sources,
  drafting,
  models,
  ledger,
  learning,
  images,
  clicks,
  speech,
]

/** The schema version this build writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Marks a SQLite file as a Kiln library (`PRAGMA application_id`): "Kiln" in ASCII. */
export const APPLICATION_ID = 0x4b696c6e

/** What tells one kind of SQLite file from others, and the steps that build it. */
export interface Schema {
  readonly applicationId: number
  readonly migrations: readonly string[]
  /** Size of a new file's pages, a power of two; SQLite's own choice (4096) by default. */
  readonly pageBytes?: number
}

/** The library file itself. */
export const LIBRARY: Schema = { applicationId: APPLICATION_ID, migrations: MIGRATIONS }

/** Refuses a file that another program or a newer build wrote; answers the schema version. */
export function checkSchema(
  database: Sqlite.Database,
  { applicationId, migrations }: Schema = LIBRARY,
): number {
  const version = Number(database.pragma('user_version', { simple: true }))
  const application = Number(database.pragma('application_id', { simple: true }))
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (application !== applicationId && !(isEmpty && version === 0 && application === 0))
    throw new KilnError('library-damaged', 'The library file is not a Kiln library', {
      action: 'It was left as it is. Choose another library folder.',
    })
  if (version > migrations.length)
    throw new KilnError(
      'library-newer',
      `The library was written by a newer Kiln (schema ${version}, this one knows ${migrations.length})`,
      { action: 'It was left as it is. Update Kiln, or choose another library folder.' },
    )
  return version
}

/** Brings a library forward to this build's schema, one transaction a step. */
export function migrate(database: Sqlite.Database, schema: Schema = LIBRARY): void {
  const version = checkSchema(database, schema)
  for (const [index, sql] of schema.migrations.entries()) {
    if (index < version) continue
    database
      .transaction(() => {
        if (Number(database.pragma('user_version', { simple: true })) > index) return // another process was first
        database.exec(sql)
        database.pragma(`application_id = ${schema.applicationId}`)
        database.pragma(`user_version = ${index + 1}`)
      })
      .immediate()
  }
}
