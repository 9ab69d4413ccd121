import { canBe, type Pair } from './pair-figures.ts'
import { areBeside, type ReadLine, shiftOf } from './read-line.ts'
import type { Figured, Labelled, ScreenParts } from './screen-parts.ts'

/** A row of a table: its figures by label, and the words at its beginning. */
export interface TableRow {
  readonly pairs: Pair[]
  readonly title: ReadLine | null
}

const FEWEST_COLUMNS = 2
const FEWEST_ROWS = 2
/** In shares of the picture's width. */
const MOST_SHIFT = 0.08

/** The rows of a table whose headings stand side by side above at least two rows of figures; null where there is none. */
export function findTable({ labels, figures, texts }: ScreenParts): TableRow[] | null {
  const headings = toRows(labels)
    .filter((row) => row.length >= FEWEST_COLUMNS)
    .toSorted((a, b) => b.length - a.length)
  for (const heading of headings) {
    const bottom = Math.max(...heading.map(({ line }) => line.y + line.height / 2))
    const rows = toRows(figures.filter(({ line }) => line.y > bottom))
      .map((row) => ({ row, pairs: pairRow(heading, row) }))
      .filter(({ pairs }) => pairs.length >= FEWEST_COLUMNS)
    const isCut = labels.some(
      ({ line }) => line.y > bottom && !heading.some((own) => own.line === line),
    )
    if (rows.length < FEWEST_ROWS || isCut) continue
    const left = Math.min(...rows.flatMap(({ pairs }) => pairs.map(({ figure }) => figure.line.x)))
    return rows.map(({ row, pairs }) => ({ pairs, title: titleOf(row, texts, left) }))
  }
  return null
}

/** Lines side by side, from above. */
function toRows<T extends { readonly line: ReadLine }>(parts: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const part of parts.toSorted((a, b) => middle(a.line) - middle(b.line))) {
    const last = rows.at(-1)
    if (last?.[0] && areBeside(last[0].line, part.line)) last.push(part)
    else rows.push([part])
  }
  return rows
}

const middle = ({ y, height }: ReadLine) => y + height / 2

function pairRow(heading: readonly Labelled[], row: readonly Figured[]): Pair[] {
  const near = heading
    .flatMap((label) =>
      row.flatMap((figure) => {
        const shift = shiftOf(label.line, figure.line)
        return shift <= MOST_SHIFT && canBe(label, figure) ? [{ label, figure, shift }] : []
      }),
    )
    .toSorted((a, b) => a.shift - b.shift)
  const taken = new Set<Labelled | Figured>()
  return near.flatMap(({ label, figure }) => {
    if (taken.has(label) || taken.has(figure)) return []
    taken.add(label).add(figure)
    return [{ label, figure, certainty: 1 }]
  })
}

/** The longest words beside a row, left of its figures. */
function titleOf(
  row: readonly Figured[],
  texts: readonly ReadLine[],
  left: number,
): ReadLine | null {
  const [first] = row
  const beside = texts.filter((text) => first && areBeside(first.line, text) && text.x < left)
  return beside.toSorted((a, b) => b.words.length - a.words.length)[0] ?? null
}
