import { expect, it } from 'vitest'
import { toResults, wilsonInterval } from '#main/core/learning/wilson.ts'

it('agrees with published intervals', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const
  for (const [good, total, low, high] of published) {
    const interval = wilsonInterval(good, total)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  }
})

it('tells no rate of fewer than three rated drafts', () => {
  expect(toResults({ uses: 9, rated: 2, good: 2 })).toMatchObject({
    success: null,
    basis: '2 of 9 drafts were rated; a rate needs 3',
  })
  expect(toResults({ uses: 9, rated: 3, good: 3 }).success).toMatchObject({ share: 1, high: 1 })
  expect(wilsonInterval(0, 0)).toEqual({ share: 0, low: 0, high: 1 })
})
