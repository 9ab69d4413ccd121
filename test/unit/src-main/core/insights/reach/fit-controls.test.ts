import { describe, expect, it } from 'vitest'
import { fitControls } from '#main/core/insights/reach/fit-controls.ts'
import { medianOf } from '#main/core/statistics/quantile.ts'
import { movedSince } from '#main/core/insights/reach/moved-since.ts'
import { createShares } from '#main/lib/create-shares.ts'

const level = (count: number) => ({
  name: 'level',
  values: new Float64Array(count).fill(1),
  prior: 10,
})

describe('fitControls', () => {
  it('finds what values were made of', () => {
    const random = createShares(4)
    const slope = Float64Array.from({ length: 80 }, (_, at) => at / 80 - 0.5)
    const values = slope.map((share) => 5 + 2 * share + 0.05 * (random() - 0.5))
    const { weights } = fitControls(values, [level(80), { name: 'a', values: slope, prior: 10 }])
    expect(weights[0]).toBeCloseTo(5, 1)
    expect(weights[1]).toBeCloseTo(2, 1)
  })

  it('is hardly moved by a fifth of wild values', () => {
    const random = createShares(5)
    const values = Float64Array.from({ length: 100 }, (_, at) =>
      at % 5 === 0 ? 40 : 3 + 0.2 * (random() - 0.5),
    )
    const { weights, deviation } = fitControls(values, [level(100)])
    expect(weights[0]).toBeGreaterThan(2.9)
    expect(weights[0]).toBeLessThan(3.3) // their mean is 10.4
    expect(deviation).toBeLessThan(0.5)
  })
})

describe('medianOf', () => {
  it('is the middle, the mean of two, and 0 of none', () => {
    expect(medianOf([3, 1, 2])).toBe(2)
    expect(medianOf([4, 1, 2, 3])).toBe(2.5)
    expect(medianOf([])).toBe(0)
  })
})

describe('movedSince', () => {
  it('compares posts on both sides of a day, and says nothing of few', () => {
    const posts = Array.from({ length: 20 }, (_, day) => ({ day, impressions: day < 10 ? 80 : 20 }))
    expect(movedSince(posts, 10)).toBe(0.25)
    expect(movedSince(posts, 18)).toBeNull()
    expect(movedSince([], 5)).toBeNull()
  })
})
