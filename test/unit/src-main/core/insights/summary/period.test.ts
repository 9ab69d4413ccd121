import { expect, it } from 'vitest'
import { fromIsoDay, toIsoDay, weekdayOf } from '#main/core/insights/summary/days.ts'
import { choosePeriod, countEarlier } from '#main/core/insights/summary/period.ts'
import { toPublishedAt } from '#main/core/insights/summary/published-at.ts'
import { rateBase, rateOfPost } from '#main/core/insights/summary/rate.ts'

it('reads and writes days', () => {
  for (const day of ['1970-01-01', '1969-12-31', '2024-02-29', '2026-11-21'])
    expect(toIsoDay(fromIsoDay(day))).toBe(day)
  expect([fromIsoDay('1970-01-01'), fromIsoDay('2000-01-01')]).toEqual([0, 10_957])
  expect(weekdayOf(fromIsoDay('2026-11-23'))).toBe(1)
  expect(weekdayOf(fromIsoDay('1969-12-28'))).toBe(7)
})

it('chooses what was not asked from what is known', () => {
  const known = { from: 100, to: 400 }
  expect(choosePeriod({}, known)).toEqual({ from: 373, to: 400 })
  expect(choosePeriod({}, null)).toBeNull()
  expect(choosePeriod({ from: '1970-01-11' }, known)).toEqual({ from: 10, to: 400 })
  expect(choosePeriod({ from: '1975-01-01' }, known)).toEqual({ from: 1826, to: 1826 })
  expect(choosePeriod({ to: '1970-01-11' }, known)).toEqual({ from: 10, to: 10 })
})

it('compares with whole periods only, at most eight', () => {
  expect(countEarlier({ from: 100, to: 109 }, 80)).toBe(2)
  expect(countEarlier({ from: 100, to: 109 }, 81)).toBe(1)
  expect(countEarlier({ from: 100, to: 109 }, 0)).toBe(8)
  expect(countEarlier({ from: 100, to: 109 }, 105)).toBe(0)
})

it('says when a post was published on the clock of its account', () => {
  const utcMs = Date.parse('2026-01-01T23:30:00Z')
  const day = fromIsoDay('2026-01-01')
  expect(toPublishedAt({ utcMs, hasTime: true, day, hour: 23 })).toBe('2026-01-01T23:30:00.000Z')
  expect(toPublishedAt({ utcMs, hasTime: true, day: day + 1, hour: 0 })).toBe(
    '2026-01-02T00:30:00.000+01:00',
  )
  expect(toPublishedAt({ utcMs, hasTime: true, day, hour: 15 })).toBe(
    '2026-01-01T15:30:00.000-08:00',
  )
  expect(toPublishedAt({ utcMs, hasTime: false, day, hour: null })).toBe('2026-01-01')
  expect(toPublishedAt({ utcMs: null, hasTime: false, day: null, hour: null })).toBeNull()
})

it('takes the rate by impressions, else views, else reach', () => {
  expect(rateBase({ impressions: 0, views: 20, reach: 9 })).toBe(20)
  expect(rateOfPost({ engagements: 3, reach: 12, views: 0 })).toBe(0.25)
  expect(rateOfPost({ engagements: 3 })).toBeNull()
  expect(rateOfPost({ impressions: 3 })).toBeNull()
})
