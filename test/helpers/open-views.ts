import { analyticsViews } from '#shared/contract/analytics.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { createViews } from '#main/insights/tasks/views.ts'
import { openTestInsights, type TestPost } from './open-insights.ts'

/** How tests call a handler. */
export const call = { signal: new AbortController().signal }
const DAY_MS = 86_400_000
/** The newest day of `somePosts`. */
export const END = Date.parse('2026-01-10T00:00:00Z') / DAY_MS

/** The dashboard over an empty file of numbers; inputs as callers write them. */
export async function openViews() {
  const parts = await openTestInsights()
  const views = createViews(parts)
  const { summary, posts, table } = analyticsViews
  return {
    ...parts,
    views,
    summary: (input: object = {}) => views.summary(summary.input.parse(input), call),
    posts: (input: object = {}) => views.posts(posts.input.parse(input), call),
    table: (input: object) => views.table(table.input.parse(input), call),
  }
}

/** Posts by chance over so many days until `END`, some without a time, some without a day. */
export function somePosts(count: number, days: number, seed = 1): TestPost[] {
  const share = createShares(seed)
  const whole = (most: number) => Math.floor(share() * most)
  return Array.from({ length: count }, (_, at) => {
    const day = END - whole(days)
    const impressions = whole(5000)
    const hasTime = share() < 0.8
    return {
      key: `k${seed}-${at}`,
      text: `Post ${at} ${share() < 0.5 ? '#bread' : ''} ${share() < 0.3 ? '#Soup' : ''}`,
      kind: share() < 0.5 ? 'image' : 'video',
      at: share() < 0.02 ? null : day * DAY_MS + (hasTime ? whole(DAY_MS) : 0),
      hasTime,
      figures: {
        impressions,
        likes: whole(impressions / 10),
        comments: whole(20),
        ...(share() < 0.5 && { views: whole(9000) }),
      },
    } satisfies TestPost
  })
}
