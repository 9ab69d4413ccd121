import type { Format } from '#renderer/lib/format.ts'
import { currentLocales } from './current-locales.ts'
import type { Measure } from './measures.ts'

const isShare = (measure: Measure) =>
  ['rate', 'clickThroughRate', 'averageViewedShare'].includes(measure)

/** Writes a figure as people read it: shares as percent, means of counts without decimals unless they are small. */
export function formatFigure(measure: Measure, value: number, format: Format): string {
  if (isShare(measure)) return `${format.number(value * 100, Math.abs(value) < 0.1 ? 2 : 1)} %`
  if (measure === 'averageViewMs') return format.clock(value)
  if (measure === 'watchHours' || measure === 'revenue')
    return format.number(value, Math.abs(value) < 1000 ? 1 : 0)
  return format.number(value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1)
}

/** Writes a figure short enough for an axis: 12,400 becomes 12.4K. */
export function shortFigure(measure: Measure, value: number, format: Format): string {
  if (isShare(measure))
    return `${format.number(value * 100, Math.abs(value) < 0.05 && value !== 0 ? 1 : 0)} %`
  if (measure === 'averageViewMs') return format.clock(value)
  return new Intl.NumberFormat(currentLocales(), {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value)
}

/** Writes a bound of what is usual: counts whole, and large ones short. */
export function roughFigure(measure: Measure, value: number, format: Format): string {
  if (isShare(measure)) return formatFigure(measure, value, format)
  return Math.abs(value) >= 100_000
    ? shortFigure(measure, value, format)
    : formatFigure(measure, Math.abs(value) >= 10 ? Math.round(value) : value, format)
}
