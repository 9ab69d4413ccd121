import { expect, it } from 'vitest'
import { shorten, styleName } from '#renderer/features/pictures/names.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../helpers/random.ts'

it('puts a prompt on one line and cuts it where it is long', () => {
  expect(shorten(`${' '.repeat(900)} calm\n\twaves `)).toBe('calm waves')
  expect(shorten('word '.repeat(40))).toMatch(/^word word .* word…$/)
  expect(Array.from(shorten('😀'.repeat(500)))).toHaveLength(140)
})

it('makes a short line of anything', () => {
  const random = createRandom(6)
  const parts = [
    'a',
    ' ',
    '\n',
    '😀',
    '\ud83d',
    '\ude00',
    '\0',
    'e\u0301',
    '<b>',
    'שלום',
    'x'.repeat(99),
  ]
  const mixed = Array.from({ length: 200 }, () =>
    Array.from({ length: 60 }, () => parts[Math.floor(random() * parts.length)]).join(''),
  )
  for (const text of [...Object.values(ODD_TEXTS), ...mixed]) {
    const short = shorten(text)
    expect(Array.from(short).length).toBeLessThanOrEqual(140)
    expect(short).not.toMatch(/[\n\r\t]/)
    expect(short.isWellFormed()).toBe(true)
  }
})

it('names the styles of the painter by their ids', () => {
  expect(styleName('light-leak')).toBe('Light leak')
  expect(styleName('')).toBe('')
})
