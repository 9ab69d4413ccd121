import { toShare } from './float-arrays.ts'

/** Mean brightness, shares of crushed, blown and mid-tone pixels, well-exposedness, and the summary; all 0..1. */
export interface Exposure {
  readonly mean: number
  readonly dark: number
  readonly bright: number
  readonly middle: number
  readonly wellExposed: number
  readonly value: number
}

const CRUSHED = 8
const BLOWN = 247
const MIDDLE_LOW = 51
const MIDDLE_HIGH = 204

/** Spread of the well-exposedness curve around mid-grey: Mertens et al. 2007 use 0.2 for fusing, a picture needs more room. */
const SPREAD = 0.3

/** Exposure from counts of the 256 luma levels, weighing pixels as in Mertens, Kautz & Van Reeth, Pacific Graphics 2007. */
export function measureExposure(levels: Uint32Array): Exposure {
  let count = 0
  let sum = 0
  let dark = 0
  let bright = 0
  let middle = 0
  let exposed = 0
  for (let level = 0; level < 256; level++) {
    const pixels = levels[level] ?? 0
    count += pixels
    sum += pixels * level
    if (level <= CRUSHED) dark += pixels
    if (level >= BLOWN) bright += pixels
    if (level >= MIDDLE_LOW && level <= MIDDLE_HIGH) middle += pixels
    exposed += pixels * Math.exp(-((level / 255 - 0.5) ** 2) / (2 * SPREAD ** 2))
  }
  const total = Math.max(1, count)
  const mean = sum / total / 255
  const wellExposed = exposed / total
  const clipped = Math.max(dark, bright) / total
  const centred = Math.exp(-((mean - 0.45) ** 2) / (2 * 0.19 ** 2))
  const value = toShare((0.5 * wellExposed + 0.5 * centred) * (1 - toShare(2 * (clipped - 0.02))))
  return {
    mean,
    dark: dark / total,
    bright: bright / total,
    middle: middle / total,
    wellExposed,
    value,
  }
}
