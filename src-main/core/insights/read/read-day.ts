import { REJECTIONS } from '#shared/sentences/imports.ts'
import { DAY_METRICS, type DayMetric } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { type Cell, textOf } from './cell.ts'
import type { TablePlan } from './plan-table.ts'
import { toPlatform } from './platform-of.ts'
import type { ReadRow } from './read-post.ts'
import { createMomentCell } from './row-moment.ts'
import { createNumberCell, isRejected, reject } from './row-values.ts'
import { isTotal } from './totals.ts'
import type { Zone } from './zone.ts'

/** Figures of an account on one day. */
export interface ReadDay {
  readonly account: string
  /** Where a column tells it; null for the one of the file. */
  readonly platform: PlatformId | null
  /** Days since 1970-01-01. */
  readonly day: number
  readonly values: readonly (readonly [DayMetric, number])[]
}

interface Options {
  readonly zone: Zone
  readonly nowMs: number
}

/** Reads the rows of a table of days one by one; `place` counts them from the first after the headings. */
export function createDayReader(
  plan: TablePlan,
  { zone, nowMs }: Options,
): (cells: readonly Cell[], place: number) => ReadRow<ReadDay> {
  const date =
    plan.columns.find(({ field }) => field === 'date' || field === 'published')?.index ?? -1
  const account = plan.columns.find(({ field }) => field === 'account')?.index ?? -1
  const network = plan.columns.find(({ field }) => field === 'platform')?.index ?? -1
  const moment = createMomentCell(plan, { date, time: -1, zone, nowMs })
  const numbers = DAY_METRICS.flatMap((metric) =>
    plan.columns
      .filter(({ field }) => field === metric)
      .map((column) => ({ metric, read: createNumberCell(column, plan) })),
  )
  return (cells, place) => {
    if (isTotal(cells, [date])) return 'total'
    const at = moment(cells, place)
    if (isRejected(at)) return at
    const values = new Map<DayMetric, number>()
    for (const { metric, read } of numbers) {
      const value = read(cells)
      if (isRejected(value)) return value
      if (value !== null) values.set(metric, (values.get(metric) ?? 0) + value)
    }
    if (values.size === 0) return reject(REJECTIONS.emptyDay)
    return {
      account: account < 0 ? '' : textOf(cells[account]),
      platform: network < 0 ? null : toPlatform(textOf(cells[network])),
      day: at.day,
      values: [...values],
    }
  }
}
