import { describe, expect, it } from 'vitest'
import { createZone } from '#main/core/insights/read/zone.ts'
import { createRandom } from '../../../../../helpers/random.ts'

describe('createZone', () => {
  it('agrees with the calendar of each zone, daylight saving and half hours included', () => {
    const random = createRandom(3)
    for (const name of [
      'UTC',
      'Europe/Madrid',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'America/Santiago',
    ]) {
      const zone = createZone(name)
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        weekday: 'short',
      })
      for (let round = 0; round < 300; round++) {
        const at = Date.UTC(2010, 0, 1) + Math.floor(random() * 5e11)
        const parts = Object.fromEntries(
          format.formatToParts(at).map(({ type, value }) => [type, value]),
        )
        const { day, weekday, hour } = zone.toLocal(at)
        expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(
          `${parts['year']}-${parts['month']}-${parts['day']}`,
        )
        expect(hour).toBe(Number(parts['hour']))
        expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday - 1]).toBe(
          parts['weekday'],
        )
      }
    }
  })

  it('turns a wall clock into UTC, also around the change of clocks', () => {
    const zone = createZone('Europe/Madrid')
    const utc = (wall: string) => new Date(zone.toUtc(Date.parse(`${wall}Z`))).toISOString()
    expect(utc('2025-01-15T12:00:00')).toBe('2025-01-15T11:00:00.000Z')
    expect(utc('2025-07-15T12:00:00')).toBe('2025-07-15T10:00:00.000Z')
    expect(utc('2025-03-30T01:59:00')).toBe('2025-03-30T00:59:00.000Z')
    expect(utc('2025-03-30T03:00:00')).toBe('2025-03-30T01:00:00.000Z')
    expect(utc('2025-10-26T02:30:00')).toBe('2025-10-26T00:30:00.000Z')
    expect(utc('2025-10-26T03:30:00')).toBe('2025-10-26T02:30:00.000Z')
  })
})
