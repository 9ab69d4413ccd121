import type { Frame } from '#shared/media/frame.ts'
import { sampleField } from './fields.ts'
import { toGamma } from '#main/core/colour/oklab.ts'
import { roomAt } from './stage.ts'
import type { Stage } from './stage.ts'

const CURVE_SIZE = 16_384
const KNEE = 0.86
const ROOM_DETAIL = 26
/** How much of the picture's own detail goes where room is left, and of what contrast remains there. */
const ROOM_CLEARS = 0.93
const ROOM_CONTRAST = 0.5

/** Linear light to 8-bit codes (0..255, with fractions). */
const CURVE = Float32Array.from(
  { length: CURVE_SIZE + 1 },
  (_, index) => toGamma(index / CURVE_SIZE) * 255,
)

/** The picture as bytes: room left where it was asked for, vignette, fine grain, and a dither that hides steps. */
export function finishPicture(stage: Stage, seed: number): Frame {
  leaveRoom(stage)
  const { width, height, pixels, scene } = stage
  const data = new Uint8Array(width * height * 3)
  const vignette = scene.layout.vignette ? 0.62 : scene.layout.empty ? 0.1 : 0.17
  const grain = 1.5 * scene.look.grain
  let state = (seed ^ 0x2545f491) | 1
  let before = 0
  for (let y = 0, offset = 0; y < height; y++) {
    const dy = (2 * (y + 0.5)) / height - 1
    for (let x = 0; x < width; x++) {
      const dx = (2 * (x + 0.5)) / width - 1
      const far = (dx * dx + dy * dy) * 0.5
      const light = 1 - vignette * far * far
      // One draw a pixel (xorshift32, Marsaglia 2003): grain from one half, dither from the other.
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const fine = (state & 0xffff) / 65_536
      const rough = (((state >>> 16) & 255) + (state >>> 24)) / 255 - 1
      // The difference of two draws in a row is triangular and leaves low frequencies alone.
      const shift = 0.5 + grain * rough + fine - before
      before = fine
      for (let channel = 0; channel < 3; channel++, offset++) {
        let value = (pixels[offset] ?? 0) * light
        if (value > KNEE) value = KNEE + (1 - KNEE) * (1 - 1 / (1 + (value - KNEE) / (1 - KNEE)))
        const code = (CURVE[value <= 0 ? 0 : Math.floor(value * CURVE_SIZE + 0.5)] ?? 0) + shift
        data[offset] = code < 0 ? 0 : code > 255 ? 255 : code
      }
    }
  }
  return { width, height, data }
}

/** Lets the picture go out of focus and lose contrast where room was asked for. */
function leaveRoom(stage: Stage): void {
  const { scene, width, height, pixels } = stage
  const side = scene.layout.empty
  if (side === null) return
  const { cells, columns, rows } = shrink(stage)
  const mean = meanOver(
    cells,
    (column, row) => roomAt(side, (column + 0.5) / columns, (row + 0.5) / rows),
    columns,
  )
  const soft = sampleField(stage, { detail: ROOM_DETAIL, channels: 4 }, (x, y, out) => {
    const u = (x * stage.span) / width + 0.5
    const v = (y * stage.span) / height + 0.5
    out[3] = roomAt(side, u, v)
    const column = Math.min(columns - 1, Math.max(0, u * columns - 0.5))
    const row = Math.min(rows - 1, Math.max(0, v * rows - 0.5))
    const left = Math.floor(column)
    const top = Math.floor(row)
    const right = Math.min(columns - 1, left + 1)
    const below = Math.min(rows - 1, top + 1)
    for (let channel = 0; channel < 3; channel++) {
      const cell = (c: number, r: number) => cells[(r * columns + c) * 3 + channel] ?? 0
      const upper = cell(left, top) + (cell(right, top) - cell(left, top)) * (column - left)
      const lower = cell(left, below) + (cell(right, below) - cell(left, below)) * (column - left)
      const local = upper + (lower - upper) * (row - top)
      const whole = mean[channel] ?? 0
      out[channel] = whole + (local - whole) * ROOM_CONTRAST
    }
  })
  for (let index = 0; index < width * height; index++) {
    const share = Math.min(1, Math.max(0, soft[index * 4 + 3] ?? 0)) * ROOM_CLEARS
    if (share <= 0) continue
    for (let channel = 0; channel < 3; channel++) {
      const sharp = pixels[index * 3 + channel] ?? 0
      pixels[index * 3 + channel] = sharp + ((soft[index * 4 + channel] ?? 0) - sharp) * share
    }
  }
}

/** A small and blurred copy of the picture, about 12 cells a unit. */
function shrink({ width, height, span, pixels }: Stage) {
  const columns = Math.max(2, Math.round((width / span) * 12))
  const rows = Math.max(2, Math.round((height / span) * 12))
  let cells = new Float32Array(columns * rows * 3)
  const counts = new Float32Array(columns * rows)
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height)
    for (let x = 0; x < width; x++) {
      const cell = row * columns + Math.floor((x * columns) / width)
      const offset = (y * width + x) * 3
      counts[cell] = (counts[cell] ?? 0) + 1
      for (let channel = 0; channel < 3; channel++)
        cells[cell * 3 + channel] =
          (cells[cell * 3 + channel] ?? 0) + Math.min(1.2, pixels[offset + channel] ?? 0)
    }
  }
  for (let index = 0; index < cells.length; index++)
    cells[index] = (cells[index] ?? 0) / Math.max(1, counts[Math.floor(index / 3)] ?? 1)
  for (let pass = 0; pass < 4; pass++) cells = blurOnce(cells, columns, rows)
  return { cells, columns, rows }
}

function blurOnce(cells: Float32Array, columns: number, rows: number): Float32Array<ArrayBuffer> {
  const blurred = new Float32Array(cells.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const r = Math.min(rows - 1, Math.max(0, row + dy))
            const c = Math.min(columns - 1, Math.max(0, column + dx))
            sum += cells[(r * columns + c) * 3 + channel] ?? 0
          }
        blurred[(row * columns + column) * 3 + channel] = sum / 9
      }
  return blurred
}

function meanOver(
  cells: Float32Array,
  weightAt: (column: number, row: number) => number,
  columns: number,
): readonly number[] {
  const sums = [0, 0, 0]
  let weights = 0
  for (let cell = 0; cell < cells.length / 3; cell++) {
    const weight = weightAt(cell % columns, Math.floor(cell / columns))
    weights += weight
    for (let channel = 0; channel < 3; channel++)
      sums[channel] = (sums[channel] ?? 0) + weight * (cells[cell * 3 + channel] ?? 0)
  }
  return sums.map((sum) => sum / Math.max(weights, 1e-6))
}
