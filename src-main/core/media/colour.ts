import type { Frame } from '#shared/media/frame.ts'

/** Colourfulness M (0 grey, 33 moderate, 59 quite, 109 extreme) and its summary 0..1. */
export interface Colour {
  readonly colourfulness: number
  readonly value: number
}

const HALF_WAY = 40

/** Hasler & Süsstrunk, "Measuring colourfulness in natural images", SPIE 5007, 2003. */
export function measureColour({ width, height, data }: Frame): Colour {
  const sums: Sums = { redGreen: 0, yellowBlue: 0, redGreenSquares: 0, yellowBlueSquares: 0 }
  for (let y = 0; y < height; y++) addRow(data.subarray(3 * y * width, 3 * (y + 1) * width), sums)
  const { redGreen, yellowBlue, redGreenSquares, yellowBlueSquares } = sums
  const count = Math.max(1, width * height)
  const meanRg = redGreen / count
  const meanYb = yellowBlue / count
  const variance =
    redGreenSquares / count - meanRg * meanRg + yellowBlueSquares / count - meanYb * meanYb
  const colourfulness = Math.sqrt(Math.max(0, variance)) + 0.3 * Math.hypot(meanRg, meanYb)
  return { colourfulness, value: 1 - 2 ** (-colourfulness / HALF_WAY) }
}

interface Sums {
  redGreen: number
  yellowBlue: number
  redGreenSquares: number
  yellowBlueSquares: number
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function addRow(row: Uint8Array, sums: Sums): void {
  let redGreen = 0
  let yellowBlue = 0
  let redGreenSquares = 0
  let yellowBlueSquares = 0
  for (let at = 0; at < row.length; at += 3) {
    const red = row[at] as number
    const green = row[at + 1] as number
    const rg = red - green
    const yb = 0.5 * (red + green) - (row[at + 2] as number)
    redGreen += rg
    yellowBlue += yb
    redGreenSquares += rg * rg
    yellowBlueSquares += yb * yb
  }
  sums.redGreen += redGreen
  sums.yellowBlue += yellowBlue
  sums.redGreenSquares += redGreenSquares
  sums.yellowBlueSquares += yellowBlueSquares
}
