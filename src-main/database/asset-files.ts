import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from './connection.ts'

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
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
  /** Deletes the files that no row of the library points to any more. */
  sweep(): void
}

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
    `DELETE FROM assets WHERE NOT EXISTS (SELECT 1 FROM thumbnails WHERE asset_id = assets.id)
       AND NOT EXISTS (SELECT 1 FROM shots WHERE asset_id = assets.id) RETURNING *`,
  )
  const pathOf = ({ id, extension }: Pick<AssetRow, 'id' | 'extension'>) =>
    join(folder, id.slice(0, 2), `${id}.${extension}`)
  const toAsset = (row: AssetRow): Asset => ({
    id: row.id,
    path: pathOf(row),
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
  })

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
    sweep() {
      for (const row of unused.all()) rmSync(pathOf(row), { force: true })
    },
  }
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
