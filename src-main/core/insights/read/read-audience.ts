import { fill } from '#shared/sentences/fill.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'
import { type Cell, textOf } from './cell.ts'
import { toAudienceKind, toAudienceName } from './audience-names.ts'
import type { TablePlan } from './plan-table.ts'
import type { ReadRow } from './read-post.ts'
import { createNumberCell, isRejected, reject } from './row-values.ts'
import { isTotal } from './totals.ts'

/** A share of an audience. */
export interface ReadShare {
  readonly account: string
  /** `country`, `city`, `gender`, `age`, `age-gender`, or what the export calls it. */
  readonly kind: string
  /** ISO 3166 code of countries, else as the export has it. */
  readonly name: string
  /** 0..1. */
  readonly share: number
}

/** Reads the rows of a table of an audience one by one. */
export function createShareReader(plan: TablePlan): (cells: readonly Cell[]) => ReadRow<ReadShare> {
  const column = (wanted: string) => plan.columns.find(({ field }) => field === wanted)
  const audience = column('audience')
  const kind = column('kind')?.index ?? -1
  const account = column('account')?.index ?? -1
  const share = column('share')
  const read = share && createNumberCell(share, plan)
  const usual = plan.format.audience ?? toAudienceKind(audience?.name ?? '')
  return (cells) => {
    if (isTotal(cells, [])) return 'total'
    const value = read?.(cells) ?? null
    if (isRejected(value)) return value
    const text = textOf(cells[audience?.index ?? -1])
    if (text === '') return reject(REJECTIONS.noAudience)
    if (value === null) return reject(REJECTIONS.noShare)
    if (value > 1) return reject(fill(REJECTIONS.overShare, { share: Math.round(value * 100) }))
    const of = kind < 0 ? usual : toAudienceKind(textOf(cells[kind]))
    return {
      account: account < 0 ? '' : textOf(cells[account]),
      kind: of,
      name: toAudienceName(of, text),
      share: value,
    }
  }
}
