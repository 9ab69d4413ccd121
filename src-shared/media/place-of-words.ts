import type { Edit } from '../contract/edits.ts'

/** One of nine places of a picture. */
export type PlaceOfWords = `${'top' | 'middle' | 'bottom'} ${'left' | 'centre' | 'right'}`

/** Where the middle of a box lies, of shares of the picture: its outer two fifths are left and right, top and bottom. */
export function placeOfWords(
  box: Pick<Extract<Edit, { kind: 'text' }>, 'x' | 'y' | 'width' | 'height'>,
): PlaceOfWords {
  const across = box.x + box.width / 2
  const down = box.y + box.height / 2
  const row = down < 0.4 ? 'top' : down > 0.6 ? 'bottom' : 'middle'
  const column = across < 0.4 ? 'left' : across > 0.6 ? 'right' : 'centre'
  return `${row} ${column}`
}
