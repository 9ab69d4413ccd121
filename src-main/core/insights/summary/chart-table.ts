import type { Group, Post, Summary } from '#shared/contract/analytics.ts'
import { METRICS, type Figures, type Metric } from '#shared/contract/metrics.ts'
import { toCsv } from '#main/core/exports/csv.ts'

/** The charts that have a table. */
export type Chart =
  | 'posts'
  | 'byDay'
  | 'byPlatform'
  | 'byKind'
  | 'byTag'
  | 'byWeekday'
  | 'byHour'
  | 'followers'

const BYTE_ORDER_MARK = '\uFEFF'
const NAMES: Readonly<Record<Exclude<Chart, 'posts' | 'followers'>, string>> = {
  byDay: 'day',
  byPlatform: 'platform',
  byKind: 'kind',
  byTag: 'hashtag',
  byWeekday: 'weekday',
  byHour: 'hour',
}
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A chart of a summary as CSV with a byte order mark, for spreadsheets; figures nobody told are empty. */
export function toChartTable(summary: Summary, chart: Exclude<Chart, 'posts'>): string {
  if (chart === 'followers')
    return toFile([
      ['day', 'platform', 'followers'],
      ...summary.followers.map(({ day, platform, value }) => [day, platform ?? '', String(value)]),
    ])
  const groups: readonly (Omit<Group, 'rate'> & { rate?: number | null })[] = summary[chart]
  const metrics = toldOf(groups)
  const hasRate = chart !== 'byDay'
  return toFile([
    [NAMES[chart], 'posts', ...metrics, ...(hasRate ? ['rate'] : [])],
    ...groups.map(({ name, posts, figures, rate }) => [
      chart === 'byWeekday' ? (WEEKDAYS[Number(name) - 1] ?? name) : name,
      String(posts),
      ...metrics.map((metric) => toCell(figures[metric])),
      ...(hasRate ? [toCell(rate)] : []),
    ]),
  ])
}

/** Posts as CSV with a byte order mark. */
export function toPostTable(posts: readonly Post[]): string {
  const metrics = toldOf(posts)
  return toFile([
    ['published', 'platform', 'account', 'kind', 'text', 'hashtags', 'url', ...metrics, 'rate'],
    ...posts.map(({ figures, rate, ...post }) => [
      post.publishedAt ?? '',
      post.platform ?? '',
      post.account,
      post.kind,
      post.text,
      post.tags.join(' '),
      post.url ?? '',
      ...metrics.map((metric) => toCell(figures[metric])),
      toCell(rate),
    ]),
  ])
}

function toldOf(rows: readonly { readonly figures: Figures }[]): Metric[] {
  const told = new Set(rows.flatMap(({ figures }) => Object.keys(figures)))
  return METRICS.filter((metric) => told.has(metric))
}

function toCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

function toFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + toCsv(rows)
}
