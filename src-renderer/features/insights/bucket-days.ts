import type { Summary } from '#shared/contract/analytics.ts'
import type { Figures, Metric } from '#shared/contract/metrics.ts'
import { addDays } from './period.ts'

type DayGroup = Summary['byDay'][number]

/** How many days a bar stands for. */
export type BucketUnit = 'day' | 'week' | 'month'

/** Days summed up so that bars stay wide enough to read. */
export interface Buckets {
  readonly unit: BucketUnit
  /** The first day of each bucket. */
  readonly days: readonly string[]
  readonly groups: readonly Pick<DayGroup, 'posts' | 'figures'>[]
}

const MOST_DAYS = 92
const MOST_WEEKS = 800

/** Sums days up by weeks (from Monday) beyond a quarter, by months beyond two years; days without posts are there with 0. */
export function bucketDays({ byDay, from, to }: Pick<Summary, 'byDay' | 'from' | 'to'>): Buckets {
  const known = byDay.map(({ name }) => name).toSorted()
  const first = from ?? known[0]
  const last = to ?? known.at(-1)
  if (first === undefined || last === undefined) return { unit: 'day', days: [], groups: [] }
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
  const unit = length <= MOST_DAYS ? 'day' : length <= MOST_WEEKS ? 'week' : 'month'
  const sums = new Map<string, { posts: number; figures: Partial<Record<Metric, number>> }>()
  const next = (day: string) => {
    if (unit === 'day') return addDays(day, 1)
    return unit === 'week' ? addDays(day, 7) : startOf(addDays(day, 31), unit)
  }
  for (let day = startOf(first, unit); day <= last; day = next(day))
    sums.set(day, { posts: 0, figures: {} })
  for (const { name, posts, figures } of byDay) {
    const sum = sums.get(startOf(name, unit))
    if (!sum) continue
    sum.posts += posts
    for (const [metric, value] of Object.entries(figures) as [keyof Figures, number][])
      sum.figures[metric] = (sum.figures[metric] ?? 0) + value
  }
  return { unit, days: [...sums.keys()], groups: [...sums.values()] }
}

function startOf(day: string, unit: BucketUnit): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 8)}01`
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}
