import type { Frame } from '#shared/media/frame.ts'
import type { Planes } from './planes.ts'

/** For each latent channel its share of red, green and blue (-1..1), then the constant; rows of three. */
export type PreviewFactors = readonly (readonly [number, number, number])[]

const LONGEST_SIDE = 96

/** Linear approximations of the SD 1.5 decoder that web interfaces have used since 2022. */
const SD_FACTORS: PreviewFactors = [
  [0.298, 0.207, 0.208],
  [0.187, 0.286, 0.173],
  [-0.158, 0.189, 0.264],
  [-0.184, -0.271, -0.473],
  [0, 0, 0],
]

/** Factors to begin with: those of Stable Diffusion for its own latents, shades of the mean for any others. */
export function factorsFor(channels: number, scaling: number): PreviewFactors {
  if (channels === 4 && Math.abs(scaling - 0.18215) < 1e-4) return SD_FACTORS
  const share = 0.5 / Math.sqrt(channels)
  return Array.from({ length: channels + 1 }, (_, c) =>
    c === channels ? ([0, 0, 0] as const) : ([share, share, share] as const),
  )
}

/** Latents as a small picture of at most 96 pixels a side. */
export function toPreview(latents: Planes, factors: PreviewFactors): Frame {
  const { data, channels, width, height } = latents
  const step = Math.max(1, Math.ceil(Math.max(width, height) / LONGEST_SIDE))
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)]
  const pixels = new Uint8Array(columns * rows * 3)
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      for (let colour = 0; colour < 3; colour++) {
        let value = factors[channels]?.[colour] ?? 0
        for (let c = 0; c < channels; c++)
          value +=
            (data[(c * height + y * step) * width + x * step] ?? 0) * (factors[c]?.[colour] ?? 0)
        pixels[(y * columns + x) * 3 + colour] = Math.round(
          Math.min(Math.max((value + 1) * 127.5, 0), 255),
        )
      }
  return { width: columns, height: rows, data: pixels }
}

/** The factors that come closest to a picture that was decoded from these latents (least squares, a little held to zero). */
export function fitFactors(latents: Planes, picture: Frame): PreviewFactors {
  const { data, channels, width, height } = latents
  const size = channels + 1
  const matrix = Array.from({ length: size }, () => new Float64Array(size))
  const sums = Array.from({ length: size }, () => new Float64Array(3))
  const factor = picture.width / width
  const pixelAt = (x: number, y: number, colour: number) => {
    const [px, py] = [Math.floor((x + 0.5) * factor), Math.floor((y + 0.5) * factor)]
    return (picture.data[(py * picture.width + px) * 3 + colour] ?? 0) / 127.5 - 1
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const values = Array.from({ length: size }, (_, c) =>
        c === channels ? 1 : (data[(c * height + y) * width + x] ?? 0),
      )
      for (const [i, a] of values.entries()) {
        for (const [j, b] of values.entries()) add(matrix, [i, j], a * b)
        for (let colour = 0; colour < 3; colour++) add(sums, [i, colour], a * pixelAt(x, y, colour))
      }
    }
  const hold = 1e-3 * width * height
  for (let i = 0; i < size; i++) add(matrix, [i, i], hold)
  return solve(matrix, sums)
}

function add(
  rows: readonly Float64Array[],
  [row, column]: readonly [number, number],
  value: number,
): void {
  const found = rows[row]
  if (found) found[column] = (found[column] ?? 0) + value
}

/** Gauss-Jordan elimination of a positive definite system with three right sides. */
function solve(matrix: readonly Float64Array[], sides: readonly Float64Array[]): PreviewFactors {
  const subtract = (to: number, from: number, ratio: number) => {
    for (const rows of [matrix, sides])
      for (const [k, value] of (rows[from] ?? []).entries()) add(rows, [to, k], -ratio * value)
  }
  for (const [i, row] of matrix.entries()) {
    subtract(i, i, 1 - 1 / (row[i] ?? 1))
    for (const [j, other] of matrix.entries()) if (j !== i) subtract(j, i, other[i] ?? 0)
  }
  return sides.map(([red = 0, green = 0, blue = 0]) => [red, green, blue] as const)
}
