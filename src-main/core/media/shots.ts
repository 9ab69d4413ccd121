import { medianOf } from '#main/core/statistics/quantile.ts'
import { histogramDistance } from './histogram.ts'
import type { CheapMeasures } from './measure-frame.ts'
import { hashDistance } from './perceptual-hash.ts'

/** A frame's fingerprints at its time in the video; lists are ordered by time. */
export interface ShotSample extends Pick<
  CheapMeasures,
  'histogram' | 'hash' | 'mosaic' | 'exposure' | 'contrast'
> {
  readonly sharpness?: CheapMeasures['sharpness']
  readonly timeMs: number
  /** Whether the encoder started anew here, as most do at a cut. */
  readonly isKey?: boolean
}

/** An uninterrupted take, from its start to its end in the video. */
export interface Shot {
  readonly startMs: number
  readonly endMs: number
}

/** Why a sample is a poor thumbnail whatever its score: blank in one way, caught in a change of pictures, smeared by a jerk of the camera, or amid strong motion. */
export type SampleFlag =
  | 'fine'
  | 'black'
  | 'white'
  | 'uniform'
  | 'transition'
  | 'blurred'
  | 'moving'

/** Distances above are always a cut, below never: our choice, for samples up to a minute apart. */
const ALWAYS_CUT = 0.5
const NEVER_CUT = 0.2
/** Distances from which the frames in between are worth a look. */
const MAY_DIFFER = 0.12

/** Robust deviations above the local median, and how many distances on each side are local (Yeo & Liu 1995, adaptive). */
const DEVIATIONS = 3
const NEIGHBOURS = 6

/** Differing hash bits (of 64) up to which two samples show the same shapes: a fade measured 2 to 8, cuts 26 and more. */
const SAME_SHAPES = 12

/** Share of the fine detail (variance of the Laplacian) of a shot's sharper samples below which one is smeared. */
const SMEARED = 0.4

/** Dissimilarity 0..1 of two samples: two thirds colour histogram, one third perceptual hash; a mere change of light counts little. */
export function sampleDistance(a: ShotSample, b: ShotSample): number {
  const bits = hashDistance(a.hash, b.hash)
  const shape = Math.min(1, bits / 32)
  if (bits <= SAME_SHAPES) return shape / 2
  return (2 * histogramDistance(a.histogram, b.histogram) + shape) / 3
}

/**
 * Shots covering [0, durationMs]: a cut lies between two samples whose distance exceeds a
 * threshold adapted to its neighbours (Yeo & Liu, IEEE CSVT 5(6), 1995; median instead of maximum).
 */
export function findShots(samples: readonly ShotSample[], durationMs: number): Shot[] {
  const distances: number[] = []
  for (let index = 1; index < samples.length; index++) {
    const before = samples[index - 1]
    const after = samples[index]
    distances.push(before && after ? sampleDistance(before, after) : 0)
  }
  const shots: Shot[] = []
  let startMs = 0
  let hasPicture = false // a shot that fades in from black begins with the black
  for (const [index, distance] of distances.entries()) {
    const before = samples[index]
    hasPicture ||= before !== undefined && !isBlank(before)
    if (!hasPicture || distance <= thresholdAt(distances, index)) continue
    const cutMs = cutBetween(before, samples[index + 1])
    if (cutMs <= startMs || cutMs >= durationMs) continue
    shots.push({ startMs, endMs: cutMs })
    startMs = cutMs
    hasPicture = false
  }
  return [...shots, { startMs, endMs: Math.max(startMs, durationMs) }]
}

/** Whether the picture may have changed between two samples: a blank one begins or ends, or they differ somewhat. */
export function mayChange(before: ShotSample, after: ShotSample): boolean {
  return isBlank(before) !== isBlank(after) || sampleDistance(before, after) > MAY_DIFFER
}

/** When the cut between two samples is: at the second if that is a key frame, otherwise half way. */
function cutBetween(before: ShotSample | undefined, after: ShotSample | undefined): number {
  if (!before || !after) return 0
  return after.isKey ? after.timeMs : (before.timeMs + after.timeMs) / 2
}

/** Index of the shot that holds a time; the last one for times at or after its end. */
export function shotIndexAt(shots: readonly Shot[], timeMs: number): number {
  const index = shots.findIndex((shot) => timeMs < shot.endMs)
  return index < 0 ? Math.max(0, shots.length - 1) : index
}

function thresholdAt(distances: readonly number[], index: number): number {
  const local = [
    ...distances.slice(Math.max(0, index - NEIGHBOURS), index),
    ...distances.slice(index + 1, index + 1 + NEIGHBOURS),
  ]
  const middle = medianOf(local)
  const deviation = 1.4826 * medianOf(local.map((distance) => Math.abs(distance - middle)))
  return Math.min(ALWAYS_CUT, Math.max(NEVER_CUT, middle + DEVIATIONS * deviation))
}

/** One flag a sample: blank by brightness and RMS contrast, or nearly a pixelwise blend of two differing neighbours. */
export function flagSamples(samples: readonly ShotSample[]): SampleFlag[] {
  return samples.map((sample, index) => {
    if (isBlank(sample)) {
      if (sample.exposure.mean < 0.1) return 'black'
      return sample.exposure.mean > 0.9 ? 'white' : 'uniform'
    }
    const before = samples[index - 1]
    const after = samples[index + 1]
    if (before && after && isBlend(sample, before, after)) return 'transition'
    return isSmeared(sample, samples.slice(Math.max(0, index - 2), index + 3)) ? 'blurred' : 'fine'
  })
}

/** Whether a sample has far less fine detail than those around it that show the same: a camera that was moved or lost its focus. */
function isSmeared(sample: ShotSample, around: readonly ShotSample[]): boolean {
  const detail = sample.sharpness?.laplacian
  if (detail === undefined) return false
  const best = Math.max(
    ...around
      .filter((other) => sampleDistance(sample, other) < NEVER_CUT)
      .map(({ sharpness }) => sharpness?.laplacian ?? 0),
  )
  return detail < SMEARED * best
}

/** Whether a sample shows nothing: one colour, or all but all of it black or white. */
export function isBlank({ contrast, exposure }: ShotSample): boolean {
  if (contrast.rms < 0.02) return true
  return exposure.dark > 0.985 || exposure.bright > 0.985
}

/** A dissolve or fade is linear in pixels: after the best mix of both neighbours almost nothing is left over. */
function isBlend({ mosaic }: ShotSample, before: ShotSample, after: ShotSample): boolean {
  let spread = 0
  let along = 0
  for (let cell = 0; cell < mosaic.length; cell++) {
    const start = before.mosaic[cell] ?? 0
    const step = (after.mosaic[cell] ?? 0) - start
    spread += step * step
    along += step * ((mosaic[cell] ?? 0) - start)
  }
  if (spread < 100 * mosaic.length || sampleDistance(before, after) < NEVER_CUT) return false
  const share = along / spread
  if (share < 0.12 || share > 0.88) return false
  let rest = 0
  for (let cell = 0; cell < mosaic.length; cell++) {
    const start = before.mosaic[cell] ?? 0
    const mixed = start + share * ((after.mosaic[cell] ?? 0) - start)
    rest += ((mosaic[cell] ?? 0) - mixed) ** 2
  }
  return rest < 0.03 * spread
}
