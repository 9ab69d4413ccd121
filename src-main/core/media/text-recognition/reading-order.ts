import type { Detection } from '../detection.ts'

/** Share of the lower of two lines that they must have in common from top to bottom to stand side by side. */
const BESIDE = 0.5

/** Boxes of text as they are read: from top to bottom, and from left to right those that stand side by side. */
export function inReadingOrder<Box extends Detection>(boxes: readonly Box[]): Box[] {
  const rows: Box[][] = []
  for (const box of boxes.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && isBeside(first, box)) row.push(box)
    else rows.push([box])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x))
}

const middleOf = ({ y, height }: Detection): number => y + height / 2

function isBeside(a: Detection, b: Detection): boolean {
  const common = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return common > BESIDE * Math.min(a.height, b.height)
}
