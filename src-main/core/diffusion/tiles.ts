import type { Planes } from './planes.ts'

/** A part of a picture or of latents, in whole positions. */
export interface Tile {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface TileSize {
  readonly side: number
  /** How much neighbours share, at least. */
  readonly overlap: number
}

/** Starts of equal stretches that cover `length`, sharing `overlap` or more. */
function starts(length: number, { side, overlap }: TileSize): number[] {
  if (length <= side) return [0]
  const count = Math.ceil((length - overlap) / (side - overlap))
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - side)) / (count - 1)))
}

/** Tiles of equal size that cover a whole, row by row; one when it is small enough. */
export function planTiles(whole: Pick<Tile, 'width' | 'height'>, size: TileSize): Tile[] {
  const width = Math.min(whole.width, size.side)
  const height = Math.min(whole.height, size.side)
  return starts(whole.height, size).flatMap((y) =>
    starts(whole.width, size).map((x) => ({ x, y, width, height })),
  )
}

/** What a tile shows of the planes. */
export function cutTile(planes: Planes, { x, y, width, height }: Tile): Planes {
  const data = new Float32Array(planes.channels * width * height)
  for (let c = 0; c < planes.channels; c++)
    for (let row = 0; row < height; row++) {
      const from = (c * planes.height + y + row) * planes.width + x
      data.set(planes.data.subarray(from, from + width), (c * height + row) * width)
    }
  return { data, channels: planes.channels, width, height }
}

/** How much a position counts: rising from the edges of a tile that has neighbours there. */
function ramp(at: number, length: number, [before, after]: readonly [boolean, boolean]): number {
  const reach = length / 4
  const near = before ? (at + 0.5) / reach : 1
  const far = after ? (length - at - 0.5) / reach : 1
  return Math.min(1, near, far)
}

/** Puts tiles together; where they overlap they fade into each other. */
export function createMosaic(whole: Omit<Planes, 'data'>) {
  const { channels, width, height } = whole
  const data = new Float32Array(channels * width * height)
  const shares = new Float32Array(width * height)
  return {
    add(part: Planes, { x, y }: Pick<Tile, 'x' | 'y'>): void {
      const sides = [x > 0, x + part.width < width] as const
      const ends = [y > 0, y + part.height < height] as const
      for (let row = 0; row < part.height; row++)
        for (let column = 0; column < part.width; column++) {
          const share = ramp(column, part.width, sides) * ramp(row, part.height, ends)
          const to = (y + row) * width + x + column
          shares[to] = (shares[to] ?? 0) + share
          for (let c = 0; c < channels; c++) {
            const value = part.data[(c * part.height + row) * part.width + column] ?? 0
            data[c * width * height + to] = (data[c * width * height + to] ?? 0) + share * value
          }
        }
    },
    finish(): Planes {
      const size = width * height
      for (let i = 0; i < data.length; i++) data[i] = (data[i] ?? 0) / (shares[i % size] ?? 1)
      return { data, channels, width, height }
    },
  }
}
