import { z } from 'zod'
import { parseFloats } from './float-arrays.ts'
import { fitWindow, NEIGHBOURS, scaleOf, skewOf } from './ggd.ts'
import { solvePositive } from './linear.ts'
import type { Mscn, SceneStatistics } from './mscn.ts'
import type { Region } from './resize.ts'

const FEATURES = 36
const RIDGE = 1e-6

/** Mean (36) and covariance (36 x 36, row by row) of the features of sharp patches of good photographs. */
export interface NiqeModel {
  readonly patch: number
  readonly mean: Float32Array
  readonly covariance: Float32Array
}

const NiqeFile = z.object({
  format: z.literal('kiln-niqe-1'),
  patch: z.number().int().min(8).multipleOf(2),
  mean: z.string(),
  covariance: z.string(),
})

/** Reads models/niqe/niqe.json; throws when its shape or its counts do not fit. */
export function parseNiqeModel(json: unknown): NiqeModel {
  const file = NiqeFile.parse(json)
  const mean = parseFloats(file.mean)
  const covariance = parseFloats(file.covariance)
  if (mean.length !== FEATURES || covariance.length !== FEATURES * FEATURES) {
    throw new Error('the NIQE model has a wrong number of values')
  }
  return { patch: file.patch, mean, covariance }
}

function patchFeatures(mscn: Mscn, window: Region): number[] {
  const right = Math.min(mscn.width, window.x + window.width)
  const bottom = Math.min(mscn.height, window.y + window.height)
  const inside = { x: window.x, y: window.y, width: right - window.x, height: bottom - window.y }
  const own = fitWindow(mscn, inside)
  const features = [own.shape, (scaleOf(own.shape) * (own.left + own.right)) / 2]
  for (const neighbour of NEIGHBOURS) {
    const fit = fitWindow(mscn, inside, neighbour)
    const scale = scaleOf(fit.shape)
    features.push(fit.shape, skewOf(fit), scale * fit.left, scale * fit.right)
  }
  return features
}

/** The 36 features of Mittal, Soundararajan & Bovik, IEEE SPL 20(3), 2013, for every whole patch (at least one). */
export function niqeFeatures({ full, half }: SceneStatistics, patch: number): number[][] {
  const rows: number[][] = []
  for (let y = 0; y === 0 || y + patch <= full.height; y += patch) {
    for (let x = 0; x === 0 || x + patch <= full.width; x += patch) {
      const large = { x, y, width: patch, height: patch }
      const small = { x: x >> 1, y: y >> 1, width: patch >> 1, height: patch >> 1 }
      rows.push([...patchFeatures(full, large), ...patchFeatures(half, small)])
    }
  }
  return rows
}

function meanOf(rows: readonly (readonly number[])[]): number[] {
  return Array.from(
    { length: FEATURES },
    (_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0) / rows.length,
  )
}

function pooledCovariance(
  rows: readonly (readonly number[])[],
  mean: readonly number[],
  pristine: Float32Array,
): Float64Array {
  const pooled = new Float64Array(FEATURES * FEATURES)
  for (let i = 0; i < FEATURES; i++) {
    for (let j = 0; j < FEATURES; j++) {
      let sum = 0
      for (const row of rows) {
        sum += ((row[i] ?? 0) - (mean[i] ?? 0)) * ((row[j] ?? 0) - (mean[j] ?? 0))
      }
      const own = rows.length > 1 ? sum / (rows.length - 1) : 0
      pooled[i * FEATURES + j] = ((pristine[i * FEATURES + j] ?? 0) + own) / 2
    }
    pooled[i * FEATURES + i] = (pooled[i * FEATURES + i] ?? 0) + RIDGE
  }
  return pooled
}

/** Distance of a picture's patch features to the pristine ones; about 3 for good photographs, rising with distortion. */
export function niqeScore(rows: readonly (readonly number[])[], model: NiqeModel): number {
  const mean = meanOf(rows)
  const pooled = pooledCovariance(rows, mean, model.covariance)
  const difference = Float64Array.from(mean, (value, index) => value - (model.mean[index] ?? 0))
  const solution = solvePositive(pooled, difference)
  const square = difference.reduce((sum, value, index) => sum + value * (solution[index] ?? 0), 0)
  return Math.sqrt(Math.max(0, square))
}
