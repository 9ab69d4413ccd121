import { NOTES } from '#shared/sentences/imports.ts'
import { setImmediate } from 'node:timers/promises'
import type { Preview } from '#shared/contract/analytics-import.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import { textOf } from '#main/core/insights/read/cell.ts'
import { createMomentCell } from '#main/core/insights/read/row-moment.ts'
import { isRejected } from '#main/core/insights/read/row-values.ts'
import { isTotal } from '#main/core/insights/read/totals.ts'
import { toIsoDay } from '#main/core/insights/summary/days.ts'
import { createZone } from '#main/core/insights/read/zone.ts'
import type { Prepared, Section } from './prepare.ts'
import { createShowRow, type ShownRow } from './show-row.ts'

const SHOWN_ROWS = 10
const EXAMPLES = 3
const MOST_EXAMPLE = 80

interface Options {
  readonly account: string | null
  readonly nowMs: number
  readonly signal: AbortSignal
}

/** What a file is understood as; its rows are counted to the end. */
export async function previewOf(
  prepared: Prepared,
  { account, nowMs, signal }: Options,
): Promise<Preview> {
  const { main, beside, format, platform } = prepared
  const [first] = main
  if (!first) throw new Error('nothing was prepared')
  const counted: Counted = { rows: 0, first: Infinity, last: -Infinity }
  for (const section of main) await countRows(section, counted, { nowMs, signal })
  const known = first.plan.columns.some(({ field }) => field !== null)
  return {
    format: format.id,
    name: format.name,
    platform: PlatformId.safeParse(platform).data ?? null,
    holds: first.plan.holds,
    columns: [...main, ...beside].flatMap(columnsOf),
    rows: counted.rows,
    ...(counted.last >= counted.first && {
      span: { from: toIsoDay(counted.first), to: toIsoDay(counted.last) },
    }),
    sample: sampleOf(first, nowMs),
    warnings: [...prepared.warnings, ...(known ? [] : [NOTES.noColumns])],
    locale: first.plan.locale,
    account,
  }
}

function columnsOf({ plan, sample }: Section): Preview['columns'] {
  return plan.columns.map(({ name, field, index }) => ({
    name,
    field,
    examples: [
      ...new Set(
        sample
          .slice(0, 200)
          .map((row) => textOf(row[index]))
          .filter(Boolean),
      ),
    ]
      .slice(0, EXAMPLES)
      .map((text) => text.slice(0, MOST_EXAMPLE)),
  }))
}

function sampleOf({ plan, sample }: Section, nowMs: number): ShownRow[] {
  const show = createShowRow(plan, { zone: createZone(plan.locale.timeZone), nowMs })
  const shown: ShownRow[] = []
  for (const [place, cells] of sample.entries()) {
    const row = show(cells, place)
    if (row !== null) shown.push(row)
    if (shown.length >= SHOWN_ROWS) break
  }
  return shown
}

interface Counted {
  rows: number
  /** Days since 1970-01-01; not finite before the first. */
  first: number
  last: number
}

async function countRows(
  section: Section,
  counted: Counted,
  { nowMs, signal }: Pick<Options, 'nowMs' | 'signal'>,
): Promise<void> {
  const { plan } = section
  const dates = plan.columns
    .filter(({ field }) => field === 'published' || field === 'date')
    .map(({ index }) => index)
  const [date] = dates
  const zone = createZone(plan.locale.timeZone)
  const momentOf =
    date === undefined ? undefined : createMomentCell(plan, { date, time: -1, zone, nowMs })
  let place = 0
  for await (const { rows, broken } of section.read(signal)) {
    for (const row of rows) {
      const at = place++
      if (isTotal(row, dates)) continue
      counted.rows++
      const moment = momentOf?.(row, at)
      if (!moment || isRejected(moment)) continue
      counted.first = Math.min(counted.first, moment.day)
      counted.last = Math.max(counted.last, moment.day)
    }
    counted.rows += broken.length
    await setImmediate()
    signal.throwIfAborted()
  }
}
