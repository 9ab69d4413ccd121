import { expect, it } from 'vitest'
import { tellBasis } from '#renderer/lib/click-basis.ts'

const t = (id: string, values: Readonly<Record<string, unknown>> = {}) =>
  id.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
const FORMULA = 'formula v2: fixed weights; the range shows how far it moves'

it('tells which models took part and which could not', () => {
  const by = `${FORMULA}; aesthetic: 60 % by nima-mobilenet, the rest by formula`
  expect(tellBasis(FORMULA, t)).toBe(FORMULA)
  expect(tellBasis(by, t)).toBe(
    `${FORMULA}; 60 % of the aesthetic part by nima-mobilenet, the rest by formula`,
  )
  expect(tellBasis(`${by}; not used: clip, dfine`, t)).toBe(
    `${FORMULA}; 60 % of the aesthetic part by nima-mobilenet, the rest by formula; not used, as it could not be run: clip, dfine`,
  )
})

it('takes long and odd texts', () => {
  for (const odd of ['', '\u0000', '; not used: '.repeat(10_000), '\ud800'.repeat(1000)])
    expect(typeof tellBasis(odd, t)).toBe('string')
})
