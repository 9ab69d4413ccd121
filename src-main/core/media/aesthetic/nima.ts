import type { Frame } from '#shared/media/frame.ts'
import { normalCdf } from '#main/core/statistics/normal.ts'
import { pickNearest } from '../resample.ts'

/** Side in pixels of the square that NIMA's MobileNet sees. */
export const NIMA_SIDE = 224

/** Chances of the ratings 1 to 10. */
export const NIMA_RATINGS = 10

/** Mean and deviation of the mean ratings of AVA's 25,551 test pictures, and how closely the published MobileNet follows them (LCC). */
const AVA = { mean: 5.377, deviation: 0.734, correlation: 0.626 }

/**
 * The whole frame squeezed into 224 x 224 by the nearest pixel, values -1..1, as idealo published it for Keras:
 * pixel after pixel, or in planes for files that were turned so.
 */
export function toNimaInput(frame: Frame, order: 'pixels' | 'planes'): Float32Array {
  const { data } = pickNearest(frame, { width: NIMA_SIDE, height: NIMA_SIDE })
  const count = NIMA_SIDE * NIMA_SIDE
  const values = new Float32Array(data.length)
  for (let at = 0; at < data.length; at++) {
    const target = order === 'pixels' ? at : (at % 3) * count + Math.floor(at / 3)
    values[target] = (data[at] ?? 0) / 127.5 - 1
  }
  return values
}

/** Mean rating 1..10 of the ten chances (Talebi & Milanfar 2018); throws where they are none. */
export function nimaMean(chances: Float32Array): number {
  if (chances.length !== NIMA_RATINGS) throw new Error(`NIMA gave ${chances.length} chances`)
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  const mean = chances.reduce((sum, chance, at) => sum + chance * (at + 1), 0) / total
  if (!(mean >= 1 && mean <= NIMA_RATINGS) || chances.some((chance) => chance < 0))
    throw new Error('NIMA gave no chances')
  return mean
}

/** Share 0..1 of AVA's photographs that the model rates lower: its ratings spread by its correlation with people's. */
export function nimaBeauty(mean: number): number {
  return normalCdf((mean - AVA.mean) / (AVA.deviation * AVA.correlation))
}
