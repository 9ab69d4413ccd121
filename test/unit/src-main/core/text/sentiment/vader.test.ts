import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roundLikePython } from '#main/core/text/sentiment/python-strings.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown
const vader = createVader(parseVaderLexicon(read('models/vader/lexicon.json')))
const reference = read('test/unit/src-main/core/text/sentiment/fixtures/vader.json') as [
  string,
  number,
  number,
  number,
  number,
][]

describe('createVader', () => {
  it('agrees with the Python reference to the last decimal on every text', () => {
    expect(reference.length).toBeGreaterThan(4000)
    const wrong = reference.filter(([text, compound, positive, neutral, negative]) => {
      const ours = vader(text)
      return (
        ours.compound !== compound ||
        ours.positive !== positive ||
        ours.neutral !== neutral ||
        ours.negative !== negative
      )
    })
    expect(wrong.map(([text]) => text)).toEqual([])
  })

  it('has a reference that moves both ways and far', () => {
    const compounds = reference.map(([, compound]) => compound)
    expect(Math.max(...compounds)).toBeGreaterThan(0.95)
    expect(Math.min(...compounds)).toBeLessThan(-0.95)
  })

  it('says of the published phrase what the reference says', () => {
    expect(vader('Not bad at all').compound).toBe(0.431)
  })

  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(2, 300).map((text) => ['random', text])])(
    'stays within its ranges: %s',
    (_, text) => {
      const { compound, positive, neutral, negative } = vader(text as string)
      expect(Math.abs(compound)).toBeLessThanOrEqual(1)
      for (const share of [positive, neutral, negative]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    },
  )

  it.each(['good but bad ', '😀', 'GOOD! ', 'not ', 'a😀 but '])(
    'reads 100,000 characters of %j without going back over them',
    (piece) => {
      const { compound } = vader(piece.repeat(100_000 / piece.length))
      expect(Math.abs(compound)).toBeLessThanOrEqual(1)
    },
  )
})

describe('parseVaderLexicon', () => {
  it('refuses what is no lexicon', () => {
    expect(() => parseVaderLexicon({ format: 'kiln-vader-1', valences: [], emoji: [] })).toThrow()
    expect(() => parseVaderLexicon({ good: 1.9 })).toThrow()
  })
})

describe('roundLikePython', () => {
  it.each([
    [0.0625, 3, 0.062],
    [0.1875, 3, 0.188],
    [-0.0625, 3, -0.062],
    [0.0005, 3, 0.001],
    [2.675, 2, 2.67],
    [-0.00001, 4, 0],
  ])('rounds %d to %i decimals: %d', (value, digits, rounded) => {
    expect(roundLikePython(value, digits)).toBe(rounded)
  })
})
