import { resolve } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { RankEvent, Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { VideoId } from '#shared/contract/videos.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import { selectThumbnails } from '#main/core/media/select-thumbnails.ts'
import { findShots, shotIndexAt } from '#main/core/media/shots.ts'
import type { ThumbnailScore } from '#main/core/media/thumbnail-score.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import { mapAhead } from '#main/lib/map-ahead.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import {
  assess,
  chooseFinalists,
  type Finalist,
  type Sample,
  sampleVideo,
} from './look-at-video.ts'
import type { FrameSource } from './ports.ts'
import { createPace } from './remaining-time.ts'
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

interface Job {
  readonly source: FrameSource
  readonly count: number
  readonly path: string | null
  readonly aspect: number | undefined
  readonly signal: AbortSignal
}

const POSTER_SIDE = 320
const FEWEST_FINALISTS = 10
const MOST_FINALISTS = 24
/** Networks run on threads of their own, so one frame's faces are sought while another is measured. */
const IN_FLIGHT = 2

interface Scored extends Finalist {
  readonly assessment: Assessment
  readonly score: ThumbnailScore
}

/** Ranks the frames of videos and scores pictures, keeping the results in the library. */
export function createThumbnailService(parts: ThumbnailServiceParts) {
  const { engine, assets, videos, thumbnails } = parts

  async function* rankSource(job: Job): AsyncGenerator<RankEvent, boolean> {
    const { source, count, signal, aspect } = job
    const most = Math.min(MOST_FINALISTS, Math.max(FEWEST_FINALISTS, 2 * count))
    const steps = source.sampleTimesMs.length
    const pace = createPace(steps + 3 * Math.min(most, steps) + 2 * count)
    yield pace('sampling', 0)
    const samples: Sample[] = []
    for await (const sample of sampleVideo(source, engine, signal)) {
      samples.push(sample)
      yield pace('sampling', samples.length)
    }
    if (samples.length === 0) return false
    const lastMs = samples.at(-1)?.timeMs ?? 0
    const shots = findShots(samples, Math.max(source.info.durationMs, lastMs + 1))
    const finalists = chooseFinalists(samples, (timeMs) => shotIndexAt(shots, timeMs), most)
    const scored: Scored[] = []
    const score = await parts.scorer()
    const assessed = mapAhead(finalists, IN_FLIGHT, async (finalist) => {
      const assessment = await assess({ frame: finalist.sample.frame, aspect }, engine, signal)
      return { ...finalist, assessment, score: score(assessment) }
    })
    for await (const each of assessed) {
      scored.push(each)
      yield pace('assessing', steps + 3 * scored.length)
    }
    const chosen = inOrder(scored, count)
    const encoded = await encodePosters(samples, shots)
    const pictures: Thumbnail[] = []
    for await (const thumbnail of takePictures(chosen, job)) {
      pictures.push(thumbnail)
      yield pace('saving', steps + 3 * finalists.length + 2 * pictures.length)
    }
    const saved = parts.inOneStep(() => {
      const video = videos.put({
        info: { ...source.info, durationMs: Math.max(source.info.durationMs, lastMs) },
        path: job.path,
        sourceKey: sourceKeyOf(job),
        shots: shots.map((shot, index) => ({ ...shot, assetId: encoded[index] ?? null })),
      })
      const ranked = pictures
        .toSorted((a, b) => a.rank - b.rank)
        .map((thumbnail) => ({ ...thumbnail, videoId: video.id }))
      thumbnails.put(video.id, ranked)
      return { video, thumbnails: ranked }
    })
    yield { type: 'result', ...saved }
    return true
  }

  /** The sample nearest the middle of each shot as a small picture. */
  async function encodePosters(samples: readonly Sample[], shots: ReturnType<typeof findShots>) {
    return Promise.all(
      shots.map(async ({ startMs, endMs }) => {
        const middle = (startMs + endMs) / 2
        const nearest = samples.reduce((best, sample) =>
          Math.abs(sample.timeMs - middle) < Math.abs(best.timeMs - middle) ? sample : best,
        )
        const { data, ...size } = nearest.frame
        return (await keep({ ...size, data: data.slice() }, POSTER_SIDE)).id
      }),
    )
  }

  /** Stores a frame as a picture; its pixels are gone afterwards. */
  async function keep(frame: Frame, side?: number) {
    const { bytes, mediaType } = await engine.pictures.encode({ frame, format: 'jpeg', side })
    return assets.add(bytes, mediaType)
  }

  async function* takePictures(chosen: readonly Scored[], { source, signal }: Job) {
    const left = new Map(
      chosen.map((each, index) => [each.sample.timeMs, { each, rank: index + 1 }]),
    )
    const times = [...left.keys()].toSorted((a, b) => a - b)
    const make = async (frame: Frame, { each, rank }: { each: Scored; rank: number }) =>
      toThumbnail({ ...factsOf(each), ...sizeOf(frame), asset: await keep(frame), rank })
    for await (const { timeMs, frame } of source.frames(times, { side: null, signal })) {
      const wanted = left.get(timeMs)
      if (wanted) yield await make(frame, wanted)
      left.delete(timeMs)
    }
    for (const wanted of left.values()) yield await make(wanted.each.sample.frame, wanted) // seen once, not again
  }

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
            if (yield* rankSource({ source, path: kept, ...wishes })) return
          } finally {
            await source.close()
          }
        }
      } finally {
        release()
        if (path !== null) await parts.uploads.release(path)
      }
      throw new KilnError('unsupported-media', 'No frame of this video could be decoded', {
        action: 'The file may be damaged. Convert it to MP4 with H.264 and try again.',
      })
    },
    /** Scores one picture file and keeps a copy of it. */
    async score({ path }: { readonly path: string }): Promise<Thumbnail> {
      const { frame } = await engine.pictures.read({ path: resolve(path), side: WORKING_SIDE })
      const [assessment, full] = await Promise.all([
        engine.frames.assess({ frame }),
        engine.pictures.read({ path: resolve(path), side: 16_384 }),
      ])
      const score = (await parts.scorer())(assessment)
      const size = sizeOf(full.frame)
      const asset = await keep(full.frame)
      const thumbnail = toThumbnail({ ...size, asset, assessment, score, rank: 1, timeMs: 0 })
      thumbnails.put(null, [thumbnail])
      return thumbnail
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

function inOrder(scored: readonly Scored[], count: number): Scored[] {
  const candidates = scored.map((each) => ({
    ...each,
    timeMs: each.sample.timeMs,
    hash: each.sample.hash,
    histogram: each.sample.histogram,
    appeal: each.score.appeal,
    clickAppeal: each.score.clickAppeal,
  }))
  const worth = ({ score, flag }: Scored) =>
    score.appeal / 10 + score.clickAppeal - (flag === 'fine' ? 0 : 2)
  return selectThumbnails(candidates, count).toSorted(
    (a, b) => worth(b) - worth(a) || a.timeMs - b.timeMs,
  )
}

/** The pixels of a frame are gone once it is stored. */
const sizeOf = ({ width, height }: Frame) => ({ width, height })

const factsOf = ({ assessment, score, sample }: Scored) => ({
  assessment,
  score,
  timeMs: sample.timeMs,
})

function sourceKeyOf({ path, source: { info } }: Job): string {
  return path === null
    ? `page:${info.name}:${info.durationMs}:${info.width}x${info.height}`
    : `path:${path}`
}
