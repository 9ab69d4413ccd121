import type { Kiln } from '#shared/contract/index.ts'

type ForecastAnswer = Awaited<ReturnType<Kiln['analytics']['forecast']>>

/** Days before the forecast that are drawn. */
const DRAWN = 120

interface ForecastRow {
  readonly day: string
  readonly seen: number | null
  readonly mid: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What was seen and what is expected on one row of days; the last day seen joins the two lines. */
export function toForecastDays({ history, points }: Pick<ForecastAnswer, 'history' | 'points'>) {
  const first = points[0]?.date ?? '9999-12-31'
  const before = history.filter(({ date }) => date < first).slice(-DRAWN)
  const rows: ForecastRow[] = [
    ...before.map(({ date, value }) => ({
      day: date,
      seen: value,
      mid: null,
      low: null,
      high: null,
    })),
    ...points.map(({ date, mid, low, high }) => ({ day: date, seen: null, mid, low, high })),
  ]
  const last = before.length - 1
  const joined = (of: 'mid' | 'low' | 'high') =>
    rows.map((row, at) => (at === last ? row.seen : row[of]))
  return {
    rows,
    days: rows.map(({ day }) => day),
    series: [
      { name: 'seen', look: 'line' as const, values: rows.map(({ seen }) => seen) },
      { name: 'expected', look: 'dashed' as const, values: joined('mid') },
    ],
    band: { low: joined('low'), high: joined('high') },
  }
}
