import type { Comparison, Group, Summary } from '#shared/contract/analytics.ts'
import type { Metric } from '#shared/contract/metrics.ts'

/** A figure that charts show: a metric, how many posts, or the share of engagements. */
export type Measure = Comparison['metric']

/** The order in which figures are offered. */
const ORDER: readonly Measure[] = [
  'impressions',
  'views',
  'reach',
  'engagements',
  'rate',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'follows',
  'watchHours',
  'revenue',
  'posts',
]

/** Figures that are means or shares already: adding them up says nothing. */
const MEANS: readonly Measure[] = [
  'rate',
  'averageViewMs',
  'averageViewedShare',
  'clickThroughRate',
]

/** Whether a figure of a group may be added up. */
export const isSum = (measure: Measure): boolean => !MEANS.includes(measure)

/** The figures a period tells, in the order they are offered. */
export function measuresOf({ totals, rate }: Pick<Summary, 'totals' | 'rate'>): readonly Measure[] {
  return ORDER.filter((measure) => {
    if (measure === 'posts') return true
    return measure === 'rate' ? rate !== null : totals[measure] !== undefined
  })
}

type Counted = Pick<Group, 'posts' | 'figures'> & { readonly rate?: number | null }

/** The value of a group for a figure, in sum or a post's share of it; null where it is not told. */
export function valueOf(group: Counted, measure: Measure, isPerPost = false): number | null {
  if (measure === 'posts') return group.posts
  if (measure === 'rate') return group.rate ?? rateOf(group)
  const sum = group.figures[measure satisfies Metric]
  if (sum === undefined) return null
  if (!isPerPost || !isSum(measure)) return sum
  return group.posts > 0 ? sum / group.posts : null
}

function rateOf({ figures }: Counted): number | null {
  const shown = figures.impressions ?? figures.views ?? figures.reach
  const { engagements } = figures
  return shown === undefined || shown === 0 || engagements === undefined
    ? null
    : engagements / shown
}

const HEADLINES: readonly Measure[] = [
  'impressions',
  'views',
  'reach',
  'engagements',
  'rate',
  'follows',
  'comments',
  'shares',
  'clicks',
  'watchHours',
]
const MOST_HEADLINES = 5

/** The figures at the top of the dashboard: the five that say most of what is told, then how many posts. */
export function headlinesOf({ against }: Pick<Summary, 'against'>): readonly Comparison[] {
  const told = new Map(
    against.filter(({ value }) => value !== null).map((each) => [each.metric, each]),
  )
  const first = HEADLINES.flatMap((measure) => told.get(measure) ?? []).slice(0, MOST_HEADLINES)
  const posts = told.get('posts')
  return posts ? [...first, posts] : first
}
