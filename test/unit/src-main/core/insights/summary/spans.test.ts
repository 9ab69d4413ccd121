import { expect, it } from 'vitest'
import { createShares } from '#main/lib/create-shares.ts'
import { coverPeriod, spanDays } from '#main/core/insights/summary/spans.ts'

it('covers each day of a period once, with few spans', () => {
  const share = createShares(3)
  for (let round = 0; round < 60; round++) {
    const from = Math.floor((share() - 0.3) * 30_000)
    const to = from + Math.floor(share() ** 3 * 3000)
    const days: number[] = []
    let count = 0
    for (const { level, from: first, to: last } of coverPeriod({ from, to })) {
      expect(last).toBeGreaterThanOrEqual(first)
      count += last - first + 1
      for (let day = first * spanDays(level); day < (last + 1) * spanDays(level); day++)
        days.push(day + 0)
    }
    expect(days.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    )
    expect(count).toBeLessThan(14 * 3 + 8)
  }
})

it('is empty for no days', () => {
  expect(coverPeriod({ from: 5, to: 4 })).toEqual([])
})
