import { describe, expect, it } from 'vitest'
import { findDateOrder } from '#main/core/insights/read/date-order.ts'
import { inferYears } from '#main/core/insights/read/infer-years.ts'
import { type DateOrder, parseDate, parseTime } from '#main/core/insights/read/parse-date.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../../helpers/random.ts'

/** A date as `2025-12-31 18:05:00.000+02:00`, without what it does not tell. */
function show(cell: string, order: DateOrder = 'mdy'): string | null {
  const date = parseDate(cell, order)
  if (!date) return null
  const day = `${date.year ?? '????'}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
  const time = date.timeMs === null ? '' : ` ${new Date(date.timeMs).toISOString().slice(11, 19)}`
  return day + time + (date.offsetMinutes === null ? '' : ` ${date.offsetMinutes}`)
}

describe('parseDate', () => {
  it.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T18:05:09Z', '2025-12-31 18:05:09 0'],
    ['2025-12-31T18:05:09.123+02:00', '2025-12-31 18:05:09 120'],
    ['2025-12-31 18:05 -0530', '2025-12-31 18:05:00 -330'],
    ['2025/12/31 6:05 PM', '2025-12-31 18:05:00'],
    ['12/31/2025', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025 18:05', '2025-12-31 18:05:00'],
    ['12/31/25', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['1/2/2025', '2025-01-02'],
    ['Dec 31, 2025', '2025-12-31'],
    ['December 31, 2025', '2025-12-31'],
    ['Wed, Dec 31, 2025', '2025-12-31'],
    ['Dec 31, 2025, 6:05 PM', '2025-12-31 18:05:00'],
    ['Dec 31, 2025 at 6:05 p. m.', '2025-12-31 18:05:00'],
    ['31 Dec 2025', '2025-12-31'],
    ['31-Dec-2025', '2025-12-31'],
    ['31 dic 2025', '2025-12-31'],
    ['31 de diciembre de 2025', '2025-12-31'],
    ['mié, 31 dic 2025', '2025-12-31'],
    ['1 mar 2025', '2025-03-01'],
    ['mar, 4 mar 2025', '2025-03-04'],
    ['Mar 4, 2025', '2025-03-04'],
    ['sept. 4, 2025', '2025-09-04'],
    ['4 sept. 2025, 18:05', '2025-09-04 18:05:00'],
    ['December 31', '????-12-31'],
    ['31 de diciembre', '????-12-31'],
    ['12/31', '????-12-31'],
    ['Feb 29', '????-02-29'],
    ['20251231', '2025-12-31'],
    ['20251231T180509Z', '2025-12-31 18:05:09'],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10 20:19:24 0'],
    ['2019-05-31 18:53 +0000', '2019-05-31 18:53:00 0'],
    ['1900-01-01', '1900-01-01'],
    ['2025-12-31 12:00 AM', '2025-12-31 00:00:00'],
    ['2025-12-31 12:30 pm', '2025-12-31 12:30:00'],
    ['2025-12-31 24:00', null],
    ['2025-12-31 13:00 PM', null],
    ['2025-02-30', null],
    ['2025-13-31', null],
    ['32/01/2025', null],
    ['Lifetime', null],
    ['tomorrow', null],
    ['may be 5', null],
    ['12', null],
    ['', null],
  ])('reads %s as %s', (cell, shown) => {
    expect(show(cell)).toBe(shown)
  })

  it('follows the order of the file where both fit', () => {
    expect(show('1/2/2025', 'dmy')).toBe('2025-02-01')
    expect(show('25-01-02', 'ymd')).toBe('2025-01-02')
    expect(show('5/12', 'dmy')).toBe('????-12-05')
  })

  it('reads back any day and time it wrote', () => {
    const random = createRandom(5)
    for (let round = 0; round < 2000; round++) {
      const at = new Date(Date.UTC(2004, 0, 1) + Math.floor(random() * 8e11))
      const iso = at.toISOString().slice(0, 19)
      expect(show(iso)).toBe(iso.replace('T', ' '))
      for (const locale of ['en-US', 'es-ES', 'es-MX', 'en-GB']) {
        const text = at.toLocaleString(locale, {
          timeZone: 'UTC',
          dateStyle: 'medium',
          timeStyle: 'medium',
        })
        expect(show(text, locale === 'en-US' ? 'mdy' : 'dmy'), text).toBe(iso.replace('T', ' '))
      }
    }
  })

  it('answers for anything, soon', () => {
    const start = performance.now()
    for (const text of [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 1000 }, (_, seed) => randomText(seed, 20)),
    ]) {
      const date = parseDate(text, 'mdy')
      expect(date === null || (date.month >= 1 && date.month <= 12)).toBe(true)
      expect(parseTime(text)?.timeMs ?? 0).toBeLessThanOrEqual(86_401_000)
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('findDateOrder', () => {
  it('decides from all cells', () => {
    expect(findDateOrder(['1/2/2025', '13/2/2025'], 'mdy')).toEqual({ order: 'dmy', doubt: null })
    expect(findDateOrder(['1/2/2025', '2/13/2025'], 'dmy')).toEqual({ order: 'mdy', doubt: null })
    expect(findDateOrder(['2025-01-02', 'x'], 'dmy')).toEqual({ order: 'ymd', doubt: null })
    expect(findDateOrder(['Jan 1, 2025'], 'dmy')).toEqual({ order: 'ymd', doubt: null })
  })

  it('takes the order under which days follow each other, else says its doubt', () => {
    const days = Array.from({ length: 10 }, (_, at) => `${at + 1}/3/2025`)
    expect(findDateOrder(days, 'mdy')).toEqual({ order: 'dmy', doubt: null })
    expect(findDateOrder(['1/2/2025'], 'dmy')).toMatchObject({
      order: 'dmy',
      doubt: expect.stringContaining('day') as string,
    })
    expect(findDateOrder(['1/13/2025', '13/1/2025', '14/1/2025'], 'mdy').doubt).toMatch(
      'some the month',
    )
  })
})

describe('inferYears', () => {
  const now = Date.UTC(2026, 0, 15)
  const days = (from: string, count: number) =>
    Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 86_400_000))
  const bare = (dates: Date[]) =>
    dates.map((date) => ({ month: date.getUTCMonth() + 1, day: date.getUTCDate() }))

  it('finds the years of days that follow each other, up and down, over two new years', () => {
    const dates = days('2023-12-20', 750)
    const years = dates.map((date) => date.getUTCFullYear())
    expect(inferYears(bare(dates), now)).toEqual(years)
    expect(inferYears(bare(dates.toReversed()), now)).toEqual(years.toReversed())
  })

  it('takes the last year in which each was, where they do not follow', () => {
    const mixed = [3.01, 1.2, 12.01, 1.02, 11.05, 2.01].map((each) => ({
      month: Math.floor(each),
      day: Math.round((each % 1) * 100),
    }))
    expect(inferYears(mixed, now)).toEqual([2025, 2025, 2025, 2026, 2025, 2025])
    expect(inferYears([{ month: 2, day: 29 }], now)).toEqual([2024])
    expect(inferYears([], now)).toEqual([])
  })
})
