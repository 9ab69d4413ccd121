import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { patternTokens } from '#main/core/text/sentiment/pattern-tokens.ts'
import { parsePolarityLexicon } from '#main/core/text/sentiment/polarity-lexicon.ts'
import { createPolarity } from '#main/core/text/sentiment/polarity.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown
const measure = createPolarity(parsePolarityLexicon(read('models/polarity/lexicon.json')))
const reference = read('test/unit/src-main/core/text/sentiment/fixtures/polarity.json') as [
  string,
  number,
  number,
][]

describe('createPolarity', () => {
  it('agrees with the Python reference on every text', () => {
    expect(reference.length).toBeGreaterThan(3000)
    const wrong = reference.filter(([text, polarity, subjectivity]) => {
      const ours = measure(text)
      return (
        Math.abs(ours.polarity - polarity) > 1e-6 ||
        Math.abs(ours.subjectivity - subjectivity) > 1e-6
      )
    })
    expect(wrong).toEqual([])
  })

  it('has a reference that reaches both ends', () => {
    const polarities = reference.map(([, polarity]) => polarity)
    expect(Math.max(...polarities)).toBe(1)
    expect(Math.min(...polarities)).toBe(-1)
  })

  it('turns and weakens what is negated', () => {
    expect(measure('a good film').polarity).toBeCloseTo(0.7, 10)
    expect(measure('not a good film').polarity).toBeCloseTo(-0.35, 10)
    expect(measure('a very good film').polarity).toBeCloseTo(0.91, 10)
  })

  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(5, 300).map((text) => ['random', text])])(
    'stays within its ranges: %s',
    (_, text) => {
      const { polarity, subjectivity } = measure(text as string)
      expect(Math.abs(polarity)).toBeLessThanOrEqual(1)
      expect(subjectivity).toBeGreaterThanOrEqual(0)
      expect(subjectivity).toBeLessThanOrEqual(1)
    },
  )

  it.each(['very good not ', '!', 'a.', '(!) ', ': ', '...', '"', 'x!.'])(
    'reads 100,000 characters of %j without going back over them',
    (piece) => {
      const { polarity } = measure(piece.repeat(100_000 / piece.length))
      expect(Math.abs(polarity)).toBeLessThanOrEqual(1)
    },
  )
})

describe('patternTokens', () => {
  it.each([
    ["It's (really) good...", ['It', "'", 's', '(', 'really', ')', 'good', '...']],
    ['e.g. U.S. Mr. Smith.', ['e.g.', 'U.S.', 'Mr.', 'Smith', '.']],
    ['fine : ) ( ! )', ['fine', ':)', '(!)']],
  ])('takes %j apart', (text, tokens) => {
    expect(patternTokens(text)).toEqual(tokens)
  })
})

describe('parsePolarityLexicon', () => {
  it('refuses what is no lexicon', () => {
    expect(() => parsePolarityLexicon({ format: 'kiln-polarity-1', words: [] })).toThrow()
    expect(() =>
      parsePolarityLexicon({ format: 'kiln-polarity-1', words: [['good', 2, 0, 1, 0]] }),
    ).toThrow()
  })
})
