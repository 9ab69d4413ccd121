import { resolve } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { RankEvent, Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { VideoId } from '#shared/contract/videos.ts'
import { WORKING_SIDE } from '#shared/media/frame.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import type { FrameSource } from './ports.ts'
import { rankVideo } from './rank-video.ts'
import { keepFile } from './thumbnails/keep-picture.ts'
import type { Scorer } from './thumbnails/measure-picture.ts'
import { toThumbnail } from './thumbnails/to-thumbnail.ts'

/** What ranking needs: the engine, the library, and ways to open a video. */
export interface ThumbnailServiceParts {
  readonly engine: Client<EngineContract>
  readonly scorer: () => Promise<Scorer>
  readonly assets: AssetFiles
  readonly videos: VideoStore
  readonly thumbnails: ThumbnailStore
  /** Changes the library by all of `work` or, when it throws, not at all. */
  readonly inOneStep: <T>(work: () => T) => T
  /** Ways to read the file at `path`, best first. */
  readonly openVideo: (path: string, signal: AbortSignal) => AsyncIterable<FrameSource>
  /** The video that a page offers to decode. */
  readonly findPage: (source: string) => FrameSource
  /** Files that were handed over for one ranking: they have no path to remember, and go when it ends. */
  readonly uploads: Pick<UploadFolder, 'holds' | 'release'>
}

interface RankInput {
  readonly path?: string | undefined
  readonly source?: string | undefined
  readonly count: number
  readonly platform?: ImageSizeId | undefined
}

/** Ranks the frames of videos and scores pictures, keeping the results in the library. */
export function createThumbnailService(parts: ThumbnailServiceParts) {
  const { engine, assets, thumbnails } = parts

  return {
    /** Ranks a video by its path or through the page that decodes it. */
    async *rank(
      input: RankInput,
      { signal }: { readonly signal: AbortSignal },
    ): AsyncGenerator<RankEvent> {
      const size = IMAGE_SIZES.find(({ id }) => id === input.platform)
      const aspect = size && size.width / size.height
      yield { type: 'progress', stage: 'opening', done: 0, total: 1 }
      const path = input.path === undefined ? null : resolve(input.path)
      const kept = path !== null && parts.uploads.holds(path) ? null : path
      const wishes = { count: input.count, aspect, signal }
      const sources =
        path === null ? [parts.findPage(input.source ?? '')] : parts.openVideo(path, signal)
      const release = assets.hold() // its pictures are added before the rows that point to them
      try {
        for await (const source of sources) {
          try {
            if (yield* rankVideo({ source, path: kept, ...wishes }, parts)) return
          } finally {
            await source.close()
          }
        }
      } finally {
        release()
        if (path !== null) await parts.uploads.release(path)
      }
      throw new KilnError('unsupported-media', MEDIA_FAILURES.noFrame, {
        action: MEDIA_REMEDIES.damaged,
      })
    },
    /** Scores one picture file and keeps a copy of it. */
    async score({ path }: { readonly path: string }): Promise<Thumbnail> {
      const release = assets.hold() // its file is added before the row that points to it
      try {
        const file = resolve(path)
        const read = await engine.pictures.read({ path: file, side: WORKING_SIDE })
        const { frame, width, height, plain } = read
        const [assessment, asset] = await Promise.all([
          engine.frames.assess({ frame, reads: true }),
          keepFile(file, plain, parts),
        ])
        const score = (await parts.scorer())(assessment)
        const picture = { width, height, asset, assessment, score, rank: 1, timeMs: 0 }
        const thumbnail = toThumbnail(picture)
        thumbnails.put(null, [thumbnail])
        return thumbnail
      } finally {
        release()
      }
    },
    get: async ({ id }: { readonly id: ThumbnailId }) => {
      const found = thumbnails.find(id)
      if (!found) throw new KilnError('not-found', `No thumbnail ${id}`)
      return found
    },
    list: async ({ videoId }: { readonly videoId: VideoId }) => ({
      thumbnails: thumbnails.listOf(videoId),
    }),
  }
}

/** The thumbnails service as its router sees it. */
export type ThumbnailService = ReturnType<typeof createThumbnailService>
