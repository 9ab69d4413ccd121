import { Thumbnail, type ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { VideoId } from '#shared/contract/videos.ts'
import type { AssetFiles } from './asset-files.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

type Row = Record<string, string | number | null>

/** The scored pictures of the library. */
export interface ThumbnailStore {
  /** Replaces the thumbnails of a video in one transaction; of scored pictures, which have no video, the latest 500 stay and those in use. */
  put(videoId: VideoId | null, thumbnails: readonly Thumbnail[]): void
  find(id: ThumbnailId): Thumbnail | undefined
  /** Notes that a picture was exported from a thumbnail, so that it is kept as long as that is. */
  noteExport(id: ThumbnailId, assetId: string): void
  listOf(videoId: VideoId): Thumbnail[]
  count(): number
}

const INSERT = `
  INSERT INTO thumbnails (id, video_id, rank, time_ms, asset_id, width, height, appeal, appeal_low, appeal_high,
    click_appeal, low, high, parts, attention, faces, texts,
    objects, models, basis, created_at)
  VALUES (@id, @videoId, @rank, @timeMs, @assetId, @width, @height, @appeal, @appealLow, @appealHigh,
    @clickAppeal, @low, @high, @parts, @attention, @faces, @texts,
    @objects, @models, @basis, @createdAt)`

/** Scored pictures that are kept though nothing refers to them. */
const KEPT_SCORED = 500

/** The older scored pictures that were not exported, and whose file is in no click test or import and in no composition. */
const PRUNE = `
  DELETE FROM thumbnails WHERE id IN (
    SELECT id FROM thumbnails AS old WHERE video_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM exports WHERE thumbnail_id = old.id)
      AND NOT EXISTS (SELECT 1 FROM click_pictures WHERE asset_id = old.asset_id)
      AND NOT EXISTS (SELECT 1 FROM compositions
        WHERE instr(document, old.asset_id) > 0 OR instr(document, old.id) > 0)
    ORDER BY created_at DESC, id LIMIT -1 OFFSET ${KEPT_SCORED})
  RETURNING id`

/** SQL of the table `thumbnails`. */
export function createThumbnailStore(
  database: Database,
  assets: Pick<AssetFiles, 'find'>,
  changes: Changes,
): ThumbnailStore {
  const insert = database.prepare(INSERT)
  const erase = database.prepare<[string], { id: string }>(
    'DELETE FROM thumbnails WHERE video_id = ? RETURNING id',
  )
  const select = database.prepare<[string], Row>('SELECT * FROM thumbnails WHERE id = ?')
  const selectOf = database.prepare<[string], Row>(
    'SELECT * FROM thumbnails WHERE video_id = ? ORDER BY rank',
  )
  const insertExport = database.prepare(
    'INSERT INTO exports (thumbnail_id, asset_id, exported_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET exported_at = excluded.exported_at',
  )
  const total = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM thumbnails')
  const scored = database.prepare<[], { total: number }>(
    'SELECT count(*) AS total FROM thumbnails WHERE video_id IS NULL',
  )
  const prune = database.prepare<[], { id: string }>(PRUNE)

  const toThumbnail = (row: Row): Thumbnail =>
    Thumbnail.parse({
      id: row['id'],
      videoId: row['video_id'],
      rank: row['rank'],
      timeMs: row['time_ms'],
      assetId: row['asset_id'],
      path: assets.find(String(row['asset_id']))?.path ?? '',
      width: row['width'],
      height: row['height'],
      appeal: row['appeal'],
      appealLow: row['appeal_low'],
      appealHigh: row['appeal_high'],
      clickAppeal: row['click_appeal'],
      low: row['low'],
      high: row['high'],
      parts: JSON.parse(String(row['parts'])),
      attention: JSON.parse(String(row['attention'])),
      faces: JSON.parse(String(row['faces'])),
      text: JSON.parse(String(row['texts'])),
      objects: JSON.parse(String(row['objects'])),
      models: JSON.parse(String(row['models'])),
      basis: row['basis'],
      createdAt: row['created_at'],
    })

  return {
    put: database.transaction((videoId: VideoId | null, thumbnails: readonly Thumbnail[]) => {
      if (videoId !== null)
        for (const { id } of erase.all(videoId))
          changes.announce({ type: 'removed', entity: 'thumbnail', id })
      for (const thumbnail of thumbnails) {
        insert.run({
          ...thumbnail,
          videoId,
          parts: JSON.stringify(thumbnail.parts),
          attention: JSON.stringify(thumbnail.attention),
          faces: JSON.stringify(thumbnail.faces),
          texts: JSON.stringify(thumbnail.text),
          objects: JSON.stringify(thumbnail.objects),
          models: JSON.stringify(thumbnail.models),
          text: undefined,
        })
        changes.announce({ type: 'added', entity: 'thumbnail', id: thumbnail.id })
      }
      if (videoId !== null || (scored.get()?.total ?? 0) <= KEPT_SCORED) return
      for (const { id } of prune.all())
        changes.announce({ type: 'removed', entity: 'thumbnail', id })
    }),
    find: (id) => {
      const row = select.get(id)
      return row && toThumbnail(row)
    },
    noteExport: (id, assetId) => void insertExport.run(id, assetId, new Date().toISOString()),
    listOf: (videoId) => selectOf.all(videoId).map(toThumbnail),
    count: () => total.get()?.total ?? 0,
  }
}
