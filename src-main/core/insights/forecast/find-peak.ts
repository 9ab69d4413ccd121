/** The day ahead with the highest middle, and the first and last of the days it may fall on (80 %); places from 0. */
export interface Peak {
  readonly at: number
  readonly from: number
  readonly to: number
}

const TAIL = 0.1

/** Finds the highest of the next days; where else it may be is tried with the errors of each held-out origin. */
export function findPeak(middle: Float64Array, errors: readonly Float64Array[]): Peak | null {
  if (middle.length === 0) return null
  const at = highest(middle)
  const places = errors
    .filter((each) => each.length > 0)
    .map((each) => highest(middle.map((value, day) => value + (each[day % each.length] ?? 0))))
    .toSorted((a, b) => a - b)
  const last = places.length - 1
  const from = places[Math.floor(TAIL * last)] ?? at
  const to = places[Math.ceil((1 - TAIL) * last)] ?? at
  return { at, from: Math.min(at, from), to: Math.max(at, to) }
}

function highest(values: Float64Array): number {
  let best = 0
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at
  return best
}
