import { expect, it } from 'vitest'
import {
  addDays,
  daysOf,
  monthOf,
  moveBy,
  placeOf,
  toMoment,
  turn,
  weekOf,
} from '#renderer/features/insights/calendar/calendar-days.ts'

it('shows weeks from Monday and months in whole weeks', () => {
  expect(weekOf('2026-11-22')).toEqual(daysOf('week', '2026-11-16'))
  expect(weekOf('2026-11-22')[0]).toBe('2026-11-16')
  const february = monthOf('2027-02-14') // 28 days that begin on a Monday
  expect([february.length, february[0], february.at(-1)]).toEqual([28, '2027-02-01', '2027-02-28'])
  const august = monthOf('2026-08-31')
  expect([august.length, august[0], august.at(-1)]).toEqual([42, '2026-07-27', '2026-09-06'])
})

it('turns to the month after, whichever day is on show', () => {
  expect(turn('month', '2026-01-31', 1)).toBe('2026-02-01')
  expect(turn('month', '2026-01-31', -1)).toBe('2025-12-01')
  expect(turn('week', '2026-12-30', 1)).toBe('2027-01-06')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

it('writes a place of the clock as a moment with its offset, and reads it back', () => {
  for (let at = 0; at < 400; at++) {
    const place = { day: addDays('2026-01-01', at), time: '18:30' }
    const moment = toMoment(place)
    expect(moment).toMatch(/^\d{4}-\d\d-\d\dT18:30:00[+-]\d\d:\d\d$/)
    expect(placeOf(moment)).toEqual(place)
  }
  expect(placeOf('no moment')).toBeUndefined()
})

it('moves by the clock: a day later is the same hour', () => {
  const at = toMoment({ day: '2026-03-28', time: '09:15' })
  expect(placeOf(moveBy(at, { days: 1 }))).toEqual({ day: '2026-03-29', time: '09:15' })
  expect(placeOf(moveBy(at, { hours: -10 }))).toEqual({ day: '2026-03-27', time: '23:15' })
})
