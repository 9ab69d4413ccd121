import { randomUUID } from 'node:crypto'
import { Video, VideoId, type VideoInfo } from '#shared/contract/videos.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

interface VideoRow {
  readonly id: string
  readonly path: string | null
  readonly name: string
  readonly container: string
  readonly codec: string
  readonly duration_ms: number
  readonly width: number
  readonly height: number
  readonly rotation: number
  readonly frame_rate: number
  readonly dynamic_range: string
  readonly added_at: string
}

interface ShotRow {
  readonly start_ms: number
  readonly end_ms: number
  readonly asset_id: string | null
}

/** A video as it is put in: `sourceKey` says which entries are the same video. */
export interface NewVideo {
  readonly info: VideoInfo
  readonly path: string | null
  readonly sourceKey: string
  readonly shots: Video['shots']
}

/** The videos of the library and their shots. */
export interface VideoStore {
  /** Adds a video, or refreshes the one with the same source key. */
  put(video: NewVideo): Video
  find(id: VideoId): Video | undefined
  list(limit: number): { videos: Video[]; total: number }
  remove(id: VideoId): boolean
}

const UPSERT = `
  INSERT INTO videos (id, source_key, path, name, container, codec, duration_ms, width, height, rotation, frame_rate, dynamic_range, added_at)
  VALUES (@id, @sourceKey, @path, @name, @container, @codec, @durationMs, @width, @height, @rotation, @frameRate, @dynamicRange, @addedAt)
  ON CONFLICT (source_key) DO UPDATE SET path = excluded.path, name = excluded.name, container = excluded.container,
    codec = excluded.codec, duration_ms = excluded.duration_ms, width = excluded.width, height = excluded.height,
    rotation = excluded.rotation, frame_rate = excluded.frame_rate, dynamic_range = excluded.dynamic_range,
    added_at = excluded.added_at
  RETURNING id`

/** SQL of the tables `videos` and `shots`. */
export function createVideoStore(database: Database, changes: Changes): VideoStore {
  const upsert = database.prepare<[object], { id: string }>(UPSERT)
  const select = database.prepare<[string], VideoRow>('SELECT * FROM videos WHERE id = ?')
  const newest = database.prepare<[number], VideoRow>(
    'SELECT * FROM videos ORDER BY added_at DESC, id LIMIT ?',
  )
  const count = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM videos')
  const erase = database.prepare<[string]>('DELETE FROM videos WHERE id = ?')
  const shotsOf = database.prepare<[string], ShotRow>(
    'SELECT start_ms, end_ms, asset_id FROM shots WHERE video_id = ? ORDER BY position',
  )
  const eraseShots = database.prepare<[string]>('DELETE FROM shots WHERE video_id = ?')
  const insertShot = database.prepare(
    'INSERT INTO shots (video_id, position, start_ms, end_ms, asset_id) VALUES (?, ?, ?, ?, ?)',
  )

  const toVideo = (row: VideoRow): Video =>
    Video.parse({
      id: row.id,
      path: row.path,
      name: row.name,
      container: row.container,
      codec: row.codec,
      durationMs: row.duration_ms,
      width: row.width,
      height: row.height,
      rotation: row.rotation,
      frameRate: row.frame_rate,
      dynamicRange: row.dynamic_range,
      addedAt: row.added_at,
      shots: shotsOf.all(row.id).map((shot) => ({
        startMs: shot.start_ms,
        endMs: shot.end_ms,
        assetId: shot.asset_id,
      })),
    })

  return {
    put: database.transaction(({ info, path, sourceKey, shots }: NewVideo) => {
      const addedAt = new Date().toISOString()
      const fresh = randomUUID()
      const id = upsert.get({ ...info, id: fresh, sourceKey, path, addedAt })?.id ?? fresh
      eraseShots.run(id)
      for (const [position, shot] of shots.entries())
        insertShot.run(id, position, shot.startMs, shot.endMs, shot.assetId)
      changes.announce({ type: id === fresh ? 'added' : 'updated', entity: 'video', id })
      return { ...info, id: VideoId.parse(id), path, shots, addedAt }
    }),
    find: (id) => {
      const row = select.get(id)
      return row && toVideo(row)
    },
    list: (limit) => ({
      videos: newest.all(limit).map(toVideo),
      total: count.get()?.total ?? 0,
    }),
    remove: (id) => {
      const removed = erase.run(id).changes > 0
      if (removed) changes.announce({ type: 'removed', entity: 'video', id })
      return removed
    },
  }
}
