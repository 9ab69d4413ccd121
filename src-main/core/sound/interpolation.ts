/** Samples on each side of the wanted point that an interpolated value is made of. */
export const REACH = 16
const KAISER_BETA = 9

/** Coefficients for the samples from REACH - 1 before to REACH after a sample: a sinc through a Kaiser window that gives the value `offset` of a sample later, and leaves a straight line what it is. */
export function createPhase(offset: number): Float64Array {
  const taps = Float64Array.from({ length: 2 * REACH }, (_, tap) => {
    const distance = tap - (REACH - 1) - offset
    const inside = Math.sqrt(Math.max(0, 1 - (distance / REACH) ** 2))
    return (sinc(distance) * bessel(KAISER_BETA * inside)) / bessel(KAISER_BETA)
  })
  const gain = sumOf(taps)
  const scaled = taps.map((tap) => tap / gain)
  return straighten(scaled, momentOf(scaled) - offset)
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
  /** The most that a value can exceed both of its neighbours, as a multiple of the largest second difference within reach. */
  readonly bendBound: number
  /** The most that all but the `near` samples on each side can add, as a multiple of the largest sample. */
  readonly tailBound: number
}

/** Folds the phases for the offsets 0.5 and, where there is one, 0.25; without any of them all weights are 0. */
export function foldPhases(offsets: readonly number[], near: number): FoldedPhases {
  const phases = offsets.map(createPhase)
  const [half, quarter] = phases
  const at = (phase: Float64Array | undefined, tap: number) => phase?.[tap] ?? 0
  const fold = (value: (left: number, right: number) => number) =>
    Float64Array.from({ length: REACH }, (_, k) => value(REACH - 1 - k, REACH + k))
  return {
    middle: fold((left) => at(half, left)),
    even: fold((left, right) => (at(quarter, left) + at(quarter, right)) / 2),
    odd: fold((left, right) => (at(quarter, left) - at(quarter, right)) / 2),
    bendBound: Math.max(0, ...phases.map(bendWeight)),
    tailBound: Math.max(0, ...phases.map((phase) => tailWeight(phase, near))),
  }
}

/**
 * Sum of sizes of the weights that give, from second differences, what an interpolated value has beyond the straight
 * line between its neighbours: the phase less that line, summed twice.
 */
function bendWeight(phase: Float64Array): number {
  const offset = momentOf(phase)
  const beyond = Float64Array.from(phase)
  beyond[REACH - 1] = (beyond[REACH - 1] ?? 0) - (1 - offset)
  beyond[REACH] = (beyond[REACH] ?? 0) - offset
  return sumOf(summed(summed(beyond)).map(Math.abs))
}

/** Sum of sizes of the taps further than `near` samples from the point. */
function tailWeight(phase: Float64Array, near: number): number {
  const isFar = (tap: number) => tap < REACH - near || tap >= REACH + near
  return phase.reduce((sum, tap, index) => (isFar(index) ? sum + Math.abs(tap) : sum), 0)
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)

/** Where the taps have their middle, in samples after the one that they are for. */
const momentOf = (taps: Float64Array) =>
  taps.reduce((sum, tap, index) => sum + tap * (index - REACH + 1), 0)

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
