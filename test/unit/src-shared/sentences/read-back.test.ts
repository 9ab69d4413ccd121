import { describe, expect, it } from 'vitest'
import { fill } from '#shared/sentences/fill.ts'
import { createReadBack } from '#shared/sentences/read-back.ts'
import { SENTENCES } from '#shared/sentences/sentences.ts'
import { createRandom } from '../../../helpers/random.ts'

const random = createRandom(6)
const pick = (some: readonly string[]) => some[Math.floor(random() * some.length)] ?? ''
const NAMES = [
  'A',
  'Mi cuenta: la otra. De 2',
  'O’Hara & co. (b)',
  '{x} of',
  '12,5',
  'Views',
  '¿a?',
]
const COUNTS = ['0', '7', '-0.28', '1,234', '12,345,678.5', '2026-03-30']
const SHARES = ['45 %', '99.9 %', '-2 %']

const placesOf = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
/** What may stand in a place: before a unit, a count. */
function anyOf(name: string, template: string): string {
  if (name.startsWith('name')) return pick(NAMES)
  if (template.includes(`{${name}} {word`)) return pick(COUNTS)
  return pick([...COUNTS, ...SHARES])
}

describe('createReadBack', () => {
  const readBack = createReadBack(SENTENCES)

  it('finds the values that any template was filled with', () => {
    for (const template of SENTENCES)
      for (let round = 0; round < 40; round++) {
        const names = placesOf(template)
        const values = Object.fromEntries(names.map((name) => [name, anyOf(name, template)]))
        const found: Record<string, string>[] = []
        const again = readBack(fill<string>(template, values), {
          say(said, own) {
            if (said === template) found.push(own)
            return fill<string>(said, own)
          },
          write: (figure) => figure,
        })
        expect(again, template).toBe(fill<string>(template, values))
        expect(found.at(-1), template).toEqual(values)
      }
  })

  it('leaves nothing to guess: places are apart, and what surrounds them tells templates apart', () => {
    for (const template of SENTENCES) expect(template).not.toMatch(/\}\{/)
    expect(new Set(SENTENCES.map((text) => text.replaceAll(/\{\w+\}/g, '{}'))).size).toBe(
      SENTENCES.length,
    )
  })

  const inSpanish = (templates: Record<string, string>) => {
    const read = createReadBack(Object.keys(templates))
    return (text: string) =>
      read(text, {
        say: (template, values) => fill<string>(templates[template]!, values),
        write: (figure) => figure.replace('.', ','),
      })
  }

  it('says values again as well: figures, phrases and lists of them', () => {
    const say = inSpanish({
      '{part} at {share} % of {nameOne}.': 'De {nameOne}, {part} al {share} %.',
      'long texts': 'textos largos',
      'at night': 'de noche',
      '{what} ({count})': '{what} ({count})',
    })
    expect(say('long texts at 1.5 % of a at 2 % of b.')).toBe(
      'De a at 2 % of b, textos largos al 1,5 %.',
    )
    expect(say('Long texts, at night (2)')).toBe('Textos largos, de noche (2)')
    expect(say('short texts at 1 % of a.')).toBe(null)
  })

  it('takes several sentences one by one, and leaves those that it does not know', () => {
    const say = inSpanish({ '{nameOne} waits.': 'Espera {nameOne}.', 'So it is.': 'Así es.' })
    expect(say('Dr. Who waits. Unknown. So it is.')).toBe('Espera Dr. Who. Unknown. Así es.')
    expect(say('Unknown. Also unknown.')).toBe(null)
  })

  it('gives up on texts that could take long', () => {
    const long = `Take ${' or '.repeat(600)}: their rates differ by less than a tenth`
    const as = { say: () => '', write: () => '' }
    for (const text of [long, `${'a, '.repeat(900)}b`, 'A cell has . '.repeat(90), long.repeat(99)])
      expect(readBack(text, as)).toBe(null)
  })
})
