import { middleOf, type TrendPost } from './count-uses.ts'

/** How an account did in a stretch of time. */
export interface AccountPace {
  readonly accountId: number
  readonly postsPerWeek: number
  readonly rate: number | null
  readonly medianEngagements: number | null
  readonly topTags: string[]
}

const MOST_TAGS = 5

/** Each account's pace, middle rate and engagements, and commonest tags over posts of so many days. */
export function compareAccounts(posts: readonly TrendPost[], days: number): AccountPace[] {
  return [...Map.groupBy(posts, ({ accountId }) => accountId)].map(([accountId, own]) => {
    const tags = new Map<string, number>()
    for (const tag of own.flatMap((post) => post.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    const known = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null)
    return {
      accountId,
      postsPerWeek: (7 * own.length) / days,
      rate: middleOf(known(own.map(({ rate }) => rate))),
      medianEngagements: middleOf(known(own.map(({ engagements }) => engagements))),
      topTags: [...tags]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, MOST_TAGS)
        .map(([tag]) => tag),
    }
  })
}
