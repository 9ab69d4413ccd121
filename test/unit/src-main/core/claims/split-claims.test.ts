import { describe, expect, it } from 'vitest'
import { isCheckable } from '#main/core/claims/is-checkable.ts'
import { readTokens } from '#main/core/claims/read-tokens.ts'
import { splitClaims } from '#main/core/claims/split-claims.ts'
import { unitAt } from '#main/core/claims/units.ts'
import { ODD_TEXTS, randomTexts } from '../text/odd-texts.ts'

const split = (text: string) => splitClaims(text).map(({ start, end }) => text.slice(start, end))

describe('splitClaims', () => {
  it('cuts sentences, lines and long halves around a semicolon', () => {
    expect(
      split('Sales rose by 4%; the margin fell a little. Dr. Ruiz leads it.\n- New office in Cork'),
    ).toEqual([
      'Sales rose by 4%;',
      'the margin fell a little.',
      'Dr. Ruiz leads it.',
      '- New office in Cork',
    ])
    expect(split('We sell tea; coffee; cake.')).toEqual(['We sell tea; coffee; cake.'])
  })

  it('gives stretches in order, without overlap, whatever the text', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(3, 300)]) {
      let last = 0
      for (const { start, end } of splitClaims(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
        isCheckable(text.slice(start, end))
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }
  })
})

describe('isCheckable', () => {
  it.each([
    'The plan costs $29 a month.',
    'We shipped batch export on Tuesday.',
    'Ana Torres leads the team',
    'Join 5,000 creators who write here.',
    'The group thought that the remote was easy to use.',
  ])('takes "%s" for a statement', (text) => {
    expect(isCheckable(text)).toBe(true)
  })

  it.each([
    'Have you tried it yet?',
    'Follow us for more',
    "Don't miss it!",
    'I really think this is lovely.',
    'In my opinion nothing beats tea.',
    'You should write every morning.',
    'Good morning everyone!',
    'Wow, amazing!!!',
    '#writing #ai @kiln',
    'https://example.com/a',
    '🎉🎉',
    'Yes',
  ])('takes "%s" for something else', (text) => {
    expect(isCheckable(text)).toBe(false)
  })
})

describe('readTokens', () => {
  const read = (text: string) => readTokens(text, (word) => word)
  it('gives figures, scales and number words one value', () => {
    expect(
      read('1,500 and 2.5 million, 19th, 5k, 6:30, twenty-five, two hundred').flatMap(
        ({ value }) => value ?? [],
      ),
    ).toEqual([1500, 2_500_000, 19, 5000, 390, 20, 25, 2, 200])
  })

  it('marks what a denial bears on, inside its sentence', () => {
    const denied = read('We do not store drafts here at all. Never mind.').filter(
      ({ negated }) => negated,
    )
    expect(denied.map(({ text }) => text)).toEqual(['store', 'drafts', 'here', 'mind'])
  })

  it('keeps offsets on any text', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(5, 200)]) {
      for (const token of read(text)) {
        expect(text.slice(token.start, token.end).startsWith(token.text)).toBe(true)
        unitAt(text, token.start, token.end)
      }
    }
  })
})
