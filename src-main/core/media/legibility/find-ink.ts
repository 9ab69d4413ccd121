import { findLetters, type Letters } from './find-letters.ts'
import type { LinePatch } from './line-patch.ts'
import { type LetterSize, measureLetters } from './measure-letters.ts'
import { splitTones } from './split-tones.ts'

/** The letters of a line and their size, in pixels of its patch. */
export interface FoundInk {
  readonly letters: Letters
  readonly size: LetterSize
}

/** The letters by that split of the line's tones which shows the most room of even strokes; nothing where none stand out. */
export function findInk(patch: LinePatch, isThorough = true): FoundInk | undefined {
  let best: FoundInk | undefined
  let most = 0
  for (const tones of splitTones(patch, isThorough)) {
    const letters = findLetters(tones)
    const size = letters && measureLetters(letters)
    if (!letters || !size || letters.room * size.evenness <= most) continue
    most = letters.room * size.evenness
    best = { letters, size }
  }
  return best
}
