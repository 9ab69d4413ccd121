import type { Frame } from '#shared/media/frame.ts'

/** Colourfulness M (0 grey, 33 moderate, 59 quite, 109 extreme) and its summary 0..1. */
export interface Colour {
  readonly colourfulness: number
  readonly value: number
}

const HALF_WAY = 40

/** Hasler & Süsstrunk, "Measuring colourfulness in natural images", SPIE 5007, 2003. */
export function measureColour({ data }: Frame): Colour {
  let redGreen = 0
  let yellowBlue = 0
  let redGreenSquares = 0
  let yellowBlueSquares = 0
  for (let byte = 0; byte + 2 < data.length; byte += 3) {
    const red = data[byte] ?? 0
    const green = data[byte + 1] ?? 0
    const rg = red - green
    const yb = 0.5 * (red + green) - (data[byte + 2] ?? 0)
    redGreen += rg
    yellowBlue += yb
    redGreenSquares += rg * rg
    yellowBlueSquares += yb * yb
  }
  const count = Math.max(1, Math.floor(data.length / 3))
  const meanRg = redGreen / count
  const meanYb = yellowBlue / count
  const variance =
    redGreenSquares / count - meanRg * meanRg + yellowBlueSquares / count - meanYb * meanYb
  const colourfulness = Math.sqrt(Math.max(0, variance)) + 0.3 * Math.hypot(meanRg, meanYb)
  return { colourfulness, value: 1 - 2 ** (-colourfulness / HALF_WAY) }
}
