import { expect, it } from 'vitest'
import { createPace } from '#main/services/remaining-time.ts'

it('tells the time left once a twentieth is done, at the pace so far', () => {
  let now = 1000
  const pace = createPace(100, () => now)
  now = 1400
  expect(pace('sampling', 4)).toEqual({ type: 'progress', stage: 'sampling', done: 4, total: 100 })
  now = 2000
  expect(pace('assessing', 10)).toMatchObject({ done: 10, total: 100, remainingMs: 9000 })
  expect(pace('saving', 100)).toMatchObject({ remainingMs: 0 })
})

it('never tells of less than nothing left', () => {
  expect(createPace(10, () => 5)('sampling', 30)).toMatchObject({ total: 30, remainingMs: 0 })
  expect(createPace(0, () => 5)('opening', 0)).not.toHaveProperty('remainingMs')
})
