import { type Cell, textOf } from './cell.ts'
import { toHeaderKey } from './to-header-key.ts'

const TOTALS = new Set(
  [
    'total',
    'totals',
    'grand total',
    'overall',
    'overall total',
    'sum',
    'sum total',
    'subtotal',
    'all',
    'average',
  ]
    .concat([
      'totales',
      'total general',
      'suma',
      'suma total',
      'todos',
      'promedio',
      'media',
      'total acumulado',
      'total:',
    ])
    .map(toHeaderKey),
)

/** Whether a row only sums up others: its first cell says so, and it has no date. */
export function isTotal(cells: readonly Cell[], dates: readonly number[]): boolean {
  const at = cells.findIndex((cell) => cell !== null && cell !== undefined && cell !== '')
  const first = cells[at]
  if (
    typeof first !== 'string' ||
    first.length > 20 ||
    first < 'A' ||
    !TOTALS.has(toHeaderKey(first))
  )
    return false
  return dates.every((index) => index === at || !/\d/.test(textOf(cells[index])))
}
