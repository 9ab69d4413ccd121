import { z } from 'zod'
import { parseFloats } from './float-arrays.ts'
import { fitWindow, NEIGHBOURS, skewOf } from './ggd.ts'
import type { Mscn, SceneStatistics } from './mscn.ts'

const FEATURES = 36

/** A radial epsilon-SVR over 36 features, with the ranges (low, high) that scale them to -1..1. */
export interface BrisqueModel {
  readonly gamma: number
  readonly rho: number
  readonly low: Float32Array
  readonly high: Float32Array
  readonly coefficients: Float32Array
  readonly vectors: Float32Array
}

const BrisqueFile = z.object({
  format: z.literal('kiln-brisque-1'),
  gamma: z.number().positive(),
  rho: z.number(),
  low: z.array(z.number()).length(FEATURES),
  high: z.array(z.number()).length(FEATURES),
  coefficients: z.string(),
  vectors: z.string(),
})

/** Reads models/brisque/brisque.json; throws when its shape or its counts do not fit. */
export function parseBrisqueModel(json: unknown): BrisqueModel {
  const file = BrisqueFile.parse(json)
  const coefficients = parseFloats(file.coefficients)
  const vectors = parseFloats(file.vectors)
  if (vectors.length !== coefficients.length * FEATURES) {
    throw new Error('the BRISQUE model has a wrong number of support vectors')
  }
  return {
    gamma: file.gamma,
    rho: file.rho,
    low: Float32Array.from(file.low),
    high: Float32Array.from(file.high),
    coefficients,
    vectors,
  }
}

function featuresOf(mscn: Mscn): number[] {
  const whole = { x: 0, y: 0, width: mscn.width, height: mscn.height }
  const own = fitWindow(mscn, whole)
  const features = [own.shape, (own.left ** 2 + own.right ** 2) / 2]
  for (const neighbour of NEIGHBOURS) {
    const fit = fitWindow(mscn, whole, neighbour)
    features.push(fit.shape, skewOf(fit), fit.left ** 2, fit.right ** 2)
  }
  return features
}

/** The 36 features of Mittal, Moorthy & Bovik, IEEE TIP 21(12), 2012: 18 at full size, then 18 at half size. */
export function brisqueFeatures(statistics: SceneStatistics): number[] {
  return [...featuresOf(statistics.full), ...featuresOf(statistics.half)]
}

/** Distortion seen by the support vector regression, about 0 (pristine) to 100 (bad), unclamped. */
export function brisqueScore(features: readonly number[], model: BrisqueModel): number {
  const scaled = features.map((value, index) => {
    const low = model.low[index] ?? 0
    return -1 + (2 * (value - low)) / ((model.high[index] ?? 1) - low)
  })
  let score = -model.rho
  for (let vector = 0; vector < model.coefficients.length; vector++) {
    const distance = squaredDistance(scaled, model.vectors, vector * FEATURES)
    score += (model.coefficients[vector] ?? 0) * Math.exp(-model.gamma * distance)
  }
  return score
}

function squaredDistance(features: readonly number[], vectors: Float32Array, from: number): number {
  let distance = 0
  for (let index = 0; index < FEATURES; index++) {
    const difference = (features[index] as number) - (vectors[from + index] as number)
    distance += difference * difference
  }
  return distance
}
