import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Around } from '#main/core/insights/reach/explain-change.ts'
import { judgeReach, type ReachJudgement } from '#main/core/insights/reach/judge-reach.ts'
import { movedSince } from '#main/core/insights/reach/moved-since.ts'
import { readPoints, type ReachPost } from '#main/core/insights/reach/read-points.ts'
import { toIsoDay } from '#main/core/insights/summary/days.ts'
import { createAccountStore } from '#main/database/insights/account-store.ts'
import { createReachStore, type ReachRow } from '#main/database/insights/reach-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import type { Answers, InsightsParts } from '../parts.ts'

const MOST_POSTS = 400
const MOST_OTHERS = 20
const POSTS_OF_OTHERS = 150
/** Posts right before a change that may have caused a limit. */
const JUST_BEFORE = 5
const MANY_TAGS = 8

/** Judges the reach of the newest posts; alerts ask for it as well. */
export type JudgeReach = (
  asked: { readonly platform: PlatformId; readonly accountId?: number | undefined },
  signal: AbortSignal,
) => Promise<ReachJudgement>

/** Watches the reach of accounts in the library, or of a series that is given. */
export function createReach(parts: Pick<InsightsParts, 'reader'>): Answers<'analytics', 'reach'> {
  const judge = createReachJudge(parts)
  return {
    reach: ({ platform, accountId, series }, { signal }) =>
      series
        ? inSlices(judgeReach(readPoints(series)), signal)
        : judge({ platform, accountId }, signal),
  }
}

/** Judges the own account that has most posts on a platform, other accounts compared with. */
export function createReachJudge({ reader }: Pick<InsightsParts, 'reader'>): JudgeReach {
  const accounts = createAccountStore(reader)
  const store = createReachStore(reader)

  const judge: JudgeReach = async ({ platform, accountId }, signal) => {
    const asked = { platform, accountId, isOwn: true }
    const histories = accounts
      .select(asked)
      .map(({ id }) => ({ id, rows: store.newest(id, MOST_POSTS) }))
    const [chosen] = histories.toSorted((a, b) => b.rows.length - a.rows.length)
    if (!chosen) return inSlices(judgeReach([]), signal)
    const followers = store.followers(chosen.id, (chosen.rows[0]?.day ?? 0) - 30)
    const posts = toPosts(chosen.rows, followers)
    const steps = judgeReach(posts, (since) => around(chosen, platform, since))
    return inSlices(steps, signal)
  }

  const around = (
    chosen: { readonly id: number; readonly rows: readonly ReachRow[] },
    platform: PlatformId,
    since: number,
  ): Around => {
    const own = accounts.select({ isOwn: true }).filter(({ id }) => id !== chosen.id)
    const others = accounts.select({ isOwn: false })
    const factorsOf = (list: typeof own) =>
      list
        .slice(0, MOST_OTHERS)
        .map(({ id }) => movedSince(toPosts(store.newest(id, POSTS_OF_OTHERS)), since))
        .filter((factor) => factor !== null)
    const isSame = (account: (typeof own)[number]) => account.platform === platform
    const before = chosen.rows.filter(({ day }) => day < since).slice(-JUST_BEFORE)
    const marked = before.filter(({ tags, hasLink }) => tags >= MANY_TAGS || hasLink)
    return {
      samePlatform: factorsOf([...others, ...own].filter(isSame)),
      elsewhere: factorsOf(own.filter((account) => !isSame(account))),
      tagged: before.length === 0 ? null : marked.length / before.length,
    }
  }

  return judge
}

/** Posts by the figure that most of them have, with the followers of their day where those are known. */
function toPosts(
  rows: readonly ReachRow[],
  followers: readonly { readonly day: number; readonly value: number }[] = [],
): ReachPost[] {
  const told = (['impressions', 'reach', 'views'] as const).map((metric) => ({
    metric,
    count: rows.filter((row) => row[metric] !== null).length,
  }))
  const [{ metric } = { metric: 'impressions' as const }] = told.toSorted(
    (a, b) => b.count - a.count,
  )
  let place = 0
  return rows.flatMap((row) => {
    const seen = row[metric]
    if (seen === null) return []
    while ((followers[place + 1]?.day ?? Infinity) <= row.day) place++
    const known = followers[place]
    return [
      {
        day: row.day,
        date: toIsoDay(row.day),
        impressions: seen,
        kind: row.kind,
        ...(row.engagements === null ? {} : { engagements: row.engagements }),
        ...(known && known.day <= row.day ? { followers: known.value } : {}),
      },
    ]
  })
}
