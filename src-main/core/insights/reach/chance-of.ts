import { STRENGTHS } from './strengths.ts'

/** At most this share of series without a change is taken for one with a change. */
export const ALARM = 0.035

/** How often a series of so many posts without a change has steps this strong, 0.001..1, by simulation (strengths.ts). */
export function chanceOf(strength: number, posts: number): number {
  const { lengths, chances, strengths } = STRENGTHS
  const known = chances.map((_, column) =>
    between(
      lengths,
      strengths.map((row) => row[column] ?? 0),
      posts,
    ),
  )
  const least = known[0] ?? 0
  if (strength <= least) return 1 - 0.5 * Math.exp(strength - least)
  return Math.max(0.001, Math.exp(between(known, chances.map(Math.log), strength)))
}

/** The value at a place of a line through points; beyond its last point the line goes on. */
function between(places: readonly number[], values: readonly number[], at: number): number {
  let right = places.findIndex((place) => at < place)
  if (right === 0) return values[0] ?? 0
  const isBeyond = right < 0
  if (isBeyond) right = places.length - 1
  const [from = 0, to = 1] = [places[right - 1], places[right]]
  const share = to > from ? (at - from) / (to - from) : 1
  const [low = 0, high = 0] = [values[right - 1], values[right]]
  return low + (high - low) * share
}

/** The share of simulated series of so many posts without a change in which one is told. */
export const alarmsOf = (posts: number): number =>
  between(STRENGTHS.lengths, STRENGTHS.alarms, Math.min(400, posts))
