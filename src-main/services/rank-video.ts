import type { RankEvent, Thumbnail } from '#shared/contract/thumbnails.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import { coverageOf, groupShots } from '#main/core/media/coverage.ts'
import { findShots, type Shot, shotIndexAt } from '#main/core/media/shots.ts'
import type { ThumbnailScore } from '#main/core/media/thumbnail-score.ts'
import { mapAhead } from '#main/lib/map-ahead.ts'
import { chooseThumbnails } from './choose-thumbnails.ts'
import {
  assess,
  chooseFinalists,
  type Finalist,
  type Sample,
  sampleVideo,
} from './look-at-video.ts'
import type { FrameSource } from './ports.ts'
import { createPace } from './remaining-time.ts'
import type { ThumbnailServiceParts } from './thumbnail-service.ts'
import { refineShots } from './refine-shots.ts'
import { keepFrame } from './thumbnails/keep-picture.ts'
import { toThumbnail } from './thumbnails/to-thumbnail.ts'

/** A video to rank: `path` is null when it is not to be remembered, `aspect` the shape that is wanted of its pictures. */
export interface RankJob {
  readonly source: FrameSource
  readonly count: number
  readonly path: string | null
  readonly aspect: number | undefined
  readonly signal: AbortSignal
}

/** A finalist with what was measured of it, and the scene it is of. */
export interface Scored extends Finalist {
  readonly assessment: Assessment
  /** The pixels that were measured. */
  readonly shown: Frame
  readonly score: ThumbnailScore
  readonly scene: number
  readonly share: number
}

const POSTER_SIDE = 320
const FEWEST_FINALISTS = 10
const MOST_FINALISTS = 24
/** Networks run on threads of their own, so one frame's faces are sought while another is measured. */
const IN_FLIGHT = 2

type Parts = Pick<
  ThumbnailServiceParts,
  'engine' | 'scorer' | 'assets' | 'videos' | 'thumbnails' | 'inOneStep'
>

/** Looks at a video, scores its best frames and keeps them; answers false when no frame could be decoded. */
export async function* rankVideo(job: RankJob, parts: Parts): AsyncGenerator<RankEvent, boolean> {
  const { source, count, signal, aspect } = job
  const { engine } = parts
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
  const coarse = findShots(samples, Math.max(source.info.durationMs, lastMs + 1))
  const shots = await refineShots({ source, samples, shots: coarse, signal })
  const finalists = chooseFinalists(samples, (timeMs) => shotIndexAt(shots, timeMs), most)
  const contents = groupShots(samples, shots)
  const scored: Scored[] = []
  const score = await parts.scorer()
  const assessed = mapAhead(finalists, IN_FLIGHT, async (finalist) => {
    const looked = await assess({ frame: finalist.sample.frame, aspect }, engine, signal)
    const scene = contents.groups[finalist.shot] ?? -1
    const share = contents.shares[scene] ?? 0
    return { ...finalist, ...looked, score: score(looked.assessment), scene, share }
  })
  for await (const each of assessed) {
    scored.push(each)
    yield pace('assessing', steps + 3 * scored.length)
  }
  const chosen = await chooseThumbnails(scored, job)
  const posters = await keepPosters(samples, shots, parts)
  const pictures: Thumbnail[] = []
  for await (const thumbnail of takePictures(chosen, job, parts)) {
    pictures.push(thumbnail)
    yield pace('saving', steps + 3 * finalists.length + 2 * pictures.length)
  }
  const saved = parts.inOneStep(() => {
    const video = parts.videos.put({
      info: { ...source.info, durationMs: Math.max(source.info.durationMs, lastMs) },
      path: job.path,
      sourceKey: sourceKeyOf(job),
      shots: shots.map((shot, index) => ({ ...shot, assetId: posters[index] ?? null })),
    })
    const ranked = pictures
      .toSorted((a, b) => a.rank - b.rank)
      .map((thumbnail) => ({ ...thumbnail, videoId: video.id }))
    parts.thumbnails.put(video.id, ranked)
    return { video, thumbnails: ranked }
  })
  const coverage = coverageOf(
    chosen.map(({ shot }) => shot),
    contents,
  )
  yield { type: 'result', ...saved, coverage }
  return true
}

/** The sample nearest the middle of each shot as a small picture; ids of their files. */
function keepPosters(
  samples: readonly Sample[],
  shots: readonly Shot[],
  parts: Parts,
): Promise<string[]> {
  return Promise.all(
    shots.map(async ({ startMs, endMs }) => {
      const middle = (startMs + endMs) / 2
      const nearest = samples.reduce((best, sample) =>
        Math.abs(sample.timeMs - middle) < Math.abs(best.timeMs - middle) ? sample : best,
      )
      const { data, ...size } = nearest.frame
      return (await keepFrame({ ...size, data: data.slice() }, parts, POSTER_SIDE)).id
    }),
  )
}

async function* takePictures(chosen: readonly Scored[], { source, signal }: RankJob, parts: Parts) {
  const left = new Map(chosen.map((each, index) => [each.sample.timeMs, { each, rank: index + 1 }]))
  const times = [...left.keys()].toSorted((a, b) => a - b)
  const make = async (frame: Frame, { each, rank }: { each: Scored; rank: number }) => {
    const { width, height } = frame
    const { score, sample } = each
    const assessment = await readWords(each, parts, signal)
    const asset = await keepFrame(frame, parts)
    return toThumbnail({ width, height, assessment, score, timeMs: sample.timeMs, asset, rank })
  }
  for await (const { timeMs, frame } of source.frames(times, { side: null, signal })) {
    const wanted = left.get(timeMs)
    if (wanted) yield await make(frame, wanted)
    left.delete(timeMs)
  }
  for (const wanted of left.values()) yield await make(wanted.each.sample.frame, wanted) // seen once, not again
}

/** Lines of text of a chosen frame with their words; only what is shown is read. */
async function readWords(
  { assessment, shown }: Scored,
  { engine }: Parts,
  signal: AbortSignal,
): Promise<Assessment> {
  if (assessment.text.length === 0) return assessment
  const wanted = { frame: shown, lines: [...assessment.text] }
  return { ...assessment, text: (await engine.pictures.readText(wanted, { signal })).lines }
}

function sourceKeyOf({ path, source: { info } }: RankJob): string {
  return path === null
    ? `page:${info.name}:${info.durationMs}:${info.width}x${info.height}`
    : `path:${path}`
}
