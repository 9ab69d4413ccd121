import type { Field, Mapping } from '#shared/contract/analytics-import.ts'
import { DAY_METRICS } from '#shared/contract/metrics.ts'
import type { Format } from '../formats/format.ts'
import { TABLE } from '../formats/table.ts'
import { type Cell, textOf } from './cell.ts'
import { meaningsOf } from './map-columns.ts'
import { parseDate } from './parse-date.ts'
import { isMost, isWord } from './settle-columns.ts'
import { toHeaderKey } from './to-header-key.ts'

const MEANINGS = meaningsOf(TABLE)
const headingsOf = (field: Field) =>
  new Set(
    TABLE.columns
      .filter((column) => column.field === field)
      .flatMap(({ headings }) => headings.map(toHeaderKey)),
  )
/** Headings that stand over texts of comments, or over how many there are. */
const COMMENTS = headingsOf('comment')
const SHARES = headingsOf('share')
const MOST_ROWS = 200

/** What the rows of a table of no known format are, by its columns and whether its days repeat. */
export function holdsOf(
  headings: readonly string[],
  body: readonly (readonly Cell[])[],
  mapping: Mapping,
): Format['holds'] {
  const said = new Map(Object.entries(mapping).map(([name, field]) => [toHeaderKey(name), field]))
  const fields = headings.map((heading): Field | null => {
    const key = toHeaderKey(heading)
    const own = said.get(key)
    return own === undefined ? (MEANINGS.get(key)?.field ?? null) : own
  })
  const isText = (index: number) =>
    isMost(
      body
        .slice(0, MOST_ROWS)
        .map((row) => textOf(row[index]))
        .filter(Boolean),
      isWord,
    )
  for (const [index, heading] of headings.entries())
    if (COMMENTS.has(toHeaderKey(heading)) && !said.has(toHeaderKey(heading)) && isText(index))
      fields[index] = 'comment'
  const has = (...wanted: Field[]) => wanted.some((field) => fields.includes(field))
  if (has('comment') && !has('text', 'title')) return 'comments'
  if (has('audience') && (has('share') || headings.some((each) => SHARES.has(toHeaderKey(each)))))
    return 'audience'
  if (has('key', 'url', 'title', 'text', 'kind', 'published', 'tags', 'time')) return 'posts'
  const date = fields.indexOf('date')
  if (
    date < 0 ||
    !fields.some((field) => (DAY_METRICS as readonly (string | null)[]).includes(field))
  )
    return 'posts'
  const account = fields.indexOf('account')
  const seen = new Set<string>()
  for (const row of body) {
    const cell = textOf(row[date])
    if (cell === '') continue
    const key = `${cell}\0${account < 0 ? '' : textOf(row[account])}`
    if (seen.has(key) || (parseDate(cell, 'mdy')?.timeMs ?? 0) !== 0) return 'posts'
    seen.add(key)
  }
  return 'days'
}
