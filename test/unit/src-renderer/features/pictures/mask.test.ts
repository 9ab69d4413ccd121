import { expect, it } from 'vitest'
import {
  coverage,
  createMask,
  drawStroke,
  feather,
  fillArea,
  invert,
} from '#renderer/features/pictures/mask.ts'

it('has the proportions of the picture and at most 1,024 pixels a side', () => {
  expect(createMask({ width: 1280, height: 720 })).toMatchObject({ width: 1024, height: 576 })
  expect(createMask({ width: 300, height: 4096 })).toMatchObject({ width: 75, height: 1024 })
  expect(createMask({ width: 64, height: 64 })).toMatchObject({ width: 64, height: 64 })
})

it('draws strokes with round ends, and erases them', () => {
  const mask = createMask({ width: 100, height: 60 })
  const stroke = { from: { x: 20, y: 30 }, to: { x: 80, y: 30 }, radius: 10 }
  const area = drawStroke(mask, { ...stroke, value: 255 })
  expect(area).toEqual({ x: 10, y: 20, width: 80, height: 20 })
  const expected = (60 * 20 + Math.PI * 100) / 6000
  expect(coverage(mask)).toBeCloseTo(expected, 2)
  expect(mask.data[30 * 100 + 50]).toBe(255)
  expect(mask.data[21 * 100 + 11]).toBe(0)
  drawStroke(mask, { ...stroke, value: 0 })
  expect(coverage(mask)).toBe(0)
})

it('draws a dot where nothing moves, and stays inside the picture', () => {
  const mask = createMask({ width: 50, height: 50 })
  const at = { x: 0, y: 0 }
  drawStroke(mask, { from: at, to: at, radius: 10, value: 255 })
  expect(coverage(mask)).toBeCloseTo((Math.PI * 100) / 4 / 2500, 2)
  const far = { x: 9000, y: -9000 }
  expect(drawStroke(mask, { from: far, to: far, radius: 10, value: 255 })).toMatchObject({
    width: 0,
    height: 0,
  })
})

it('fills rectangles, cut at the edges, and turns kept into replaced', () => {
  const mask = createMask({ width: 40, height: 40 })
  fillArea(mask, { x: 20, y: 20, width: 100, height: 100 }, 255)
  expect(coverage(mask)).toBe(0.25)
  fillArea(mask, { x: -5, y: -5, width: Number.NaN, height: 3 }, 255)
  expect(coverage(mask)).toBe(0.25)
  invert(mask)
  expect(coverage(mask)).toBe(0.75)
})

it('softens edges and keeps what is well inside', () => {
  const mask = createMask({ width: 90, height: 70 })
  fillArea(mask, { x: 0, y: 0, width: 45, height: 70 }, 255)
  const soft = feather(mask, 8)
  const row = (x: number) => soft.data[35 * 90 + x] ?? -1
  expect(row(10)).toBe(255)
  expect(row(80)).toBe(0)
  expect(Math.abs(row(44) - 128)).toBeLessThan(24)
  for (let x = 1; x < 90; x++) expect(row(x)).toBeLessThanOrEqual(row(x - 1))
  expect(coverage(soft)).toBeCloseTo(coverage(mask), 2)
  expect(feather(mask, 0).data).toEqual(mask.data)
})
