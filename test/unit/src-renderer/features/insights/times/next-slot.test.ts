import { expect, it } from 'vitest'
import { nextSlot } from '#renderer/features/insights/times/next-slot.ts'

const NOW = new Date('2026-03-27T17:30:00Z') // a Friday

it('finds the next time an hour begins by the clock of a zone', () => {
  const iso = (weekday: number, hour: number, zone: string) =>
    nextSlot({ weekday, hour }, zone, NOW).toISOString()
  expect(iso(5, 18, 'UTC')).toBe('2026-03-27T18:00:00.000Z')
  expect(iso(5, 17, 'UTC')).toBe('2026-04-03T17:00:00.000Z')
  expect(iso(6, 9, 'Asia/Kolkata')).toBe('2026-03-28T03:30:00.000Z')
  // Berlin's clocks go forward on 29 March
  expect(iso(6, 9, 'Europe/Berlin')).toBe('2026-03-28T08:00:00.000Z')
  expect(iso(1, 9, 'Europe/Berlin')).toBe('2026-03-30T07:00:00.000Z')
  // already Saturday in Auckland
  expect(iso(6, 8, 'Pacific/Auckland')).toBe('2026-03-27T19:00:00.000Z')
})

it('is always ahead, at most a week and an hour, and shows the hour asked for', () => {
  for (let place = 0; place < 168; place++) {
    const slot = { weekday: 1 + Math.floor(place / 24), hour: place % 24 }
    for (const timeZone of ['America/New_York', 'Australia/Adelaide']) {
      const next = nextSlot(slot, timeZone, NOW)
      expect(next.getTime()).toBeGreaterThan(NOW.getTime())
      expect(next.getTime() - NOW.getTime()).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000)
      const shown = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hour: 'numeric',
        hourCycle: 'h23',
      })
      expect(Number(shown.format(next))).toBe(slot.hour)
    }
  }
})
