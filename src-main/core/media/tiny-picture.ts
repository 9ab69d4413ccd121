/** Width and height, in pixels, of the pictures on which changes from frame to frame are sought. */
export const TINY = { width: 64, height: 36 } as const
/** Bytes of one: its luma, then its two colour differences, each in full. */
export const TINY_BYTES = 3 * TINY.width * TINY.height

const PIXELS = TINY.width * TINY.height

/** Mean difference of two tiny pictures in steps of 8 bits: luma in full, colour by half. */
export function tinyDistance(a: Uint8Array, b: Uint8Array): number {
  let luma = 0
  let colour = 0
  for (let at = 0; at < PIXELS; at++) {
    const difference = (a[at] as number) - (b[at] as number)
    luma += difference < 0 ? -difference : difference
  }
  for (let at = PIXELS; at < TINY_BYTES; at++) {
    const difference = (a[at] as number) - (b[at] as number)
    colour += difference < 0 ? -difference : difference
  }
  return (luma + colour / 2) / PIXELS
}

/** Mean luma and its standard deviation, in steps of 8 bits. */
export function lumaOf(picture: Uint8Array): { readonly mean: number; readonly spread: number } {
  let sum = 0
  let squares = 0
  for (let at = 0; at < PIXELS; at++) {
    const value = picture[at] as number
    sum += value
    squares += value * value
  }
  const mean = sum / PIXELS
  return { mean, spread: Math.sqrt(Math.max(0, squares / PIXELS - mean * mean)) }
}

/** Pearson's correlation of the luma of two pictures; 0 when one is flat. */
export function lumaCorrelation(a: Uint8Array, b: Uint8Array): number {
  const first = lumaOf(a)
  const second = lumaOf(b)
  if (first.spread < 1 || second.spread < 1) return 0
  let product = 0
  for (let at = 0; at < PIXELS; at++)
    product += ((a[at] as number) - first.mean) * ((b[at] as number) - second.mean)
  return product / PIXELS / (first.spread * second.spread)
}

/** How a picture lies between two others: its share of the second 0..1, and what the best mix leaves, of their difference. */
export interface Blend {
  readonly share: number
  readonly rest: number
}

/** The best mix of `from` and `to` for `picture`, by least squares over luma. */
export function blendOf(picture: Uint8Array, from: Uint8Array, to: Uint8Array): Blend {
  let spread = 0
  let along = 0
  let square = 0
  for (let at = 0; at < PIXELS; at++) {
    const start = from[at] as number
    const step = (to[at] as number) - start
    const moved = (picture[at] as number) - start
    spread += step * step
    along += step * moved
    square += moved * moved
  }
  if (spread === 0) return { share: 0, rest: square > 0 ? 1 : 0 }
  return { share: along / spread, rest: Math.max(0, square - (along * along) / spread) / spread }
}
