import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { fill } from '#shared/sentences/fill.ts'
import { NOTES } from '#shared/sentences/imports.ts'
import { basename } from 'node:path'
import type { Field, FileLocale, Mapping } from '#shared/contract/analytics-import.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { DAY_METRICS, METRICS } from '#shared/contract/metrics.ts'
import type { Cell } from '#main/core/insights/read/cell.ts'
import { readFileName, type FileFacts } from '#main/core/insights/read/file-facts.ts'
import { planTable, type TablePlan } from '#main/core/insights/read/plan-table.ts'
import { toPlainTables } from '#main/core/insights/read/to-plain-tables.ts'
import { openTableFile } from './open-table-file.ts'
import type { Batch, Table, TableFile } from './table-file.ts'

/** Rows that decide what a table is and how its cells are read. */
const SAMPLE_ROWS = 2000

/** A table with how it is read; `read` answers the rows below its headings. */
export interface Section {
  readonly name: string
  readonly plan: TablePlan
  readonly headings: string
  /** The account that a person named when these headings were mapped; null where nobody did. */
  readonly account: string | null
  readonly sample: readonly (readonly Cell[])[]
  read(signal: AbortSignal): AsyncGenerator<Batch>
}

/** A file that is ready to be read. */
export interface Prepared {
  readonly name: string
  readonly facts: FileFacts
  readonly format: TablePlan['format']
  /** '' where it is not known. */
  readonly platform: string
  /** Those whose rows are what the file holds; the first tells the preview. */
  readonly main: readonly Section[]
  /** Others of the same file, such as the days beside the posts. */
  readonly beside: readonly Section[]
  readonly warnings: readonly string[]
}

/** What a person said of a file, and what the library knows. */
export interface Wishes {
  readonly platform?: string | undefined
  readonly mapping?: Mapping | undefined
  readonly locale?: { [K in keyof FileLocale]?: FileLocale[K] | undefined } | undefined
  /** What a person mapped earlier, by the headings of a file. */
  readonly remembered?: (
    headings: string,
  ) => { mapping: Mapping; platform: string; account: string } | undefined
  readonly timeZone: string
  readonly nowMs: number
}

/** Opens a file and decides what its tables are; throws in words where none can be understood. */
export async function prepareFile(
  path: string,
  wishes: Wishes,
  signal: AbortSignal,
): Promise<Prepared> {
  return prepareTables(path, { file: await openTableFile(path, signal), wishes, signal })
}

interface Opened {
  readonly file: TableFile
  readonly wishes: Wishes
  readonly signal: AbortSignal
}

/** As `prepareFile`, of tables that are there already. */
export async function prepareTables(
  path: string,
  { file, wishes, signal }: Opened,
): Promise<Prepared> {
  const facts = readFileName(path)
  const sampled = await Promise.all(
    file.tables.map(async (table) => ({ table, ...(await sampleOf(table, signal)) })),
  )
  if (sampled.every(({ rows }) => rows.length === 0)) throw empty()
  const plain =
    !file.isArchive && sampled.every(({ isWhole }) => isWhole)
      ? toPlainTables(
          sampled.map(({ table, rows, numbers }) => ({ name: table.name, rows, numbers })),
        )
      : null
  const tables = plain
    ? plain.tables.map(({ rows, numbers, format }, at) => ({
        table: toTable({ rows, numbers }, at === 0 ? sampled.flatMap(({ broken }) => broken) : []),
        rows,
        format,
      }))
    : sampled
        .filter(({ rows }) => rows.length > 0)
        .map(({ table, rows }) => ({ table, rows, format: undefined }))
  const told = { ...facts, platform: plain?.platform ?? facts.platform }
  const planAll = (of: Wishes) =>
    tables.map((each) =>
      toSection({ ...each, facts: told, isSemicolon: file.isSemicolon, wishes: of }),
    )
  const first = planAll(wishes)
  const dateOrder =
    wishes.locale?.dateOrder ?? first.find((each) => each.plan.isOrderSure)?.plan.locale.dateOrder
  const sections =
    first.length > 1 && dateOrder
      ? planAll({ ...wishes, locale: { ...wishes.locale, dateOrder } })
      : first
  const useful = sections.filter((section) => isUseful(section, sections.length))
  const chosen = useful.length > 0 ? useful : sections.slice(0, 1)
  const best = (['posts', 'days', 'comments', 'audience'] as const).find((holds) =>
    chosen.some(({ plan }) => plan.holds === holds),
  )
  const { kept, leftOut } = file.isArchive ? fullestOf(chosen) : { kept: chosen, leftOut: [] }
  const main = kept.filter(({ plan }) => plan.holds === best)
  const beside = kept.filter((section) => !main.includes(section))
  const [leading] = main
  if (!leading) throw empty()
  return {
    name: basename(path),
    facts,
    format: plain?.format ?? leading.plan.format,
    platform: leading.plan.platform,
    main,
    beside,
    warnings: [
      ...new Set([
        ...file.warnings,
        ...(plain?.warnings ?? []),
        ...main.flatMap(({ plan }) => plan.warnings),
        ...leftOut.map(({ name }) => fill(NOTES.leftOut, { nameFile: name })),
      ]),
    ],
  }
}

