import { expect, it } from 'vitest'
import { findSoft } from '#main/core/media/find-soft.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { blurred, paint, scene } from './pictures.ts'

const sharp = measureFrame(scene(4))
const soft = measureFrame(blurred(scene(9), 6))
/** Dark stripes like letters on a light ground. */
const card = measureFrame(
  paint(640, 360, (x, y) => (y > 160 && y < 190 && x % 12 < 4 ? [20, 20, 20] : [240, 238, 230])),
)

it('finds the pictures that are far softer than the sharpest', () => {
  expect([...findSoft([soft, sharp])]).toEqual([soft])
})

it('does not measure filmed pictures by the letters of a card, nor a card by them', () => {
  expect(card.sharpness.value).toBeGreaterThan(soft.sharpness.value)
  expect([...findSoft([soft, card])]).toEqual([])
  expect([...findSoft([sharp, card])]).toEqual([])
})

it('finds none among pictures that are all soft, or none', () => {
  expect([...findSoft([soft, { ...soft }])]).toEqual([])
  expect([...findSoft([])]).toEqual([])
})
