import { histogramDistance } from './histogram.ts'
import { hashDistance } from './perceptual-hash.ts'
import { flagSamples, type Shot, shotIndexAt, type ShotSample } from './shots.ts'

/** Shots of a video by what they show: the group of each, and each group's share of the time that shows anything. */
export interface Contents {
  readonly groups: readonly number[]
  readonly shares: readonly number[]
}

/** Differing hash bits (of 64) and histogram distance up to which two shots show the same scene again: our choice. */
const SAME_BITS = 16
const SAME_COLOURS = 0.3

/** Groups shots that look alike, as when two cameras take turns; shots of nothing but blank frames have no share. */
export function groupShots(samples: readonly ShotSample[], shots: readonly Shot[]): Contents {
  const flags = flagSamples(samples)
  const faces: (ShotSample | undefined)[] = shots.map(() => undefined)
  for (const [index, shot] of shots.entries()) {
    const middleMs = (shot.startMs + shot.endMs) / 2
    const inside = samples.filter(
      ({ timeMs }, at) => flags[at] === 'fine' && shotIndexAt(shots, timeMs) === index,
    )
    const away = ({ timeMs }: ShotSample) => Math.abs(timeMs - middleMs)
    faces[index] = inside.reduce<ShotSample | undefined>(
      (best, one) => (best && away(best) <= away(one) ? best : one),
      undefined,
    )
  }
  const leaders: { readonly face: ShotSample; readonly group: number }[] = []
  let count = 0
  const groups = faces.map((face) => {
    const known = face && leaders.find((leader) => isAlike(leader.face, face))
    if (known) return known.group
    if (face) leaders.push({ face, group: count })
    return count++
  })
  const lengths = Array.from({ length: count }, () => 0)
  for (const [index, { startMs, endMs }] of shots.entries()) {
    const group = groups[index] ?? 0
    if (faces[index]) lengths[group] = (lengths[group] ?? 0) + endMs - startMs
  }
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return { groups, shares: lengths.map((length) => (total > 0 ? length / total : 0)) }
}

function isAlike(a: ShotSample, b: ShotSample): boolean {
  return (
    hashDistance(a.hash, b.hash) <= SAME_BITS &&
    histogramDistance(a.histogram, b.histogram) < SAME_COLOURS
  )
}

/** Share, 0..1, of a video's time in scenes of which one of these shots is part. */
export function coverageOf(shots: Iterable<number>, { groups, shares }: Contents): number {
  const seen = new Set([...shots].map((shot) => groups[shot]))
  return Math.min(
    1,
    shares.reduce((sum, share, group) => sum + (seen.has(group) ? share : 0), 0),
  )
}
