import { expect, it } from 'vitest'
import { ENOUGH, hindranceOf, verdictOf } from '#renderer/features/thumbnails/reading.ts'
import { legibilityAt } from '#main/core/media/legibility/legibility-at.ts'

const line = (letter: number, stroke: number, contrast: number) => ({
  legibility: [360, 120, 240].map((width) =>
    legibilityAt({ letter: letter / 120, stroke: stroke / 120, contrast }, width),
  ),
})

it('calls clear what has enough of everything', () => {
  const { letters, strokes, contrast } = ENOUGH
  const enough = line(letters, strokes, contrast)
  expect(enough.legibility.map(verdictOf)).toEqual(['clear', 'clear', 'clear'])
  expect(hindranceOf(enough)).toBeUndefined()
})

it('names what is missing most at the narrowest width', () => {
  expect(hindranceOf(line(4, 2, 12))).toMatchObject({ measure: 'letters', width: 120, value: 4 })
  expect(hindranceOf(line(12, 0.4, 12))).toMatchObject({ measure: 'strokes', width: 120 })
  expect(hindranceOf(line(12, 2, 1.4))).toMatchObject({ measure: 'contrast', value: 1.4 })
})

it('always has something to name where a line is not clear', () => {
  for (let letter = 1; letter < 20; letter += 0.5)
    for (const contrast of [1, 2, 3, 4, 5, 8, 21]) {
      const { legibility } = line(letter, letter / 7, contrast)
      const isClear = legibility.every((at) => verdictOf(at) === 'clear')
      expect(hindranceOf({ legibility }) === undefined).toBe(isClear)
    }
})

it('says nothing of a line that was not measured', () => {
  expect(hindranceOf({ legibility: [] })).toBeUndefined()
})
