import { fill } from '#shared/sentences/fill.ts'
import { COLUMN } from '#shared/sentences/imports.ts'
import type { Field, Mapping } from '#shared/contract/analytics-import.ts'
import { DAY_METRICS, METRICS } from '#shared/contract/metrics.ts'
import type { ColumnFormat, Format, Unit } from '../formats/format.ts'
import { TABLE } from '../formats/table.ts'
import { toHeaderKey } from './to-header-key.ts'

/** A column of a file with what it is taken for. */
export interface MappedColumn {
  readonly index: number
  /** As the file has it, made unique. */
  readonly name: string
  readonly field: Field | null
  readonly unit: Unit | null
}

type Holds = Format['holds']

const POST_FIELDS: readonly Field[] = [
  'key',
  'url',
  'title',
  'text',
  'kind',
  'published',
  'time',
  'date',
  'account',
  'accountId',
  'platform',
  'tags',
  'durationSeconds',
  'followers',
  ...METRICS,
]
const DAY_FIELDS: readonly Field[] = ['date', 'account', 'platform', ...DAY_METRICS]

/** The fields that mean something in a table of each sort. */
export const FIELDS_OF: Readonly<Record<Holds, ReadonlySet<Field>>> = {
  posts: new Set(POST_FIELDS),
  days: new Set(DAY_FIELDS),
  audience: new Set<Field>(['audience', 'share', 'kind', 'account']),
  comments: new Set<Field>([
    'key',
    'url',
    'comment',
    'author',
    'published',
    'date',
    'likes',
    'account',
  ]),
}

/** Fields that a known export's unknown headings are still taken for. */
const RENAMED = new Set<Field>([
  'key',
  'url',
  'title',
  'text',
  'kind',
  'published',
  'tags',
  'date',
  ...METRICS,
])

const RENAMED_TABLE: Format = {
  ...TABLE,
  columns: TABLE.columns.filter(({ field }) => RENAMED.has(field)),
}

const keysOf = (columns: readonly ColumnFormat[]) =>
  columns.flatMap(({ field, headings, unit }, rank) =>
    headings.map((heading) => [toHeaderKey(heading), { field, unit: unit ?? null, rank }] as const),
  )

interface Meaning {
  readonly field: Field
  readonly unit: Unit | null
  readonly rank: number
}

/** Headings of a format with what they mean; the first of two equal ones counts. */
export function meaningsOf(format: Format, holds?: Holds): ReadonlyMap<string, Meaning> {
  const columns = holds
    ? format.columns.filter(({ field }) => FIELDS_OF[holds].has(asHeld(field, holds)))
    : format.columns
  return new Map(keysOf(columns).toReversed())
}

/** Names of the columns of a heading row: what is missing is numbered, what is there twice is counted. */
export function nameColumns(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading, at) => {
    const name = heading.trim().slice(0, 200) || fill(COLUMN, { number: at + 1 })
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

interface Into {
  readonly format: Format
  readonly holds: Holds
  /** What a person said; by the names of columns, in any spelling. */
  readonly mapping: Mapping
}

/** Says what each column means: by a person's word, by its format, else by its name. */
export function mapColumns(
  headings: readonly string[],
  { format, holds, mapping }: Into,
): MappedColumn[] {
  const names = nameColumns(headings)
  const said = new Map(Object.entries(mapping).map(([name, field]) => [toHeaderKey(name), field]))
  const taken = new Set(said.values())
  const isKnown = format.id !== TABLE.id
  const passes = [meaningsOf(format, holds), meaningsOf(isKnown ? RENAMED_TABLE : TABLE, holds)]
  const found: (Meaning | undefined)[] = names.map(() => undefined)
  for (const meanings of passes) {
    const best = new Map<Field, number>()
    for (const [at, name] of names.entries()) {
      const key = toHeaderKey(name)
      const meaning = said.has(key) || found[at] ? undefined : meanings.get(key)
      if (!meaning || taken.has(meaning.field)) continue
      const rival = best.get(meaning.field)
      const isShared =
        format.adds?.includes(meaning.field) || format.longest?.includes(meaning.field)
      if (!isShared && rival !== undefined) {
        if ((found[rival]?.rank ?? 0) <= meaning.rank) continue
        found[rival] = undefined
      }
      found[at] = meaning
      best.set(meaning.field, at)
    }
    for (const field of best.keys()) taken.add(field)
  }
  return names.map((name, index) => {
    const own = said.get(toHeaderKey(name))
    const meant = found[index]?.field ?? null
    const field = own === undefined ? meant && asHeld(meant, holds) : own
    const unit = own === undefined ? (found[index]?.unit ?? null) : unitOf(own, name)
    return { index, name, field, unit }
  })
}

/** Who is named beside a comment is who wrote it. */
function asHeld(field: Field, holds: Holds): Field {
  return field === 'account' && holds === 'comments' ? 'author' : field
}

/** The unit of a column that a person mapped, by its heading. */
function unitOf(field: Field | null, name: string): Unit | null {
  if (field === 'averageViewMs' || field === 'durationSeconds')
    return /\bms\b|millis/i.test(name) ? 'ms' : 'seconds'
  if (field === 'watchHours')
    return /min/i.test(name) ? 'minutes' : /sec|seg/i.test(name) ? 'seconds' : 'hours'
  return field === 'averageViewedShare' || field === 'clickThroughRate' || field === 'share'
    ? 'percent'
    : null
}
