import { badgePlace } from '#main/core/platforms/duration-badge.ts'
import type { Rect } from '../geometry.ts'

/** A box for words, in shares of the picture, with how its lines are set. */
export interface WordsBox extends Rect {
  readonly align: 'left' | 'centre' | 'right'
  readonly anchor: string
}

const ACROSS = ['left', 'centre', 'right'] as const
const DOWN = ['top', 'middle', 'bottom'] as const
const MARGIN = 0.05
/** Widths and heights of boxes at an edge and in the middle of a wide picture, and of an upright one: three sizes each. */
const WIDE_EDGE = [0.56, 0.44, 0.34]
const WIDE_CENTRE = [0.9, 0.7, 0.5]
const WIDE_HEIGHTS = [0.44, 0.3, 0.2]
const UPRIGHT = [0.9, 0.72, 0.55]
const UPRIGHT_HEIGHTS = [0.3, 0.22, 0.14]

/** Where words may go on a picture of `aspect` (width over height): nine anchors in three sizes, above the duration badge where one is drawn. */
export function wordsBoxes(aspect: number): WordsBox[] {
  const isWide = aspect >= 1
  const heights = isWide ? WIDE_HEIGHTS : UPRIGHT_HEIGHTS
  const badge = badgePlace(aspect)
  return DOWN.flatMap((row) =>
    ACROSS.flatMap((align) => {
      const widths = isWide ? (align === 'centre' ? WIDE_CENTRE : WIDE_EDGE) : UPRIGHT
      return heights.map((height, size) => {
        const width = widths[size] ?? 0
        const x = { left: MARGIN, centre: (1 - width) / 2, right: 1 - MARGIN - width }[align]
        const meetsBadge = badge !== undefined && x + width > badge.x
        const end = meetsBadge ? badge.y - MARGIN / 2 : 1 - MARGIN
        const y = { top: MARGIN, middle: (1 - height) / 2, bottom: end - height }[row]
        return { x, y, width, height, align, anchor: `${row} ${align}` }
      })
    }),
  )
}

/** Where text set in a box lies when its lines fill only a part of it: at the edge that the anchor names. */
export function shiftToAnchor(box: WordsBox, height: number): number {
  if (box.anchor.startsWith('top')) return box.y
  return box.anchor.startsWith('bottom')
    ? box.y + box.height - height
    : box.y + (box.height - height) / 2
}
