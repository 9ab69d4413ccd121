import { describe, expect, it } from 'vitest'
import type { Faces } from '#main/core/compose/fonts/face.ts'
import { balanceLines, breakLines, type Line } from '#main/core/compose/text/break-lines.ts'
import { fitText } from '#main/core/compose/text/fit-text.ts'
import { readWords } from '#main/core/compose/text/read-words.ts'
import { visualOrder } from '#main/core/compose/text/visual-order.ts'
import { createFonts } from '#main/painting/fonts.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'

const fonts = createFonts()
const inter = fonts('inter', 400)

/** A font in which every letter is one type size wide, and small letters are what is written. */
const blocks: Faces = (() => {
  const face = {
    id: 'blocks',
    capHeight: 0.7,
    covers: (code: number) => code < 0x600,
    shape: (text: string) =>
      Array.from(text, (letter, x) => ({ glyph: letter.codePointAt(0)!, x, y: 0, advance: 1 })),
    outline: () => [],
  }
  return { first: face, find: (code) => (code < 0x600 ? face : undefined) }
})()
const written = (lines: readonly Line[]) =>
  lines.map(({ words }) =>
    words
      .map(({ letters, isSpaced }, index) => {
        const word = letters.map(({ glyph }) => String.fromCodePoint(glyph)).join('')
        return isSpaced && index > 0 ? ` ${word}` : word
      })
      .join(''),
  )
const read = (text: string, spacing = 0) => readWords(text, blocks, spacing)

describe('breaking lines', () => {
  it('goes on to the next line at spaces and after hyphens', () => {
    expect(written(breakLines(read('one two well-known three'), 8))).toEqual([
      'one two',
      'well-',
      'known',
      'three',
    ])
  })

  it('keeps the lines of the text, empty ones too', () => {
    expect(written(breakLines(read('a\n\nb\r\nc'), 8))).toEqual(['a', '', 'b', 'c'])
  })

  it('tears a word that is wider than a line', () => {
    expect(written(breakLines(read('an incomprehensible'), 6))).toEqual([
      'an',
      'incomp',
      'rehens',
      'ible',
    ])
  })

  it('makes the lines of a heading about equally long', () => {
    const text = read('the quick brown fox jumps up')
    expect(written(breakLines(text, 24))).toEqual(['the quick brown fox', 'jumps up'])
    expect(written(balanceLines(text, 24))).toEqual(['the quick brown', 'fox jumps up'])
    expect(balanceLines(text, 24)).toHaveLength(2)
  })

  it('counts letter spacing between letters and not after the last', () => {
    expect(read('abc', 0.5).paragraphs[0]?.[0]?.width).toBe(4)
  })
})

describe('fitting', () => {
  const setting = { width: 100, height: 40, size: 20, fits: true, lineHeight: 1, capHeight: 0.7 }

  it('keeps the wanted size where there is room', () => {
    expect(fitText(read('ab cd'), setting).size).toBe(20)
  })

  it('shrinks until nothing runs over and no word is torn', () => {
    const { size, lines, height } = fitText(read('abcdefghij klm'), setting)
    expect(size).toBeGreaterThan(9.9)
    expect(size).toBeLessThanOrEqual(10)
    expect(lines).toHaveLength(2)
    expect(height).toBeLessThanOrEqual(40)
  })

  it('does not shrink when it need not fit', () => {
    expect(fitText(read('abcdefghij klm'), { ...setting, fits: false }).size).toBe(20)
  })
})

describe('letters', () => {
  it('come from the part of the family that has them, or from Inter', () => {
    const { paragraphs, missing } = readWords('Aß Ž ệ Я', fonts('anton', 400), 0)
    const faces = paragraphs[0]!.map(({ letters }) => letters[0]!.face.id)
    expect(faces).toEqual([
      'anton-latin-400',
      'anton-latin-ext-400',
      'anton-vietnamese-400',
      'inter-cyrillic-400',
    ])
    expect(missing).toEqual([])
  })

  it('that no font has are left out and named once', () => {
    const { paragraphs, missing } = readWords('a東b 京 東', inter, 0)
    expect(missing).toEqual(['東', '京'])
    expect(paragraphs[0]!.map(({ letters }) => letters.length)).toEqual([2])
  })

  it('take emoji from a font of their own, in one colour', () => {
    const { missing } = readWords('🔥 👍🏽 ❤️ 🇪🇸 ✅', inter, 0)
    expect(missing).toEqual([])
  })

  it('keep the shape of pairs: kerning brings A and V together', () => {
    const width = (text: string) => readWords(text, inter, 0).paragraphs[0]![0]!.width
    expect(width('AV')).toBeLessThan(width('A') + width('V'))
  })

  it('leave no trace of marks of direction and joiners', () => {
    const { missing } = readWords('a\u200db\u200e\ufe0f\u00adc', inter, 0)
    expect(missing).toEqual([])
  })
})

describe('the order of words', () => {
  const word = (name: string, isRightToLeft: boolean) => ({
    ...read(name).paragraphs[0]![0]!,
    isRightToLeft,
  })
  const names = (words: readonly ReturnType<typeof word>[]) =>
    written([{ words: visualOrder(words), width: 0 }])[0]

  it('is turned for words that run from the right', () => {
    expect(names([word('a', false), word('X', true), word('Y', true), word('b', false)])).toBe(
      'a Y X b',
    )
    expect(names([word('X', true), word('a', false), word('b', false), word('Y', true)])).toBe(
      'Y a b X',
    )
  })
})

describe('odd texts', () => {
  it('are read, broken and fitted without failing, and quickly', () => {
    const start = performance.now()
    const texts = [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 30 }, (_, at) => randomText(at)),
    ]
    for (const text of texts) {
      const letters = text.slice(0, 20_000)
      const lines = fitText(readWords(letters, inter, 0.1), {
        width: 300,
        height: 200,
        size: 40,
        fits: true,
        lineHeight: 1.1,
        capHeight: 0.7,
      })
      expect(lines.size).toBeGreaterThan(0)
    }
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
