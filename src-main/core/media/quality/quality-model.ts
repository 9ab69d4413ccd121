import { z } from 'zod'
import { parseFloats } from '../float-arrays.ts'
import { QUALITY_FEATURES } from './quality-features.ts'

/** A ranker: the features are standardised, cut at four deviations, and go through small networks whose mean counts. */
export interface QualityModel {
  readonly mean: Float32Array
  readonly deviation: Float32Array
  readonly members: readonly Member[]
  /** The value of a middling picture, and how much more is worth a unit of log-odds. */
  readonly centre: number
  readonly spread: number
}

/** One network: a hidden layer beside a straight line. */
interface Member {
  /** Row by row, one row of features for each hidden unit. */
  readonly hidden: Float32Array
  readonly offsets: Float32Array
  readonly output: Float32Array
  readonly line: Float32Array
}

const QualityFile = z.object({
  format: z.literal('kiln-technical-quality-1'),
  features: z.array(z.string()),
  mean: z.string(),
  deviation: z.string(),
  centre: z.number(),
  spread: z.number().positive(),
  members: z
    .array(
      z.object({ hidden: z.string(), offsets: z.string(), output: z.string(), line: z.string() }),
    )
    .min(1),
})

const FAR = 4

/** Reads models/technical-quality/technical-quality.json; throws when it was trained on other features or a count does not fit. */
export function parseQualityModel(json: unknown): QualityModel {
  const file = QualityFile.parse(json)
  const count = QUALITY_FEATURES.length
  if (file.features.join() !== QUALITY_FEATURES.join())
    throw new Error('the technical quality model was trained on other features')
  const members = file.members.map((member) => ({
    hidden: parseFloats(member.hidden),
    offsets: parseFloats(member.offsets),
    output: parseFloats(member.output),
    line: parseFloats(member.line),
  }))
  const mean = parseFloats(file.mean)
  const deviation = parseFloats(file.deviation)
  const fits = members.every(
    ({ hidden, offsets, output, line }) =>
      hidden.length === offsets.length * count &&
      output.length === offsets.length &&
      line.length === count,
  )
  if (!fits || mean.length !== count || deviation.length !== count)
    throw new Error('the technical quality model has a wrong number of values')
  return { mean, deviation, members, centre: file.centre, spread: file.spread }
}

/** Technical quality 0..1 by the ranker: higher than that of a more distorted copy, comparable between pictures only roughly. */
export function rateQuality(features: readonly number[], model: QualityModel): number {
  const inputs = Float64Array.from(features, (value, index) => {
    const away = (value - (model.mean[index] ?? 0)) / (model.deviation[index] ?? 1)
    return Math.max(-FAR, Math.min(FAR, Number.isFinite(away) ? away : 0))
  })
  const sum = model.members.reduce((total, member) => total + answerOf(member, inputs), 0)
  return 1 / (1 + Math.exp(-(sum / model.members.length - model.centre) / model.spread))
}

function answerOf({ hidden, offsets, output, line }: Member, inputs: Float64Array): number {
  let answer = dot(inputs, line, 0)
  for (const [unit, offset] of offsets.entries()) {
    const sum = dot(inputs, hidden, unit * inputs.length) + offset
    answer += ((output[unit] ?? 0) * sum) / (1 + Math.exp(-sum)) // SiLU
  }
  return answer
}

function dot(inputs: Float64Array, weights: Float32Array, from: number): number {
  let sum = 0
  for (let at = 0; at < inputs.length; at++) sum += (inputs[at] ?? 0) * (weights[from + at] ?? 0)
  return sum
}
