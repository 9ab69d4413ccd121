import { existsSync, rmSync } from 'node:fs'
import { copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { AssetFiles } from './asset-files.ts'
import type { Changes } from './changes.ts'
import { type Database, openDatabase } from './connection.ts'

/** How far a copy is, in files. */
export interface CopyProgress {
  readonly done: number
  readonly total: number
}

/** Copying the whole library out of and into its place. */
export interface LibraryFile {
  backup(folder: string, signal: AbortSignal): AsyncGenerator<CopyProgress>
  restore(folder: string, signal: AbortSignal): AsyncGenerator<CopyProgress>
}

interface LibraryParts {
  readonly database: Database
  readonly assets: AssetFiles
  readonly changes: Changes
}

/** Parents before children, so that rows can be copied with foreign keys on. */
const TABLES = ['assets', 'videos', 'shots', 'thumbnails', 'settings'] as const

interface AssetRow {
  readonly id: string
  readonly extension: string
}

/** A backup is a folder with the database (SQLite online backup) and the asset files beside it. */
export function createLibraryFile({ database, assets, changes }: LibraryParts): LibraryFile {
  return {
    async *backup(folder, signal) {
      await mkdir(folder, { recursive: true })
      const partial = join(folder, 'kiln.db.partial')
      try {
        await database.backup(partial)
        const rows = database.prepare<[], AssetRow>('SELECT id, extension FROM assets').all()
        yield* copyAssets(rows, { from: assets.folder, to: join(folder, 'assets'), signal })
        await rename(partial, join(folder, 'kiln.db'))
      } finally {
        rmSync(partial, { force: true })
      }
    },
    async *restore(folder, signal) {
      const file = join(folder, 'kiln.db')
      if (!existsSync(file))
        throw new KilnError('not-found', `No backup at ${folder}`, {
          action: 'Give the folder that library.backup wrote.',
        })
      const staged = join(assets.folder, '..', `restore-${process.pid}.db`)
      try {
        await copyFile(file, staged)
        openDatabase(staged).close() // brings an older backup forward, refuses a newer or damaged one
        const backup = openDatabase(staged)
        const rows = backup.prepare<[], AssetRow>('SELECT id, extension FROM assets').all()
        backup.close()
        yield* copyAssets(rows, { from: join(folder, 'assets'), to: assets.folder, signal })
        replaceRows(database, staged)
        assets.sweep()
        changes.announce({ type: 'replaced', entity: 'library', id: folder })
      } finally {
        for (const suffix of ['', '-wal', '-shm']) rmSync(staged + suffix, { force: true })
      }
    },
  }
}

function replaceRows(database: Database, staged: string): void {
  database.prepare('ATTACH ? AS backup').run(staged)
  try {
    database.transaction(() => {
      for (const table of TABLES.toReversed()) database.exec(`DELETE FROM main.${table}`)
      for (const table of TABLES)
        database.exec(`INSERT INTO main.${table} SELECT * FROM backup.${table}`)
    })()
  } finally {
    database.exec('DETACH backup')
  }
}

interface Copying {
  readonly from: string
  readonly to: string
  readonly signal: AbortSignal
}

async function* copyAssets(
  rows: readonly AssetRow[],
  { from, to, signal }: Copying,
): AsyncGenerator<CopyProgress> {
  for (const [index, { id, extension }] of rows.entries()) {
    signal.throwIfAborted()
    yield { done: index, total: rows.length }
    const name = join(id.slice(0, 2), `${id}.${extension}`)
    const target = join(to, name)
    if (existsSync(target)) continue
    await mkdir(join(to, id.slice(0, 2)), { recursive: true })
    await stat(join(from, name)).catch((error: unknown) => {
      throw new KilnError('library-damaged', `The picture ${name} is missing from ${from}`, {
        action: 'Nothing was changed. Use another backup.',
        cause: error,
      })
    })
    await copyFile(join(from, name), `${target}.partial`)
    await rename(`${target}.partial`, target)
  }
  yield { done: rows.length, total: rows.length }
}
