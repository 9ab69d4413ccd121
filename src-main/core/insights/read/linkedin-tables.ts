import {
  LINKEDIN_AUDIENCE,
  LINKEDIN_DAYS,
  LINKEDIN_PERSONAL,
} from '../formats/linkedin-personal.ts'
import { type Cell, textOf } from './cell.ts'
import { meaningsOf } from './map-columns.ts'
import { keyOfUrl } from './natural-key.ts'
import type { PlainTable, PlainTables, RawTable } from './to-plain-tables.ts'
import { toHeaderKey } from './to-header-key.ts'

const POSTS = meaningsOf(LINKEDIN_PERSONAL)
const DAYS = meaningsOf(LINKEDIN_DAYS)
const AUDIENCE = meaningsOf(LINKEDIN_AUDIENCE)
/** `Total followers on 12/31/2025:` and its Spanish sisters. */
const TOTAL_FOLLOWERS =
  /^total (?:followers|de seguidores|seguidores)\b.*?(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})/i
const MOST_HEADING = 12

/** The workbook of a person's content on LinkedIn: posts joined by address, days, followers and shares; null for others. */
export function toLinkedInTables(tables: readonly RawTable[]): PlainTables | null {
  const posts = tables.map(joinPosts).filter((table) => table !== null)
  const isNamed = tables.some(({ name }) =>
    /^(?:top posts|discovery|publicaciones principales|descubrimiento)$/i.test(name.trim()),
  )
  if (posts.length === 0 && !isNamed) return null
  const others = tables.flatMap((table) => [
    ...daysOf(table),
    ...followersOf(table),
    ...sharesOf(table),
  ])
  const plain = [...posts, ...others]
  if (plain.length === 0) return null
  return {
    format: posts.length > 0 ? LINKEDIN_PERSONAL : LINKEDIN_DAYS,
    platform: 'linkedin',
    tables: plain,
    warnings: [],
  }
}

const fieldAt = (meanings: typeof POSTS, cell: Cell) =>
  meanings.get(toHeaderKey(textOf(cell)))?.field

interface Joined {
  readonly url: string
  date: Cell
  engagements: Cell
  impressions: Cell
  readonly row: number
}

/** Posts of tables that stand side by side, each once; null where no two do. */
function joinPosts({ rows, numbers }: RawTable): PlainTable | null {
  const at = rows
    .slice(0, MOST_HEADING)
    .findIndex((row) => row.filter((cell) => fieldAt(POSTS, cell) === 'url').length > 1)
  const headings = rows[at]
  if (!headings) return null
  const starts = headings.flatMap((cell, index) => (fieldAt(POSTS, cell) === 'url' ? [index] : []))
  const blocks = starts.map((start, which) => {
    const end = starts[which + 1] ?? headings.length
    const place = (field: string) =>
      headings.findIndex(
        (cell, index) => index >= start && index < end && fieldAt(POSTS, cell) === field,
      )
    return {
      url: start,
      date: place('published'),
      engagements: place('engagements'),
      impressions: place('impressions'),
    }
  })
  const joined = new Map<string, Joined>()
  for (const block of blocks)
    for (const [index, row] of rows.entries()) {
      const url = index > at ? textOf(row[block.url]) : ''
      if (url === '') continue
      const key = keyOfUrl(url)
      const post = joined.get(key) ?? {
        url,
        date: null,
        engagements: null,
        impressions: null,
        row: numbers[index] ?? index + 1,
      }
      for (const field of ['date', 'engagements', 'impressions'] as const) {
        const cell = row[block[field]]
        if (textOf(cell) !== '') post[field] = cell
      }
      joined.set(key, post)
    }
  const posts = [...joined.values()].toSorted((a, b) => a.row - b.row)
  return {
    format: LINKEDIN_PERSONAL,
    rows: [
      ['Post URL', 'Post publish date', 'Engagements', 'Impressions'],
      ...posts.map(({ url, date, engagements, impressions }) => [
        url,
        date,
        engagements,
        impressions,
      ]),
    ],
    numbers: [numbers[at] ?? 1, ...posts.map(({ row }) => row)],
  }
}

function daysOf({ rows, numbers }: RawTable): PlainTable[] {
  const at = rows
    .slice(0, MOST_HEADING)
    .findIndex((row) => row.length > 1 && fieldAt(DAYS, row[0]) === 'date')
  return at < 0 ? [] : [{ format: LINKEDIN_DAYS, rows: rows.slice(at), numbers: numbers.slice(at) }]
}

function followersOf({ rows, numbers }: RawTable): PlainTable[] {
  for (const [at, row] of rows.slice(0, MOST_HEADING).entries()) {
    const date = TOTAL_FOLLOWERS.exec(textOf(row[0]).slice(0, 100))?.[1]
    const value = row.slice(1).find((cell) => textOf(cell) !== '')
    if (date === undefined || value === undefined) continue
    const number = numbers[at] ?? at + 1
    return [
      {
        format: LINKEDIN_DAYS,
        rows: [
          ['Date', 'Total followers'],
          [date, value],
        ],
        numbers: [number, number],
      },
    ]
  }
  return []
}

function sharesOf({ rows, numbers }: RawTable): PlainTable[] {
  const at = rows
    .slice(0, MOST_HEADING)
    .findIndex(
      (row) =>
        row.some((cell) => fieldAt(AUDIENCE, cell) === 'kind') &&
        row.some((cell) => fieldAt(AUDIENCE, cell) === 'share'),
    )
  return at < 0
    ? []
    : [{ format: LINKEDIN_AUDIENCE, rows: rows.slice(at), numbers: numbers.slice(at) }]
}
