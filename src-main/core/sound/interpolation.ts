/** Samples on each side of the wanted point that an interpolated value is made of. */
export const REACH = 16
const KAISER_BETA = 8

/** Coefficients for the samples from REACH - 1 before to REACH after a sample: a sinc through a Kaiser window that gives the value `offset` of a sample later, and leaves a straight line what it is. */
export function createPhase(offset: number): Float64Array {
  const taps = Float64Array.from({ length: 2 * REACH }, (_, tap) => {
    const distance = tap - (REACH - 1) - offset
    const inside = Math.sqrt(Math.max(0, 1 - (distance / REACH) ** 2))
    return (sinc(distance) * bessel(KAISER_BETA * inside)) / bessel(KAISER_BETA)
  })
  const gain = taps.reduce((sum, tap) => sum + tap, 0)
  const scaled = taps.map((tap) => tap / gain)
  const centre = scaled.reduce((sum, tap, index) => sum + tap * (index - REACH + 1), 0)
  return straighten(scaled, centre - offset)
}

/** Takes the first moment's error out of the two nearest taps, so that slopes come out exact. */
function straighten(taps: Float64Array, error: number): Float64Array {
  const exact = Float64Array.from(taps)
  exact[REACH - 1] = (exact[REACH - 1] ?? 0) + error
  exact[REACH] = (exact[REACH] ?? 0) - error
  return exact
}

/** Interpolation half way, and at a quarter and three quarters, with the symmetry between left and right used. */
export interface FoldedPhases {
  /** Weights of the sums of the samples k before and k after, for the value half way. */
  readonly middle: Float64Array
  /** Weights of the sums for a quarter; three quarters has the same. */
  readonly even: Float64Array
  /** Weights of the differences for a quarter; three quarters has the opposite. */
  readonly odd: Float64Array
  /** The most that it can exceed both of its neighbours, of the largest second difference within reach. */
  readonly bendBound: number
}

/** Folds the phases for offsets 0.5 and, where there is one, 0.25. */
export function foldPhases(phases: readonly Float64Array[]): FoldedPhases {
  const [half, quarter] = phases
  const at = (phase: Float64Array | undefined, tap: number) => phase?.[tap] ?? 0
  const fold = (value: (left: number, right: number) => number) =>
    Float64Array.from({ length: REACH }, (_, k) => value(REACH - 1 - k, REACH + k))
  return {
    middle: fold((left) => at(half, left)),
    even: fold((left, right) => (at(quarter, left) + at(quarter, right)) / 2),
    odd: fold((left, right) => (at(quarter, left) - at(quarter, right)) / 2),
    bendBound: Math.max(0, ...phases.map(bendWeight)),
  }
}

const sizeOf = (values: Float64Array) => values.reduce((sum, value) => sum + Math.abs(value), 0)

/**
 * Sum of sizes of the weights that give, from second differences, what an interpolated value has beyond the straight
 * line between its neighbours: the phase less that line, summed twice.
 */
function bendWeight(phase: Float64Array): number {
  const offset = phase.reduce((sum, tap, index) => sum + tap * (index - REACH + 1), 0)
  const beyond = Float64Array.from(phase)
  beyond[REACH - 1] = (beyond[REACH - 1] ?? 0) - (1 - offset)
  beyond[REACH] = (beyond[REACH] ?? 0) - offset
  return sizeOf(summed(summed(beyond)))
}

function summed(values: Float64Array): Float64Array {
  let sum = 0
  return values.map((value) => (sum += value))
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

/** Modified Bessel function of the first kind, order 0, by its series. */
function bessel(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; k < 40; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
