import { createHash } from 'node:crypto'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
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
const TABLES = [
  'assets',
  'videos',
  'shots',
  'thumbnails',
  'exports',
  'settings',
  'drafts',
  'generations',
  'draft_versions',
  'draft_ratings',
  'batches',
  'batch_items',
  'sources',
  'documents',
  'chunks',
  'vectors',
  'source_index',
  'templates',
  'prompts',
  'comparisons',
  'styles',
  'images',
  'image_exports',
  'logos',
  'compositions',
  'click_pictures',
  'click_tests',
  'click_variants',
  'clicks',
  'transcripts',
] as const

interface AssetRow {
  readonly id: string
  readonly extension: string
}

const SELECT_ASSETS = 'SELECT id, extension FROM assets'
const SELECT_GONE =
  'SELECT id, extension FROM main.assets WHERE id NOT IN (SELECT id FROM backup.assets)'

const nameOf = ({ id, extension }: AssetRow) => join(id.slice(0, 2), `${id}.${extension}`)

/** A backup is a folder with the database (SQLite online backup) and the asset files beside it. */
export function createLibraryFile({ database, assets, changes }: LibraryParts): LibraryFile {
  const home = dirname(assets.folder)
  return {
    async *backup(folder, signal) {
      refuseHome(folder, home)
      await mkdir(folder, { recursive: true })
      const partial = join(folder, 'kiln.db.partial')
      try {
        await database.backup(partial)
        const rows = database.prepare<[], AssetRow>(SELECT_ASSETS).all()
        yield* copyAssets(rows, { from: assets.folder, to: join(folder, 'assets'), signal })
        await rename(partial, join(folder, 'kiln.db'))
      } finally {
        rmSync(partial, { force: true })
      }
    },
    async *restore(folder, signal) {
      refuseHome(folder, home)
      const staged = join(home, `restore-${process.pid}.db`)
      const release = assets.hold()
      try {
        const rows = await stage(folder, staged)
        yield* copyAssets(rows, { from: join(folder, 'assets'), to: assets.folder, signal })
        for (const row of replaceRows(database, staged))
          rmSync(join(assets.folder, nameOf(row)), { force: true })
        changes.announce({ type: 'replaced', entity: 'library', id: folder })
        assets.sweep()
      } finally {
        release()
        for (const suffix of ['', '-wal', '-shm']) rmSync(staged + suffix, { force: true })
      }
    },
  }
}

/** Neither a copy onto itself nor one from itself can be sound. */
function refuseHome(folder: string, home: string): void {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))
  if (real(folder) === real(home))
    throw new KilnError('invalid-input', `${folder} is the library itself`, {
      action: 'Give another folder.',
    })
}

/** Copies the database of a backup beside ours, brings it forward, and answers the pictures it lists. */
async function stage(folder: string, staged: string): Promise<AssetRow[]> {
  const file = join(folder, 'kiln.db')
  const { size } = (await stat(file).catch(() => undefined)) ?? {}
  if (size === undefined)
    throw new KilnError('not-found', `No backup at ${folder}`, {
      action: 'Give the folder that library.backup wrote.',
    })
  if (size === 0) throw unsound(`${file} is empty`)
  for (const suffix of ['', '-wal'])
    if (existsSync(file + suffix)) await copyFile(file + suffix, staged + suffix)
  try {
    const backup = openDatabase(staged)
    const rows = backup.prepare<[], AssetRow>(SELECT_ASSETS).all()
    backup.close()
    return rows
  } catch (error) {
    if (error instanceof KilnError && error.code === 'library-damaged')
      throw unsound(`The backup ${file} is damaged`, error)
    throw error
  }
}

function unsound(message: string, cause?: unknown): KilnError {
  return new KilnError('library-damaged', message, {
    action: 'Nothing was changed. Use another backup.',
    cause,
  })
}

/** Answers the pictures that were listed before and are no more. */
function replaceRows(database: Database, staged: string): AssetRow[] {
  database.prepare('ATTACH ? AS backup').run(staged)
  try {
    return database.transaction(() => {
      const gone = database.prepare<[], AssetRow>(SELECT_GONE).all()
      for (const table of TABLES.toReversed()) database.exec(`DELETE FROM main.${table}`)
      for (const table of TABLES)
        database.exec(`INSERT INTO main.${table} SELECT * FROM backup.${table}`)
      return gone
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
  for (const [index, row] of rows.entries()) {
    signal.throwIfAborted()
    yield { done: index, total: rows.length }
    const name = nameOf(row)
    const target = join(to, name)
    if (existsSync(target)) continue
    const bytes = await readFile(join(from, name)).catch((error: unknown) => {
      throw unsound(`The picture ${name} is missing from ${from}`, error)
    })
    if (createHash('sha256').update(bytes).digest('hex') !== row.id)
      throw unsound(`The picture ${name} in ${from} is damaged`)
    await mkdir(dirname(target), { recursive: true })
    try {
      await writeFile(`${target}.partial`, bytes)
      await rename(`${target}.partial`, target)
    } finally {
      rmSync(`${target}.partial`, { force: true })
    }
  }
  yield { done: rows.length, total: rows.length }
}
