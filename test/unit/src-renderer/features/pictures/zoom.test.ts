import { expect, it } from 'vitest'
import { stepOf } from '#renderer/features/pictures/gallery-keys.ts'
import { pan, WHOLE, zoomAt, zoomByKey } from '#renderer/features/pictures/zoom.ts'

it('keeps what is under the pointer where it is', () => {
  const point = { x: 0.2, y: -0.1 }
  const zoom = zoomAt(WHOLE, 4, point)
  // the point of the picture that was under the pointer is still there
  expect(zoom.x + zoom.scale * point.x).toBeCloseTo(point.x)
  expect(zoom.y + zoom.scale * point.y).toBeCloseTo(point.y)
})

it('never leaves the picture, and comes back to the whole', () => {
  expect(pan(zoomAt(WHOLE, 2, { x: 0, y: 0 }), 9, -9)).toEqual({ scale: 2, x: 0.5, y: -0.5 })
  expect(zoomAt(zoomAt(WHOLE, 5, { x: 0.5, y: 0.5 }), 0.001, { x: 0, y: 0 })).toEqual(WHOLE)
  expect(zoomAt(WHOLE, 1000, { x: 0, y: 0 }).scale).toBe(16)
  expect(pan(WHOLE, 1, 1)).toEqual(WHOLE)
})

it('moves by arrows only when it is close', () => {
  expect(zoomByKey(WHOLE, 'ArrowLeft')).toBeUndefined()
  const close = zoomByKey(WHOLE, '+')
  expect(close?.scale).toBe(1.25)
  expect(zoomByKey(close!, 'ArrowLeft')?.x).toBe(0.1)
  expect(zoomByKey(close!, '0')).toEqual(WHOLE)
  expect(zoomByKey(close!, 'constructor')).toBeUndefined()
})

it('walks a grid whose last row is not full', () => {
  const place = { columns: 4, rows: 2, current: 5, total: 11 }
  const to = (key: string, current = place.current) => stepOf(key, { ...place, current })
  expect(to('ArrowDown')).toBe(4)
  expect(to('ArrowDown', 8)).toBe(0)
  expect(to('ArrowUp', 2)).toBe(0)
  expect(to('Home')).toBe(-5)
  expect(to('End')).toBe(5)
  expect(to('PageUp', 9)).toBe(-8)
  expect(to('PageDown', 0)).toBe(8)
  expect(to('a')).toBeUndefined()
})
