import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Frame } from '#shared/media/frame.ts'

/** What models/training/parity/vision.py wrote; another folder of it when KILN_VISION names one. */
export const VISION_FIXTURES =
  process.env['KILN_VISION'] ?? fileURLToPath(new URL('../fixtures/vision/', import.meta.url))

/** An object as transformers found it: box from its left top to its right bottom corner, in shares. */
export interface ExpectedObject {
  readonly score: number
  readonly label: number
  readonly box: readonly [number, number, number, number]
}

interface VisionCase {
  readonly width: number
  readonly height: number
  readonly clip: { readonly input: number[]; readonly embedding: number[]; readonly score: number }
  readonly nima: { readonly input: number[]; readonly chances: number[]; readonly mean: number }
  readonly detector: {
    readonly input: number[]
    readonly full: number[]
    readonly found: ExpectedObject[]
  }
}

interface VisionFixtures {
  readonly cases: readonly VisionCase[]
  readonly many: {
    readonly queries: number
    readonly classes: number
    readonly threshold: number
    readonly found: ExpectedObject[]
  }
}

/** The answers of Python. */
export const visionFixtures = JSON.parse(
  readFileSync(join(VISION_FIXTURES, 'vision.json'), 'utf8'),
) as VisionFixtures

/** The picture of the script: slopes, a chequerboard and curves. */
export function visionPicture(width: number, height: number): Frame {
  const data = new Uint8Array(3 * width * height)
  let at = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++)
        data[at++] =
          (3 * x + 5 * y + 40 * c + ((x * y) >> 4) + 90 * (((x >> 4) + (y >> 4)) & 1)) & 255
  return { width, height, data }
}

/** The places of an input that the script kept. */
export const visionSamples = (values: Float32Array): number[] =>
  Array.from({ length: 240 }, (_, at) => values[(at * 617) % values.length]!)

/** Shares of 0..1 (Park & Miller 1988), the same as in the script. */
export function parkMiller(count: number, seed: number): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  })
}

/** Largest difference of two lists of the same length. */
export function worstOf(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity
  return Math.max(...Array.from(expected, (value, at) => Math.abs(value - actual[at]!)))
}
