import { expect, it } from 'vitest'
import type { Planes } from '#main/core/diffusion/planes.ts'
import { createMosaic, cutTile, planTiles } from '#main/core/diffusion/tiles.ts'
import { createRandom } from '../../../../helpers/random.ts'

function slope(width: number, height: number, channels = 2): Planes {
  const data = Float32Array.from(
    { length: channels * width * height },
    (_, i) => (i % width) + 100 * Math.floor(i / width),
  )
  return { data, channels, width, height }
}

it('covers every position of any size with tiles of one size that overlap', () => {
  const random = createRandom(1)
  for (let round = 0; round < 300; round++) {
    const whole = { width: 1 + Math.floor(random() * 300), height: 1 + Math.floor(random() * 300) }
    const size = { side: 64, overlap: 16 }
    const tiles = planTiles(whole, size)
    const columns = [...new Set(tiles.map(({ x }) => x))].toSorted((a, b) => a - b)
    for (const { x, y, width, height } of tiles) {
      expect([width, height]).toEqual([Math.min(64, whole.width), Math.min(64, whole.height)])
      expect(x + width).toBeLessThanOrEqual(whole.width)
      expect(y + height).toBeLessThanOrEqual(whole.height)
    }
    expect(columns[0]).toBe(0)
    expect(columns.at(-1)! + tiles[0]!.width).toBe(whole.width)
    for (const [i, x] of columns.entries())
      if (i > 0) expect(x - columns[i - 1]!).toBeLessThanOrEqual(64 - 16)
  }
})

it('puts cut tiles together to what they were cut from', () => {
  const whole = slope(150, 90)
  const mosaic = createMosaic(whole)
  const tiles = planTiles(whole, { side: 64, overlap: 16 })
  expect(tiles.length).toBeGreaterThan(4)
  for (const tile of tiles) mosaic.add(cutTile(whole, tile), tile)
  const { data } = mosaic.finish()
  const off = data.reduce((most, value, i) => Math.max(most, Math.abs(value - whole.data[i]!)), 0)
  expect(off).toBeLessThan(0.01)
})

it('fades from tile to tile without a step', () => {
  const whole = { channels: 1, width: 112, height: 64 }
  const mosaic = createMosaic(whole)
  const flat = (value: number): Planes => ({
    data: new Float32Array(64 * 64).fill(value),
    channels: 1,
    width: 64,
    height: 64,
  })
  for (const [i, tile] of planTiles(whole, { side: 64, overlap: 16 }).entries())
    mosaic.add(flat(i), tile)
  const row = mosaic.finish().data.subarray(0, whole.width)
  expect([row[0], row.at(-1)]).toEqual([0, 1])
  for (let x = 1; x < row.length; x++) {
    const step = row[x]! - row[x - 1]!
    expect(step).toBeGreaterThanOrEqual(-1e-6)
    expect(step).toBeLessThan(0.15)
  }
})
