import type { TinyFrame } from '#main/core/media/find-cuts.ts'
import { isBlank, mayChange, type Shot, type ShotSample } from '#main/core/media/shots.ts'
import { blendOf, lumaCorrelation, lumaOf, tinyDistance } from '#main/core/media/tiny-picture.ts'
import { toTinyPicture } from '#main/core/media/to-tiny-picture.ts'
import { createTransitionFinder } from '#main/core/media/transition-finder.ts'
import { CHEAP_FRAMES, decodingCost } from './decoding-cost.ts'
import type { FrameSource } from './ports.ts'

interface RefineInput {
  readonly source: Pick<FrameSource, 'frames' | 'info'>
  readonly samples: readonly ShotSample[]
  /** What the samples alone tell. */
  readonly shots: readonly Shot[]
  readonly signal: AbortSignal
}

const SIDE = 64
/** Frames that are looked at again at most, and those around a gap that tell what change is usual there. */
const MOST_TIMES = 1000
const AROUND = 4
/** What a mix of both ends may leave of their difference where one picture turns into another, as in find-blends.ts. */
const MOST_REST = 0.12
const SAME_STRUCTURE = 0.8
const FLAT_SPREAD = 4
/** Gaps between samples closer than this hold parts of one dissolve, in ms. */
const ONE_DISSOLVE_MS = 1600

interface Gap {
  readonly fromMs: number
  readonly toMs: number
}

/** Shots divided at the frames where the picture changes, as the report divides them, of a video that is cheap to decode; else, and where too much changes, as they are. */
export async function refineShots({
  source,
  samples,
  shots,
  signal,
}: RefineInput): Promise<readonly Shot[]> {
  const { info } = source
  const gaps = samples.slice(1).flatMap((after, index): Gap[] => {
    const before = samples[index]
    const isOpen = before && (mayChange(before, after) || hasStart(shots, before, after))
    return isOpen ? [{ fromMs: before.timeMs, toMs: after.timeMs }] : []
  })
  const frameMs = 1000 / (info.frameRate || 25)
  const runs = toRuns(gaps, frameMs)
  const count = runs.reduce((sum, run) => sum + run.length, 0)
  if (count === 0 || count > MOST_TIMES || decodingCost(info) > CHEAP_FRAMES) return shots
  const pictures = new Map<number, Uint8Array>()
  for await (const { timeMs, frame } of source.frames(runs.flat(), { side: SIDE, signal }))
    pictures.set(timeMs, toTinyPicture(frame))
  const frames = runs.map((run) => run.flatMap((timeMs) => frameOf(pictures, timeMs)))
  if (frames.flat().length < count / 2) return shots // some decoders do not find frames by their times
  const cuts = frames.flatMap(cutsOf)
  const gradual = gaps
    .filter(
      ({ fromMs, toMs }) => !cuts.some((cut) => cut > fromMs - frameMs && cut <= toMs + frameMs),
    )
    .filter((gap) => isBlend(frames.flat().filter(isInside(gap))))
    .filter(({ toMs }) => toMs < lastPictureMs(samples))
  const starts = [...cuts, ...joined(gradual)].toSorted((a, b) => a - b)
  return divide(starts, shots.at(-1)?.endMs ?? 0)
}

const hasStart = (shots: readonly Shot[], before: ShotSample, after: ShotSample): boolean =>
  shots.some(({ startMs }) => startMs > before.timeMs && startMs <= after.timeMs)

/** The times of all frames in and around the gaps, in runs without overlap. */
function toRuns(gaps: readonly Gap[], frameMs: number): number[][] {
  const runs: { first: number; last: number }[] = []
  for (const { fromMs, toMs } of gaps) {
    const first = Math.max(0, Math.floor(fromMs / frameMs) - AROUND)
    const last = Math.ceil(toMs / frameMs) + AROUND
    const before = runs.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else runs.push({ first, last })
  }
  return runs.map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => Math.round((first + index) * frameMs)),
  )
}

function frameOf(pictures: ReadonlyMap<number, Uint8Array>, timeMs: number): TinyFrame[] {
  const picture = pictures.get(timeMs)
  return picture ? [{ timeMs, picture }] : []
}

function cutsOf(run: readonly TinyFrame[]): number[] {
  const finder = createTransitionFinder({ openingMs: 0 })
  for (const { picture, timeMs } of run) finder.add(picture, timeMs)
  return finder.finish().transitions.flatMap((one) => (one.kind === 'cut' ? [one.timeMs] : []))
}

const isInside =
  ({ fromMs, toMs }: Gap) =>
  ({ timeMs }: TinyFrame) =>
    timeMs >= fromMs && timeMs <= toMs

/** When the last sample that shows anything is: a fade out at the end begins no shot. */
function lastPictureMs(samples: readonly ShotSample[]): number {
  return samples.findLast((sample) => !isBlank(sample))?.timeMs ?? 0
}

/** Whether the frames between two samples are mixes of both, and these show different things: part of a dissolve or of a fade out. */
function isBlend(frames: readonly TinyFrame[]): boolean {
  const [from, to] = [frames[0]?.picture, frames.at(-1)?.picture]
  if (!from || !to || tinyDistance(from, to) < 10) return false
  if (lumaOf(from).spread < FLAT_SPREAD) return false
  const fadesOut = lumaOf(to).spread < FLAT_SPREAD
  if (!fadesOut && lumaCorrelation(from, to) > SAME_STRUCTURE) return false
  return [0.25, 0.5, 0.75].every((share) => {
    const middle = frames[Math.round(share * (frames.length - 1))]?.picture
    return middle !== undefined && blendOf(middle, from, to).rest < MOST_REST
  })
}

/** The middle of each dissolve, of which several gaps may hold a part. */
function joined(gaps: readonly Gap[]): number[] {
  const spans: { fromMs: number; toMs: number }[] = []
  for (const { fromMs, toMs } of gaps) {
    const before = spans.at(-1)
    if (before && toMs - before.fromMs <= ONE_DISSOLVE_MS) before.toMs = toMs
    else spans.push({ fromMs, toMs })
  }
  return spans.map(({ fromMs, toMs }) => Math.round((fromMs + toMs) / 2))
}

function divide(starts: readonly number[], durationMs: number): Shot[] {
  const inside = [...new Set(starts)].filter((startMs) => startMs > 0 && startMs < durationMs)
  return [0, ...inside].map((startMs, index) => ({ startMs, endMs: inside[index] ?? durationMs }))
}
