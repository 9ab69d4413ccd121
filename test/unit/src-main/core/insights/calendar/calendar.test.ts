import { describe, expect, it } from 'vitest'
import { PlannedPostId, type PlannedPost } from '#shared/contract/posting-times.ts'
import { toBound, toInstant } from '#main/core/insights/calendar/to-instant.ts'
import { toICalendar } from '#main/core/insights/calendar/to-icalendar.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const STAMP = new Date('2026-01-15T12:00:00Z')

function planned(post: Partial<PlannedPost> = {}): PlannedPost {
  return {
    id: PlannedPostId.parse('a1'),
    platform: 'x',
    at: '2026-03-30T18:00:00+02:00',
    title: 'Launch',
    text: '',
    draftId: null,
    state: 'planned',
    campaign: '',
    postId: null,
    createdAt: '2026-01-01T00:00:00Z',
    ...post,
  }
}

/** Properties of the events of an iCalendar file; throws where RFC 5545 (3.1) is broken. */
function parse(ics: string): Record<string, string>[] {
  expect(ics.endsWith('\r\n') || ics.endsWith('END:VCALENDAR')).toBe(true)
  const lines = ics.replace(/\r\n$/, '').split('\r\n')
  for (const line of lines) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[^\P{Cc}\t]/u)
    expect(line.isWellFormed()).toBe(true)
  }
  const unfolded = lines.join('\n').replaceAll('\n ', '').split('\n')
  const events: Record<string, string>[] = []
  for (const line of unfolded) {
    const match = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line)
    if (!match) throw new Error(`Not a property: ${line.slice(0, 80)}`)
    const [, name = '', value = ''] = match
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    const event = events.at(-1)
    if (event && !(name in event)) event[name] = unescapeText(value)
  }
  return events
}

function unescapeText(value: string): string {
  if (/\\[^\\;,nN]/.test(value.replaceAll('\\\\', ''))) throw new Error('A lone backslash')
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  )
}

describe('toICalendar', () => {
  it('tells time in UTC, 15 minutes long, under the same name each time', () => {
    const ics = toICalendar([planned(), planned({ id: PlannedPostId.parse('b2') })], STAMP)
    const [first, second] = parse(ics)
    expect(first).toMatchObject({
      UID: 'a1@kiln',
      DTSTAMP: '20260115T120000Z',
      DTSTART: '20260330T160000Z',
      DTEND: '20260330T161500Z',
      SUMMARY: 'Launch',
      CATEGORIES: 'x',
      STATUS: 'CONFIRMED',
    })
    expect(second?.['UID']).toBe('b2@kiln')
    expect(ics).not.toContain('VALARM')
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:/)
  })

  it('keeps any text through folding and escaping', () => {
    const text = String.raw`a, b; c \n d \\ e: "f"` + '\nsecond line\n\n😀👩‍👩‍👧 שלום é'
    for (const told of [text, '😀'.repeat(5000), 'ab,;\\\n'.repeat(1700), 'é'.repeat(10_000)]) {
      const [event] = parse(toICalendar([planned({ text: told, title: 'A, b; c \\ 😀' })], STAMP))
      expect(event?.['DESCRIPTION']).toBe(told)
      expect(event?.['SUMMARY']).toBe('A, b; c \\ 😀')
    }
  })

  it('names a post without a title by its first words, else by its platform', () => {
    const summary = (text: string) => parse(toICalendar([planned({ title: '', text })], STAMP))[0]
    expect(summary('Hello\nworld')?.['SUMMARY']).toBe('Hello')
    expect(summary('')?.['SUMMARY']).toBe('x')
    expect(summary('\n \n')?.['SUMMARY']).toBe('x')
    expect(summary('😀'.repeat(100))?.['SUMMARY']).toBe(`${'😀'.repeat(40)}…`)
    expect(summary(`a${'😀'.repeat(100)}`)?.['SUMMARY']).toBe(`a${'😀'.repeat(39)}…`)
  })

  it('is a calendar without posts too', () => {
    expect(parse(toICalendar([], STAMP))).toEqual([])
  })

  it('stays readable for odd text', () => {
    const random = createRandom(8)
    const signs = [
      '\0',
      '\r',
      '\n',
      '\\',
      ';',
      ',',
      '\ud800',
      '\udc00',
      '😀',
      'é',
      ' ',
      '\t',
      'x',
      '\u2028',
    ]
    for (let round = 0; round < 60; round++) {
      const length = Math.floor(300 * random())
      const text = Array.from({ length }, () => signs[Math.floor(signs.length * random())]).join('')
      const [event] = parse(toICalendar([planned({ text, title: text.slice(0, 50) })], STAMP))
      expect(event?.['UID']).toBe('a1@kiln')
    }
    const [long] = parse(toICalendar([planned({ text: 'x'.repeat(100_000) })], STAMP))
    expect(long?.['DESCRIPTION']).toHaveLength(100_000)
  })
})

describe('toInstant', () => {
  it('keeps the offset that was written', () => {
    expect(toInstant('2026-03-30T18:00+02:00')).toEqual({
      ms: Date.parse('2026-03-30T16:00:00Z'),
      text: '2026-03-30T18:00+02:00',
    })
    expect(toInstant(' 2026-03-30 18:00:05.5+0530 ')?.text).toBe('2026-03-30T18:00:05.5+05:30')
    expect(toInstant('2026-03-30T18:00z')?.text).toBe('2026-03-30T18:00Z')
  })

  it('takes a moment without offset as one of this machine', () => {
    const instant = toInstant('2026-07-01T18:00')
    expect(instant?.ms).toBe(new Date(2026, 6, 1, 18).getTime())
    expect(Date.parse(instant!.text)).toBe(instant?.ms)
    expect(instant?.text).toMatch(/^2026-07-01T18:00[+-]\d\d:\d\d$/)
  })

  it('refuses what is no moment', () => {
    const odd = [
      '',
      'now',
      '2026-03-30',
      '2026-02-30T10:00Z',
      '2026-13-01T10:00Z',
      '2026-01-01T25:00Z',
      '٢٠٢٦-٠١-٠١T١٠:٠٠Z',
      '\0',
      '1'.repeat(100_000),
    ]
    for (const text of odd) expect(toInstant(text)).toBeNull()
  })
})

describe('toBound', () => {
  it('holds the whole of the last day', () => {
    const day = new Date(2026, 2, 30).getTime()
    expect(toBound('2026-03-30', false)).toBe(day)
    expect(toBound('2026-03-30', true)).toBe(new Date(2026, 2, 31).getTime())
    expect(toBound('2026-03-30T00:00Z', true)).toBe(Date.parse('2026-03-30T00:00Z') + 1)
    expect(toBound('2026-02-31', false)).toBeNull()
    expect(toBound('soon', true)).toBeNull()
  })
})
