import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Database } from './connection.ts'

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

/** A picture in the library: its SHA-256 is its name. */
export interface Asset {
  readonly id: string
  readonly path: string
  readonly mediaType: string
  readonly sizeBytes: number
}

interface AssetRow {
  readonly id: string
  readonly media_type: string
  readonly extension: string
  readonly size_bytes: number
}

/** Pictures kept as files named for their content, listed in the database. */
export interface AssetFiles {
  readonly folder: string
  /** Writes bytes beside their place and renames them in, so that a half-written file never counts. */
  add(bytes: Uint8Array, mediaType: string): Promise<Asset>
  find(id: string): Asset | undefined
  totals(): { assets: number; sizeBytes: number }
  /** Puts sweeping off until the answer is called: for work that adds pictures before the rows that point to them. */
  hold(): () => void
  /** Deletes the pictures that no video, thumbnail or export points to, and old files that are no picture of the library. */
  sweep(): void
}

/** Every column that may point to a picture. */
const HOLDERS = [
  ['thumbnails', 'asset_id'],
  ['shots', 'asset_id'],
  ['exports', 'asset_id'],
  ['images', 'asset_id'],
  ['images', 'preview_id'],
  ['image_exports', 'asset_id'],
  ['logos', 'asset_id'],
  ['click_pictures', 'asset_id'],
] as const

/** Younger files without a row may still be about to get one. */
const ORPHAN_AGE_MS = 3_600_000

/** Opens the asset folder of a library. */
export function createAssetFiles(database: Database, folder: string): AssetFiles {
  const insert = database.prepare(
    'INSERT INTO assets (id, media_type, extension, size_bytes, added_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const select = database.prepare<[string], AssetRow>('SELECT * FROM assets WHERE id = ?')
  const sum = database.prepare<[], { assets: number; sizeBytes: number }>(
    'SELECT count(*) AS assets, coalesce(sum(size_bytes), 0) AS sizeBytes FROM assets',
  )
  const unused = database.prepare<[], AssetRow>(
    `DELETE FROM assets WHERE ${HOLDERS.map(([table, column]) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE ${column} = assets.id)`).join(' AND ')} RETURNING *`,
  )
  const pathOf = ({ id, extension }: Pick<AssetRow, 'id' | 'extension'>) =>
    join(folder, id.slice(0, 2), `${id}.${extension}`)
  const toAsset = (row: AssetRow): Asset => ({
    id: row.id,
    path: pathOf(row),
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
  })

  let holds = 0
  let isDue = false

  function sweep(): void {
    isDue = holds > 0
    if (isDue) return
    for (const row of unused.all()) rmSync(pathOf(row), { force: true })
    for (const path of filesIn(folder)) {
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
      const row = select.get(parse(path).name)
      if (age > ORPHAN_AGE_MS && !(row && pathOf(row) === path)) rmSync(path, { force: true })
    }
  }

  return {
    folder,
    async add(bytes, mediaType) {
      const id = createHash('sha256').update(bytes).digest('hex')
      const row = {
        id,
        media_type: mediaType,
        extension: EXTENSIONS[mediaType] ?? 'bin',
        size_bytes: bytes.byteLength,
      }
      const path = pathOf(row)
      if (!existsSync(path)) await writeByRename(path, join(folder, id.slice(0, 2)), bytes)
      insert.run(id, mediaType, row.extension, row.size_bytes, new Date().toISOString())
      return toAsset(row)
    },
    find: (id) => {
      const row = select.get(id)
      return row && toAsset(row)
    },
    totals: () => sum.get() ?? { assets: 0, sizeBytes: 0 },
    hold() {
      holds++
      return () => {
        holds--
        if (isDue) sweep()
      }
    },
    sweep,
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function writeByRename(path: string, folder: string, bytes: Uint8Array): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const partial = join(folder, `.${randomUUID()}.partial`)
  try {
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(partial, path)
  } finally {
    rmSync(partial, { force: true })
  }
}
