import { describe, expect, it } from 'vitest'
import { findNames, mayHoldNames } from '#main/core/text/reading/find-names.ts'
import { findValues } from '#main/core/text/reading/find-values.ts'
import { ODD_TEXTS } from '../odd-texts.ts'

const values = (text: string) => findValues(text).map(({ kind, text: value }) => `${kind} ${value}`)
const names = (text: string) => findNames(text).map(({ kind, text: name }) => `${kind} ${name}`)

describe('findValues', () => {
  it.each<[string, string[]]>([
    [
      'We raised $3.5M on March 3rd, 2025, up 40 % from 2,000 users.',
      ['money $3.5M', 'date March 3rd, 2025', 'percent 40 %', 'number 2,000'],
    ],
    [
      'Meet at 5:30 pm on 12/05/2026 or tomorrow',
      ['time 5:30 pm', 'date 12/05/2026', 'date tomorrow'],
    ],
    ['3x faster, 10k users, next week', ['number 3x', 'number 10k', 'date next week']],
    [
      'El 5 de marzo de 2026 vendimos 1.200 € y 30 por ciento más a las 17:30',
      ['date 5 de marzo de 2026', 'money 1.200 €', 'percent 30 por ciento', 'time 17:30'],
    ],
    ['2026-11-21 and Q3 2025', ['date 2026-11-21', 'date Q3 2025']],
    ['costs 20 dollars or 5 million euros', ['money 20 dollars', 'money 5 million euros']],
    ['1. Write 2 drafts', ['number 2']],
    ['Room b2, v1x, may I march on?', []],
  ])('reads %j', (text, found) => {
    expect(values(text)).toEqual(found)
  })

  it.each(Object.entries(ODD_TEXTS))('reads %s by its own offsets', (_, text) => {
    for (const { start, end, text: value } of findValues(text))
      expect(text.slice(start, end)).toBe(value)
  })
})

describe('findNames', () => {
  it.each<[string, string[]]>([
    [
      'Maria Lopez joined Acme Labs in Barcelona last week.',
      ['person Maria Lopez', 'organization Acme Labs', 'place Barcelona'],
    ],
    [
      "Maria's dog met O'Brien and Dr. Jane Doe.",
      ['person Maria', "person O'Brien", 'person Dr. Jane Doe'],
    ],
    [
      'Google and Microsoft work in London.',
      ['organization Google', 'organization Microsoft', 'place London'],
    ],
    ['we went home on Monday.', []],
  ])('finds the names of %j', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  it('looks only where a capital is not explained by its place', () => {
    expect(mayHoldNames('Shipping today, and I am happy on Monday')).toBe(false)
    expect(mayHoldNames('shipping with Ana')).toBe(true)
  })

  it.each(Object.entries(ODD_TEXTS))('reads %s by its own offsets', (_, text) => {
    for (const { start, end, text: name } of findNames(text))
      expect(text.slice(start, end)).toBe(name)
  })
})
