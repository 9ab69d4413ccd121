import type { Faces } from '../fonts/face.ts'
import { boundsOf, type Rect } from '../geometry.ts'
import type { Line } from '../text/break-lines.ts'
import { fitText } from '../text/fit-text.ts'
import { readWords } from '../text/read-words.ts'
import { createTextPath } from '../text/text-path.ts'
import { visualOrder } from '../text/visual-order.ts'

/** Words and the box they are set in, in pixels. */
export interface Words {
  readonly text: string
  readonly faces: Faces
  readonly box: Rect
  /** Wanted type size in pixels. */
  readonly size: number
  readonly letterSpacing: number
  readonly lineHeight: number
  readonly fits: boolean
  readonly align: 'left' | 'centre' | 'right'
  readonly vertical: 'top' | 'middle' | 'bottom'
}

/** Words set in lines: one path, and the boxes of the lines that have letters. */
export interface SetWords {
  readonly path: string
  readonly lines: readonly Rect[]
  readonly ink: Rect
  readonly size: number
  readonly missing: readonly string[]
}

/** Below the line, as a share of the type size: what hangs down of g, p and y. */
const DESCENT = 0.22
const START = { left: 0, centre: 0.5, right: 1 } as const
const DOWN = { top: 0, middle: 0.5, bottom: 1 } as const

/** Sets words into their box, top of the capitals at its top; in the middle, what hangs down is not counted. */
export function drawWords(words: Words): SetWords {
  const { box, faces, lineHeight } = words
  const read = readWords(words.text, faces, words.letterSpacing)
  const { capHeight } = faces.first
  const fitted = fitText(read, { ...words, width: box.width, height: box.height, capHeight })
  const { size } = fitted
  const hanging = words.vertical === 'middle' ? DESCENT * size : 0
  const spare = box.height - (fitted.height - hanging)
  const top = box.y + DOWN[words.vertical] * spare
  const path = createTextPath(size)
  const lines: Rect[] = []
  fitted.lines.forEach((line, index) => {
    if (line.words.length === 0) return
    const baseline = top + size * (capHeight + index * lineHeight)
    const x = box.x + START[words.align] * (box.width - line.width * size)
    lines.push({
      x,
      y: baseline - capHeight * size,
      width: line.width * size,
      height: (capHeight + DESCENT) * size,
    })
    addLine(path, line, { x, baseline, size, space: read.space })
  })
  return { path: String(path), lines, ink: boundsOf(lines), size, missing: read.missing }
}

function addLine(
  path: ReturnType<typeof createTextPath>,
  line: Line,
  at: { x: number; baseline: number; size: number; space: number },
): void {
  const order = new Map(line.words.map((word, index) => [word, index]))
  let pen = 0
  let last = -1
  for (const word of visualOrder(line.words)) {
    const index = order.get(word) ?? 0
    const later = line.words[Math.max(index, last)]
    if (last >= 0 && later?.isSpaced) pen += at.space
    for (const { face, glyph, x, y } of word.letters)
      path.add(face, glyph, { x: at.x + (pen + x) * at.size, y: at.baseline - y * at.size })
    pen += word.width
    last = index
  }
}
