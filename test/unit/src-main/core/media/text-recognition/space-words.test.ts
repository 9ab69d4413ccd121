import { describe, expect, it } from 'vitest'
import { spaceWords } from '#main/core/media/text-recognition/space-words.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const HEIGHT = 20

/** Letters as blocks 10 pixels wide with gaps after them, and where a reader saw them. */
function line(characters: string, gaps: readonly number[]) {
  const left = gaps.map((_, index) => gaps.slice(0, index).reduce((sum, gap) => sum + 10 + gap, 5))
  const width = (left.at(-1) ?? 0) + 10 + 5
  const ink = new Float32Array(width * HEIGHT)
  for (const start of left)
    for (let y = 0; y < HEIGHT; y++) ink.fill(1, y * width + start, y * width + start + 10)
  const seen = characters
    .split('')
    .map((character, index) => ({ character, at: ((left[index] ?? 0) + 5) / width }))
  const letters = { width, height: HEIGHT, ink, room: 1 }
  return { seen, found: { letters, size: { height: HEIGHT, stroke: 4, evenness: 1 } } }
}

function spaced(characters: string, gaps: readonly number[], share = 1): string {
  const { seen, found } = line(characters, gaps)
  const squeezed = seen.map(({ character, at }) => ({ character, at: at * share }))
  return spaceWords(squeezed, found, share)
}

describe('spaces that the recogniser leaves out', () => {
  it('are put back where the gap is wide', () => {
    expect(spaced('DOTHIS', [2, 9, 2, 2, 2, 0])).toBe('DO THIS')
    expect(spaced('30days', [2, 9, 2, 2, 2, 0])).toBe('30 days')
  })

  it('are found also where the line is followed by padding', () => {
    expect(spaced('DOTHIS', [2, 9, 2, 2, 2, 0], 0.4)).toBe('DO THIS')
  })

  it('are not put between letters that are set wide, figures, marks or Chinese characters', () => {
    expect(spaced('WIDE', [9, 9, 9, 0])).toBe('WIDE')
    expect(spaced('1234', [2, 9, 2, 0])).toBe('1234')
    expect(spaced('1,28', [2, 9, 2, 0])).toBe('1,28')
    expect(spaced('大家好吗', [2, 9, 2, 0])).toBe('大家好吗')
  })

  it('are not put twice, nor where a letter was not seen', () => {
    expect(spaced('AB CD', [2, 2, 9, 2, 0])).toBe('AB CD')
    expect(spaced('ABCD', [2, 40, 2, 0])).toBe('ABCD')
  })

  it('change nothing else, whatever was seen', () => {
    const random = createRandom(9)
    for (let round = 0; round < 60; round++) {
      const seen = Array.from({ length: Math.floor(random() * 12) }, () => ({
        character: 'aB3.٣字\ud800'.charAt(Math.floor(random() * 7)),
        at: random() * 1.4 - 0.2,
      }))
      const width = 1 + Math.floor(random() * 60)
      const ink = Float32Array.from({ length: width * 8 }, () => (random() < 0.7 ? 0 : random()))
      const found = {
        letters: { width, height: 8, ink, room: 1 },
        size: { height: 6, stroke: 1, evenness: 1 },
      }
      const plain = seen.map(({ character }) => character).join('')
      expect(spaceWords(seen, found, 0.01 + random()).replaceAll(' ', '')).toBe(plain)
    }
  })
})
