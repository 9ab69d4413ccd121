import { expect, it } from 'vitest'
import { misfitsOf } from '#renderer/features/thumbnails/safe-zones.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }
const NOTHING = { keepClear: [] }
const BADGE = { keepClear: [{ x: 0.8, y: 0.8, width: 0.2, height: 0.2, reason: 'badge' }] }
const face = (x: number, y: number, width = 0.1) => ({ x, y, width, height: 0.1, score: 0.9 })
const line = (x: number, y: number, width: number, words?: string) => ({
  ...face(x, y, width),
  words,
  legibility: [],
  underBadge: 0,
})

it('finds nothing amiss where everything is inside', () => {
  const picture = { faces: [face(0.1, 0.1)], text: [line(0, 0.9, 1)] }
  expect(misfitsOf(picture, WHOLE, NOTHING)).toEqual([])
})

it('tells how much of a face or a line a crop cuts off', () => {
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 }
  const picture = { faces: [face(0.45, 0.1)], text: [line(0.6, 0.5, 0.3), line(0, 0.5, 0.2, 'GO')] }
  const [first, second, ...more] = misfitsOf(picture, crop, NOTHING)
  expect(first).toMatchObject({ kind: 'face', problem: 'cut', words: undefined })
  expect(first?.share).toBeCloseTo(0.5)
  expect(second).toMatchObject({ kind: 'text', problem: 'cut', words: 'GO', share: 1 })
  expect(more).toEqual([])
})

it('tells what covers a line, in shares of the picture and not of the crop', () => {
  const [covered] = misfitsOf({ faces: [], text: [line(0.7, 0.9, 0.2)] }, WHOLE, BADGE)
  expect(covered).toMatchObject({ problem: 'covered', reason: 'badge' })
  expect(covered?.share).toBeCloseTo(0.5)
  const crop = { x: 0, y: 0, width: 0.5, height: 1 }
  const left = misfitsOf({ faces: [face(0.4, 0.85)], text: [] }, crop, BADGE)
  expect(left).toMatchObject([{ kind: 'face', problem: 'covered', share: expect.closeTo(1) }])
})

it('takes any boxes, crops and sizes', () => {
  let state = 7
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  for (let round = 0; round < 100; round++) {
    const box = () => ({ ...line(next() * 2 - 0.5, next() * 2 - 0.5, next() < 0.1 ? 0 : next()) })
    const width = 0.05 + 0.95 * next()
    const crop = { x: next() * (1 - width), y: 0, width, height: 1 }
    for (const size of IMAGE_SIZES)
      for (const { share, problem, reason } of misfitsOf(
        { faces: [box()], text: [box()] },
        crop,
        size,
      )) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(reason === undefined).toBe(problem === 'cut')
      }
  }
})
