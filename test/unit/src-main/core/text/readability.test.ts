import { describe, expect, it } from 'vitest'
import { Readability } from '#shared/contract/texts.ts'
import { measureReadability } from '#main/core/text/readability.ts'
import { ODD_TEXTS, randomTexts } from './odd-texts.ts'

/** Sentences end at a period; enough for texts written here. */
const sentencesOf = (text: string) =>
  [...text.matchAll(/[^.]+\.?/g)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }))
const measure = (text: string, language: string | null = 'en') =>
  measureReadability({ text, sentences: sentencesOf(text), language })

describe('measureReadability', () => {
  it('gives Flesch and Kincaid for English', () => {
    // 10 words, 2 sentences, 13 syllables
    const measured = measure('The happy cat sat on the table. Every dog ran.')
    expect(measured.wordsPerSentence).toBe(5)
    expect(measured.syllablesPerWord).toBeCloseTo(1.3, 10)
    expect(measured.ease).toBeCloseTo(206.835 - 1.015 * 5 - 84.6 * 1.3, 10)
    expect(measured.grade).toBeCloseTo(0.39 * 5 + 11.8 * 1.3 - 15.59, 10)
    expect(measured.complexWords).toBe(0)
  })

  it('gives Fernández Huerta for Spanish and no grade', () => {
    // 8 words, 2 sentences, 15 syllables
    const measured = measure('El gato come pescado. La casa está limpia.', 'es')
    expect(measured.ease).toBeCloseTo(206.84 - 60 * (15 / 8) - 1.02 * 4, 10)
    expect(measured.grade).toBeNull()
  })

  it('gives neither formula for other languages and for texts without words', () => {
    expect(measure('Der Hund schläft.', 'de')).toMatchObject({ ease: null, grade: null })
    expect(measure('Hello there.', null)).toMatchObject({ ease: null, grade: null })
    expect(measure('🚀 #launch https://example.com')).toMatchObject({ ease: null, grade: null })
  })

  it('counts no links, mentions, hashtags and emoji as words', () => {
    const plain = measure('We shipped a small thing.')
    const post = '🚀 We shipped a small thing @jane.doe https://example.com/a.'
    const sentences = [{ start: 0, end: post.length }]
    expect(measureReadability({ text: post, sentences, language: 'en' })).toEqual(plain)
  })

  it('stays within 0 to 100 for the hardest and the easiest text', () => {
    expect(measure('Incomprehensibilities internationalization responsibilities.').ease).toBe(0)
    expect(measure('Go. Do. Be.')).toMatchObject({ ease: 100, grade: 0 })
  })

  it('moves a window of 50 words over long texts', () => {
    const words = Array.from({ length: 50 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(' ')
    expect(measure(words).lexicalDiversity).toBe(1)
    expect(measure(`${words} ${words}`).lexicalDiversity).toBe(1)
    expect(measure('one one two two').lexicalDiversity).toBe(0.5)
    expect(measure('same '.repeat(500)).lexicalDiversity).toBeCloseTo(1 / 50, 10)
  })

  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(7, 300).map((text) => ['random', text])])(
    'keeps to the contract: %s',
    (_, text) => {
      for (const language of ['en', 'es', 'ja']) {
        const measured = measure(text as string, language)
        expect(Readability.parse(measured)).toEqual(measured)
      }
    },
  )
})
