import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Video } from '#shared/contract/videos.ts'
import { type AssetFiles, createAssetFiles } from '#main/database/asset-files.ts'
import { type Changes, createChanges } from '#main/database/changes.ts'
import { type Database, openDatabase } from '#main/database/connection.ts'
import { createLibraryFile, type LibraryFile } from '#main/database/library-file.ts'
import { createSettingStore, type SettingStore } from '#main/database/setting-store.ts'
import { createThumbnailStore, type ThumbnailStore } from '#main/database/thumbnail-store.ts'
import { createVideoStore, type VideoStore } from '#main/database/video-store.ts'
import { fakeVideo } from './fake-router.ts'

/** A folder that goes away with the test. */
export async function makeFolder(name = 'test'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `kiln-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The stores of a library, and all its changes so far. */
interface TestLibrary extends Stores {
  readonly folder: string
  readonly database: Database
  readonly seen: readonly string[]
  /** A video with one shot and `count` thumbnails, each with a picture of its own. */
  addVideo(name: string, count?: number): Promise<{ video: Video; thumbnails: Thumbnail[] }>
}

interface Stores {
  readonly changes: Changes
  readonly assets: AssetFiles
  readonly videos: VideoStore
  readonly thumbnails: ThumbnailStore
  readonly settings: SettingStore
  readonly file: LibraryFile
}

/** Opens a library in a folder of its own, or in the one that is given. */
export async function openTestLibrary(folder?: string): Promise<TestLibrary> {
  const home = folder ?? (await makeFolder('library'))
  const database = openDatabase(join(home, 'kiln.db'))
  onTestFinished(() => void database.close())
  const changes = createChanges()
  const seen: string[] = []
  const announce = changes.announce.bind(changes)
  changes.announce = (change) => {
    seen.push(`${change.entity} ${change.type}`)
    announce(change)
  }
  const assets = createAssetFiles(database, join(home, 'assets'))
  const videos = createVideoStore(database, changes)
  const thumbnails = createThumbnailStore(database, assets, changes)
  return {
    folder: home,
    database,
    changes,
    seen,
    assets,
    videos,
    thumbnails,
    settings: createSettingStore(database, changes),
    file: createLibraryFile({ database, assets, changes }),
    async addVideo(name: string, count = 2) {
      const poster = await assets.add(Buffer.from(`poster of ${name}`), 'image/jpeg')
      const { id: _, path, shots: __, addedAt: ___, ...info } = { ...fakeVideo(name), name }
      const video = videos.put({
        info,
        path,
        sourceKey: `path:${name}`,
        shots: [{ startMs: 0, endMs: 4000, assetId: poster.id }],
      })
      const ranked = await Promise.all(
        Array.from({ length: count }, async (_each, index) => {
          const picture = await assets.add(Buffer.from(`${name} ${index}`), 'image/jpeg')
          return fakeThumbnail(video, picture, index + 1)
        }),
      )
      thumbnails.put(video.id, ranked)
      return { video, thumbnails: ranked }
    },
  }
}

/** A thumbnail whose numbers are the same in every test. */
export function fakeThumbnail(
  video: Pick<Video, 'id'> | null,
  { id, path }: { readonly id: string; readonly path: string },
  rank: number,
): Thumbnail {
  return {
    id: ThumbnailId.parse(randomUUID()),
    videoId: video && video.id,
    rank,
    timeMs: 500 * rank,
    path,
    assetId: id,
    width: 320,
    height: 180,
    appeal: 5,
    appealLow: 4,
    appealHigh: 6,
    clickAppeal: 0.5,
    low: 0.25,
    high: 0.75,
    parts: { sharpness: 0.5 },
    attention: { columns: 1, rows: 1, values: [1] },
    faces: [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5, score: 0.9 }],
    text: [],
    objects: [],
    models: [],
    basis: 'test',
    createdAt: '2026-01-01T00:00:00.000Z',
  }
}
