/** One moment a plan may look at: the frame shown then, and the key frame its decoding starts from, in ms. */
export interface Moment {
  readonly timeMs: number
  readonly keyMs: number
}

interface Timeline {
  readonly durationMs: number
  readonly frameRate: number
  readonly width: number
  readonly height: number
}

/** Evenly spaced times at which to look: two a second, at most 64, or 120 for more than ten minutes. */
export function gridTimes(durationMs: number): readonly number[] {
  const most = durationMs > 600_000 ? 120 : 64
  const count = Math.max(1, Math.min(most, Math.ceil(durationMs / 500)))
  return Array.from({ length: count }, (_, i) => ((i + 0.5) * durationMs) / count)
}

/** Pixels of a frame that costs one unit; larger frames cost more in proportion. */
const UNIT_PIXELS = 1920 * 1080

/** Frames of 1920 x 1080 that may be decoded to look at a video, beyond its key frames. */
const budgetFrames = (frames: number) => Math.min(1500, Math.max(450, 0.25 * frames))
const COVERAGE_SPANS = 8
const COVERAGE_LIMIT_FRAMES = 9000

/**
 * Chooses which frames to look at: every key frame on the grid, then the grid moments that are cheapest to decode while
 * a budget lasts, then whatever an eighth of the video without any sample needs.
 */
export function planSamples(
  moments: readonly Moment[],
  { durationMs, frameRate, width, height }: Timeline,
): number[] {
  const rate = frameRate > 0 ? frameRate : 30
  const chosen = new Set(moments.map(({ keyMs }) => keyMs))
  const reach = new Map<number, number>() // key frame → last moment already decoded after it
  const weight = Math.max(1, (width * height) / UNIT_PIXELS)
  const costOf = ({ timeMs, keyMs }: Moment) =>
    weight * Math.max(0, ((timeMs - (reach.get(keyMs) ?? keyMs)) * rate) / 1000)
  const take = (moment: Moment) => {
    chosen.add(moment.timeMs)
    reach.set(moment.keyMs, Math.max(moment.timeMs, reach.get(moment.keyMs) ?? 0))
  }
  let left = budgetFrames((durationMs * rate) / 1000)
  const byCost = moments
    .filter(({ timeMs }) => !chosen.has(timeMs))
    .toSorted((a, b) => a.timeMs - a.keyMs - (b.timeMs - b.keyMs) || a.timeMs - b.timeMs)
  for (const moment of byCost) {
    const cost = costOf(moment)
    if (cost > left) continue
    left -= cost
    take(moment)
  }
  let coverage = COVERAGE_LIMIT_FRAMES
  for (let span = 0; span < COVERAGE_SPANS; span++) {
    const from = (span * durationMs) / COVERAGE_SPANS
    const to = ((span + 1) * durationMs) / COVERAGE_SPANS
    const inside = (timeMs: number) => timeMs >= from && timeMs < to
    if ([...chosen].some(inside)) continue
    const missing = moments.find(({ timeMs }) => inside(timeMs))
    const cost = missing ? costOf(missing) : Infinity
    if (!missing || cost > coverage) continue
    coverage -= cost
    take(missing)
  }
  return [...chosen].toSorted((a, b) => a - b)
}
