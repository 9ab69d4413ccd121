import { describe, expect, it } from 'vitest'
import { decodeCtc, parseCharacters } from '#main/core/media/text-recognition/ctc-decode.ts'
import { inReadingOrder } from '#main/core/media/text-recognition/reading-order.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const characters = parseCharacters('a\nb\nc\n')

/** Steps that each give one class most, and the others the rest. */
function steps(classes: readonly number[], most = 0.8): Float32Array {
  return Float32Array.from(
    classes.flatMap((wanted) =>
      characters.map((_, each) => (each === wanted ? most : (1 - most) / (characters.length - 1))),
    ),
  )
}

describe('the list of characters', () => {
  it('has the blank first and a space last', () => {
    expect(characters).toEqual(['', 'a', 'b', 'c', ' '])
    expect(parseCharacters('x\r\ny')).toEqual(['', 'x', 'y', ' '])
  })
})

describe('decoding', () => {
  it('merges repeats, but not those that a blank parts', () => {
    expect(decodeCtc(steps([1, 1, 0, 1, 2, 2, 4, 3]), characters).words).toBe('aab c')
  })

  it('tells where each character was seen', () => {
    const { letters } = decodeCtc(steps([0, 1, 1, 0, 0, 3, 0, 0]), characters)
    expect(letters).toEqual([
      { character: 'a', at: 1.5 / 8 },
      { character: 'c', at: 5.5 / 8 },
    ])
  })

  it('is as sure as its letters are on the mean', () => {
    const mixed = Float32Array.from([...steps([1], 0.9), ...steps([0], 0.99), ...steps([2], 0.5)])
    expect(decodeCtc(mixed, characters).confidence).toBeCloseTo(0.7, 6)
  })

  it('reads nothing, surely not, from blanks, from no steps and from half a step', () => {
    for (const nothing of [steps([0, 0]), new Float32Array(), steps([1]).slice(0, 3)])
      expect(decodeCtc(nothing, characters)).toEqual({ words: '', confidence: 0, letters: [] })
  })

  it('survives odd numbers', () => {
    const random = createRandom(3)
    for (let round = 0; round < 50; round++) {
      const values = Float32Array.from({ length: 5 * 40 }, () =>
        random() < 0.1 ? Number.NaN : (random() - 0.3) * 4,
      )
      const { words, confidence } = decodeCtc(values, characters)
      expect(words).toMatch(/^[abc ]*$/)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})

describe('reading order', () => {
  const box = (x: number, y: number, height = 0.1) => ({ x, y, width: 0.2, height, score: 1 })

  it('goes down, and to the right among lines side by side', () => {
    const [title, left, right, foot] = [box(0.3, 0.1), box(0.1, 0.42), box(0.6, 0.4), box(0, 0.8)]
    expect(inReadingOrder([foot, right, title, left])).toEqual([title, left, right, foot])
  })

  it('keeps lines that hardly meet below each other', () => {
    const [upper, lower] = [box(0.6, 0.1), box(0.1, 0.17)]
    expect(inReadingOrder([lower, upper])).toEqual([upper, lower])
  })
})
