import { describe, expect, it } from 'vitest'
import { easterOf, holidayOn } from '#main/core/insights/reach/holidays.ts'

const dayOf = (iso: string) => Date.parse(iso) / 86_400_000

describe('easterOf', () => {
  it('agrees with published dates', () => {
    for (const iso of ['2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20', '2026-04-05'])
      expect(easterOf(Number(iso.slice(0, 4)))).toBe(dayOf(iso))
  })
})

describe('holidayOn', () => {
  it('knows widely kept holidays, across the year as well', () => {
    expect(holidayOn(dayOf('2025-12-31'))).toBe('Christmas and New Year')
    expect(holidayOn(dayOf('2026-01-02'))).toBe('Christmas and New Year')
    expect(holidayOn(dayOf('2025-11-27'))).toBe('Thanksgiving')
    expect(holidayOn(dayOf('2026-04-03'))).toBe('Easter')
    expect(holidayOn(dayOf('2026-03-03'))).toBeNull()
    expect(holidayOn(dayOf('2025-11-20'))).toBeNull()
  })
})
