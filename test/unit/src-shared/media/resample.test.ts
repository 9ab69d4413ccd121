import { expect, it } from 'vitest'
import { createRowSampler, type Plane } from '#shared/media/resample.ts'
import { createRandom } from '../../../helpers/random.ts'

const noise = (width: number, height: number, seed = 1) => {
  const random = createRandom(seed)
  return {
    data: Uint8Array.from({ length: width * height }, () => Math.floor(256 * random())),
    offset: 0,
    stride: width,
    width,
    height,
  }
}
const mean = (values: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** All rows of a scaled plane, one after the other. */
function resamplePlane(plane: Plane, width: number, height: number): Float32Array {
  const rowAt = createRowSampler(plane, width, height)
  const result = new Float32Array(width * height)
  for (let y = 0; y < height; y++) result.set(rowAt(y), y * width)
  return result
}

it('leaves a plane of the same size as it is', () => {
  const plane = noise(17, 11)
  expect([...resamplePlane(plane, 17, 11)]).toEqual([...plane.data])
})

it.each([
  [64, 48, 32, 24],
  [100, 60, 33, 7],
  [321, 181, 64, 36],
  [50, 1, 1, 1],
])('keeps the mean when %i x %i becomes %i x %i', (width, height, toWidth, toHeight) => {
  const plane = noise(width, height, width)
  const scaled = resamplePlane(plane, toWidth, toHeight)
  expect(scaled).toHaveLength(toWidth * toHeight)
  expect(mean(scaled)).toBeCloseTo(mean(plane.data), 2)
})

it('takes the exact average of each area when shrinking', () => {
  const data = Uint8Array.from([0, 10, 20, 30, 40, 50])
  const row = { data, offset: 0, stride: 6, width: 6, height: 1 }
  expect([...resamplePlane(row, 3, 1)]).toEqual([5, 25, 45])
  expect([...resamplePlane(row, 2, 1)]).toEqual([10, 40])
  // 1.5 samples each: 0, 10 and the half of 10 between them
  const [first = 0, second = 0, third = 0, last = 0] = resamplePlane(row, 4, 1)
  expect(first).toBeCloseTo((0 + 10 / 2) / 1.5, 4)
  expect(second).toBeCloseTo((10 / 2 + 20) / 1.5, 4)
  expect(third).toBeCloseTo((30 + 40 / 2) / 1.5, 4)
  expect(last).toBeCloseTo((40 / 2 + 50) / 1.5, 4)
})

it('draws a line between samples when enlarging, within what is there', () => {
  const row = { data: Uint8Array.from([0, 100]), offset: 0, stride: 2, width: 2, height: 1 }
  expect([...resamplePlane(row, 4, 1)]).toEqual([0, 25, 75, 100])
  const plane = noise(5, 5)
  const large = resamplePlane(plane, 40, 33)
  expect(Math.max(...large)).toBeLessThanOrEqual(Math.max(...plane.data))
  expect(Math.min(...large)).toBeGreaterThanOrEqual(Math.min(...plane.data))
})

it('keeps an even plane even in any size', () => {
  const random = createRandom(5)
  for (let round = 0; round < 30; round++) {
    const [width = 1, height = 1, toWidth = 1, toHeight = 1] = Array.from({ length: 4 }, () =>
      Math.ceil(40 * random()),
    )
    const data = new Uint8Array(width * height).fill(77)
    const plane = { data, offset: 0, stride: width, width, height }
    for (const value of resamplePlane(plane, toWidth, toHeight)) expect(value).toBeCloseTo(77, 3)
  }
})

it('reads a plane that lies within another, with rows apart', () => {
  const data = Uint8Array.from([9, 9, 9, 9, 9, 1, 2, 9, 9, 3, 4, 9])
  const plane = { data, offset: 5, stride: 4, width: 2, height: 2 }
  expect([...resamplePlane(plane, 2, 2)]).toEqual([1, 2, 3, 4])
  expect([...resamplePlane(plane, 1, 1)]).toEqual([2.5])
})

it('gives the same to 8, 16 and 32 bits', () => {
  const plane = noise(31, 23)
  const expected = resamplePlane(plane, 12, 40)
  for (const data of [Uint16Array.from(plane.data), Float32Array.from(plane.data)])
    expect(resamplePlane({ ...plane, data }, 12, 40)).toEqual(expected)
})
