import { fill } from '#shared/sentences/fill.ts'
import { NOTES } from '#shared/sentences/imports.ts'
import type { Field, Preview } from '#shared/contract/analytics-import.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { holdsOf } from '../read/holds-of.ts'
import { findNumberLocale } from '../read/number-locale.ts'
import type { Decimal } from '../read/parse-number.ts'
import { findTable, type TableRow } from './find-table.ts'
import { type Pair, pairFigures } from './pair-figures.ts'
import type { ReadLine } from './read-line.ts'
import { numberOf } from './screen-figure.ts'
import { platformOfWords } from './screen-platform.ts'
import { type ScreenParts, sortLines } from './screen-parts.ts'

/** What is known beside the lines. */
export interface ScreenFacts {
  readonly platform?: PlatformId | undefined
  /** The account that figures would go to. */
  readonly account?: string | null | undefined
  /** IANA zone of times. */
  readonly timeZone: string
}

interface Cell {
  readonly field: Field
  readonly name: string
  readonly value: number | string | null
  readonly text: string
  readonly confidence: number
}

const NOT_COUNTS: ReadonlySet<Field> = new Set<Field>([
  'revenue',
  'watchHours',
  'averageViewMs',
  'durationSeconds',
  'averageViewedShare',
  'clickThroughRate',
])
/** A label with a guessed letter. */
const INEXACT = 0.8
const MOST_ROWS = 1000
const MOST_TEXT = 300

/**
 * The figures that lines of a screenshot show, as a preview to be confirmed: cells by their column's field, null where a
 * figure does not parse. Durations, percentages and dates stay as written; `confidences` has a share for each cell.
 */
export function previewOfLines(lines: readonly ReadLine[], facts: ScreenFacts): Preview {
  const parts = sortLines(lines)
  const rows = findTable(parts) ?? cardRow(parts)
  const pairs = rows.flatMap((row) => row.pairs)
  const isSpanish = 2 * count(pairs, ({ label }) => label.label.isSpanish) > pairs.length
  const texts = pairs
    .map(({ figure }) => figure.figure)
    .filter(({ kind }) => kind === 'number' || kind === 'percent')
    .map(({ text }) => text)
  const fallback = isSpanish ? ',' : '.'
  const { decimal, doubt } = findNumberLocale({ counts: texts, measures: [], fallback })
  const cells = rows.slice(0, MOST_ROWS).map((row) => cellsOf(row, decimal))
  const columns = [
    ...new Map(cells.flat().map(({ field, name }) => [field, { field, name }])).values(),
  ]
  const table = cells.map((row) =>
    columns.map(({ field }) => row.find((cell) => cell.field === field)),
  )
  const holds = holdsOf(
    columns.map(({ name }) => name),
    table.map((row) => row.map((cell) => cell?.text ?? '')),
    {},
  )
  const unread = cells.flat().filter(({ value }) => value === null)
  const hasPlace = columns.some(({ field }) => PLACES.has(field))
  return {
    format: 'screenshot',
    name: 'Screenshot',
    platform: facts.platform ?? platformOfWords(lines),
    holds,
    columns: columns.map(({ field, name }, at) => ({
      field,
      name,
      examples: table.flatMap((row) => row[at]?.text ?? []).slice(0, 3),
    })),
    rows: table.length,
    sample: table.map((row) =>
      Object.fromEntries(columns.map(({ field }, at) => [field, row[at]?.value ?? null])),
    ),
    warnings: [
      ...(columns.length === 0 ? [NOTES.noFigures] : [NOTES.compare]),
      ...unread.map(({ name, text }) => fill(NOTES.unread, { nameText: text, wordColumn: name })),
      ...(columns.length > 0 && !hasPlace ? [NOTES.noPlace] : []),
      ...(doubt === null ? [] : [doubt]),
    ].slice(0, 50),
    locale: { decimal, dateOrder: isSpanish ? 'dmy' : 'mdy', timeZone: facts.timeZone },
    account: facts.account ?? null,
    confidences: table.map((row) => row.map((cell) => cell?.confidence ?? 0)),
  }
}

const PLACES: ReadonlySet<Field> = new Set<Field>([
  'published',
  'date',
  'title',
  'text',
  'key',
  'url',
])

const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length

/** Labels and figures of a page about one post or account, as one row. */
function cardRow(parts: ScreenParts): TableRow[] {
  const figures = parts.figures.filter(({ figure }) => !/^[▲▼↑↓+-].*%$/.test(figure.text))
  const both = parts.both.map((each): Pair => ({ label: each, figure: each, certainty: 1 }))
  const pairs = [...both, ...pairFigures(parts.labels, figures)]
  if (pairs.length === 0) return []
  const date = figures.find(
    (each) => each.figure.kind === 'date' && !pairs.some(({ figure }) => figure === each),
  )
  const hasDate = pairs.some(({ label }) => PLACES.has(label.label.field))
  if (date && !hasDate) {
    const label = {
      field: 'published',
      heading: 'Published',
      isExact: true,
      isSpanish: false,
    } as const
    pairs.push({ label: { line: date.line, label }, figure: date, certainty: INEXACT })
  }
  const top = Math.min(...pairs.map(({ label }) => label.line.y))
  const [title] = parts.texts
    .filter(({ y, words }) => y < top && words.trim().split(/\s+/).length >= 3)
    .toSorted((a, b) => b.words.length - a.words.length)
  return [{ pairs, title: title ?? null }]
}

/** A row's cells; of two figures of one field the surer counts. */
function cellsOf({ pairs, title }: TableRow, decimal: Decimal): Cell[] {
  const cells = new Map<Field, Cell>()
  if (title) {
    const text = title.words.slice(0, MOST_TEXT)
    cells.set('title', {
      field: 'title',
      name: 'Title',
      value: text,
      text,
      confidence: clamp(INEXACT * title.confidence),
    })
  }
  for (const pair of pairs) {
    const cell = cellOf(pair, decimal)
    const held = cells.get(cell.field)
    if (!held || held.confidence < cell.confidence) cells.set(cell.field, cell)
  }
  return [...cells.values()]
}

function cellOf({ label, figure, certainty }: Pair, decimal: Decimal): Cell {
  const { field, heading: name, isExact } = label.label
  const { kind, text } = figure.figure
  const base = { field, name, text }
  const confidence =
    Math.min(label.line.confidence, figure.line.confidence) * certainty * (isExact ? 1 : INEXACT)
  if (kind === 'unread') return { ...base, value: null, confidence: 0 }
  if (kind !== 'number')
    return { ...base, value: text, confidence: clamp(confidence * figure.figure.certainty) }
  const isCount = !NOT_COUNTS.has(field)
  const number = numberOf(figure.figure, { decimal, isCount })
  if (number === null) return { ...base, value: null, confidence: 0 }
  return { ...base, value: number.value, confidence: clamp(confidence * number.certainty) }
}

const clamp = (share: number) => Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))
