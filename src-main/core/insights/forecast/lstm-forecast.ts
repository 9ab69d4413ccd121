import { createShares } from '#main/lib/create-shares.ts'
import { createAdam } from './adam.ts'
import { createLstm, freshMemory, learnStretch, stepLstm, type Lstm } from './lstm.ts'

/** A network that was fitted to a series, and the unit it measures differences in. */
export interface FittedLstm {
  readonly lstm: Lstm
  readonly unit: number
}

const STEPS = 30
const HIDDEN = 128
const WEEK = 7
/** Yesterday, the same weekday a week before, and the weekday itself. */
const INPUTS = 2 + WEEK
/** Days before a stretch whose mean is its level. */
const LEAD = WEEK
const ROUNDS = 60
const BATCH = 8
const RATE = 0.004
/** Gradients longer than this are shortened (Pascanu et al. 2013). */
const LONGEST = 1

/** Fits a network of 30 steps and 128 hidden units to a series of at least 60 days, a stretch at a time. */
export function* fitLstm(values: Float64Array, seed = 1): Generator<void, FittedLstm, void> {
  const random = createShares(seed)
  const lstm = createLstm(INPUTS, HIDDEN, random)
  const unit = unitOf(values)
  const adam = createAdam(lstm.weights, RATE, ROUNDS)
  const gradient = new Float64Array(lstm.weights.length)
  const starts = values.length - STEPS - LEAD
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0)
    for (let each = 0; each < BATCH; each++) {
      const start = LEAD + Math.floor(random() * starts)
      learnStretch(lstm, stretchOf(values, start, unit), gradient)
      yield
    }
    let length = 0
    for (const slope of gradient) length += slope ** 2
    const scale = 1 / Math.max(BATCH, Math.sqrt(length) / LONGEST)
    for (let at = 0; at < gradient.length; at++) gradient[at] = (gradient[at] ?? 0) * scale
    adam(gradient)
    yield
  }
  return { lstm, unit }
}

/** Forecasts the next days by a fitted network, each day from those before it; needs 37 days. */
export function forecastByLstm(
  { lstm, unit }: FittedLstm,
  values: Float64Array,
  days: number,
): Float64Array {
  const start = values.length - STEPS + 1 // the first day ahead is the last step of a stretch
  const level = levelOf(values, start)
  const known = new Float64Array(values.length + days)
  known.set(values)
  const memory = freshMemory(lstm)
  for (let day = start; day < known.length; day++) {
    const input = new Float64Array(INPUTS)
    writeInput(input, 0, { values: known, day, level, unit })
    const next = stepLstm(lstm, memory, input)
    if (day >= values.length) known[day] = level + unit * next
  }
  return known.slice(values.length)
}

function stretchOf(values: Float64Array, start: number, unit: number) {
  const level = levelOf(values, start)
  const inputs = new Float64Array(STEPS * INPUTS)
  const targets = new Float64Array(STEPS)
  for (let step = 0; step < STEPS; step++) {
    const day = start + step
    writeInput(inputs, step * INPUTS, { values, day, level, unit })
    targets[step] = clip(((values[day] ?? 0) - level) / unit)
  }
  return { inputs, targets }
}

interface Asked {
  readonly values: Float64Array
  readonly day: number
  readonly level: number
  readonly unit: number
}

function writeInput(into: Float64Array, at: number, { values, day, level, unit }: Asked): void {
  into[at] = clip(((values[day - 1] ?? level) - level) / unit)
  into[at + 1] = clip(((values[day - WEEK] ?? level) - level) / unit)
  into[at + 2 + (day % WEEK)] = 1
}

/** Days far out of the ordinary count as six units. */
const FAR = 6
const clip = (value: number) => Math.max(-FAR, Math.min(FAR, value))

/** The mean of the week before a day. */
function levelOf(values: Float64Array, day: number): number {
  let sum = 0
  for (let at = day - LEAD; at < day; at++) sum += values[at] ?? 0
  return sum / LEAD
}

/** The mean difference of days a week apart, so that what the network sees is about 1. */
function unitOf(values: Float64Array): number {
  let sum = 0
  for (let at = WEEK; at < values.length; at++)
    sum += Math.abs((values[at] ?? 0) - (values[at - WEEK] ?? 0))
  return sum / Math.max(1, values.length - WEEK) || 1
}
