import { Logo } from '#shared/contract/compositions.ts'
import type { AssetFiles } from './asset-files.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

type Row = Record<string, string | number>

/** The logos of the library. */
export interface LogoStore {
  put(logo: Logo): void
  find(assetId: string): Logo | undefined
  all(): Logo[]
}

/** SQL of the table `logos`. */
export function createLogoStore(
  database: Database,
  assets: Pick<AssetFiles, 'find'>,
  changes: Changes,
): LogoStore {
  const upsert = database.prepare(
    `INSERT INTO logos (asset_id, name, width, height, palette, removed, added_at)
     VALUES (@assetId, @name, @width, @height, @palette, @removed, @now)
     ON CONFLICT (asset_id) DO UPDATE SET name = excluded.name, added_at = excluded.added_at`,
  )
  const select = database.prepare<[string], Row>('SELECT * FROM logos WHERE asset_id = ?')
  const everything = database.prepare<[], Row>(
    'SELECT * FROM logos ORDER BY added_at DESC, asset_id',
  )
  const toLogo = (row: Row): Logo =>
    Logo.parse({
      assetId: row['asset_id'],
      name: row['name'],
      width: row['width'],
      height: row['height'],
      mediaType: assets.find(String(row['asset_id']))?.mediaType ?? '',
      palette: JSON.parse(String(row['palette'])),
      removed: JSON.parse(String(row['removed'])),
    })
  return {
    put({ assetId, name, width, height, ...lists }) {
      upsert.run({
        assetId,
        name,
        width,
        height,
        palette: JSON.stringify(lists.palette),
        removed: JSON.stringify(lists.removed),
        now: new Date().toISOString(),
      })
      changes.announce({ type: 'added', entity: 'logo', id: assetId })
    },
    find(assetId) {
      const row = select.get(assetId)
      return row && toLogo(row)
    },
    all: () => everything.all().map(toLogo),
  }
}
