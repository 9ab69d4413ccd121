const MOST_AROUND = 60
const LEAST_AROUND = 10
const MOST_MS = 180 * 86_400_000

/**
 * The place 0..1 of each value among those around it: at most 60 before and 60 after, within 180 days (but 10 to each side
 * at least), so that an account's growth is no merit of its newer posts. Values and times run in order of time.
 */
export function placesOf(values: ArrayLike<number>, times: ArrayLike<number | null>): Float64Array {
  const places = new Float64Array(values.length)
  const moments = Float64Array.from({ length: values.length }, (_, at) => times[at] ?? 0)
  const numbers = Float64Array.from(values)
  for (let at = 0; at < numbers.length; at++) {
    const earliest = (moments[at] as number) - MOST_MS
    const latest = (moments[at] as number) + MOST_MS
    const first = Math.max(0, at - MOST_AROUND)
    const last = Math.min(numbers.length - 1, at + MOST_AROUND)
    let from = Math.max(first, at - LEAST_AROUND)
    while (from > first && (moments[from - 1] as number) >= earliest) from--
    let to = Math.min(last, at + LEAST_AROUND)
    while (to < last && (moments[to + 1] as number) <= latest) to++
    places[at] = placeAmong(numbers, { value: numbers[at] as number, from, to: to + 1, skip: at })
  }
  return places
}

interface Among {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly skip?: number
}

/** The share of a stretch of values that lies below one, ties by half; 0.5 among none. */
export function placeAmong(
  values: ArrayLike<number>,
  { value, from, to, skip = -1 }: Among,
): number {
  let below = 0
  let count = 0
  for (let at = from; at < to; at++) {
    if (at === skip) continue
    const other = values[at] ?? 0
    below += other < value ? 1 : other === value ? 0.5 : 0
    count++
  }
  return count > 0 ? below / count : 0.5
}

/** Says of a value what share of these lies below it, ties by half; 0.5 among none. */
export function createPlaces(values: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(values).toSorted()
  const countBelow = (value: number, isUpTo: boolean) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = sorted[middle] as number
      if (other < value || (isUpTo && other === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  return (value) =>
    sorted.length === 0
      ? 0.5
      : (countBelow(value, false) + countBelow(value, true)) / (2 * sorted.length)
}