/** Of several tables, those with figures are meant; of one, whatever is understood. */
function isUseful({ plan }: Section, count: number): boolean {
  const fields = plan.columns.map(({ field }) => field).filter((field) => field !== null)
  if (count === 1) return fields.length > 0
  return fields.some((field) => FIGURES.has(field))
}

const FIGURES = new Set<Field>([...METRICS, ...DAY_METRICS, 'comment', 'share'])

/** Of each kind of rows the table with the most figures. */
function fullestOf(sections: readonly Section[]): { kept: Section[]; leftOut: Section[] } {
  const figures = ({ plan }: Section) =>
    plan.columns.filter(({ field }) => field !== null && FIGURES.has(field)).length
  const sorted = sections.toSorted((a, b) => figures(b) - figures(a))
  const kept = sorted.filter(
    ({ plan }, at) => sorted.findIndex((other) => other.plan.holds === plan.holds) === at,
  )
  return { kept, leftOut: sections.filter((section) => !kept.includes(section)) }
}

interface ToSection {
  readonly table: Table
  readonly rows: readonly (readonly Cell[])[]
  readonly format: TablePlan['format'] | undefined
  readonly facts: FileFacts
  readonly isSemicolon: boolean
  readonly wishes: Wishes
}

function toSection({ table, rows, format, facts, isSemicolon, wishes }: ToSection): Section {
  const options = { ...wishes, facts, isSemicolon, format }
  const first = planTable(rows, options)
  const headings = first.columns.map(({ name }) => name).join('\n')
  const kept = wishes.mapping ? undefined : wishes.remembered?.(headings)
  const plan = kept
    ? planTable(rows, {
        ...options,
        mapping: kept.mapping,
        platform: wishes.platform ?? (kept.platform || undefined),
      })
    : first
  return {
    name: table.name,
    plan,
    headings,
    account: kept?.account || null,
    sample: rows.slice(plan.skip),
    async *read(signal) {
      let skip = plan.skip
      for await (const batch of table.read(signal)) {
        yield skip === 0
          ? batch
          : { ...batch, rows: batch.rows.slice(skip), numbers: batch.numbers.slice(skip) }
        skip = Math.max(0, skip - batch.rows.length)
      }
    },
  }
}

async function sampleOf(table: Table, signal: AbortSignal): Promise<Sample> {
  const rows: Batch['rows'][number][] = []
  const numbers: number[] = []
  const broken: Batch['broken'][number][] = []
  for await (const batch of table.read(signal)) {
    for (const row of batch.rows) rows.push(row)
    for (const number of batch.numbers) numbers.push(number)
    for (const row of batch.broken) broken.push(row)
    if (rows.length >= SAMPLE_ROWS)
      return { rows: rows.slice(0, SAMPLE_ROWS), numbers, broken, isWhole: false }
  }
  return { rows, numbers, broken, isWhole: true }
}

interface Sample extends Pick<Batch, 'rows' | 'numbers' | 'broken'> {
  /** Whether the table has no more rows. */
  readonly isWhole: boolean
}

/** A table of rows that are in memory. */
function toTable(
  { rows, numbers }: Pick<Batch, 'rows' | 'numbers'>,
  broken: Batch['broken'],
): Table {
  return {
    name: '',
    async *read() {
      yield { rows, numbers, broken, share: 1 }
    },
  }
}

function empty(): KilnError {
  return new KilnError('unreadable-file', FAILURES.noRows, {
    action: REMEDIES.anew,
  })
}
