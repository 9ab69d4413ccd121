import type { z } from 'zod'
import type { forecasts } from '#shared/contract/forecasts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { TRENDS } from '#shared/sentences/forecasts.ts'
import { churnOf } from '#main/core/insights/trends/churn.ts'
import { compareAccounts } from '#main/core/insights/trends/compare-accounts.ts'
import { countUses, type TrendPost } from '#main/core/insights/trends/count-uses.ts'
import { createAccountStore } from '#main/database/insights/account-store.ts'
import { createTrendStore } from '#main/database/insights/trend-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import type { Answers, InsightsParts } from '../parts.ts'

type TrendsAnswer = z.infer<typeof forecasts.trends.output>

/** How many times as long the time before is that counts are held against. */
const TIMES_BEFORE = 3
const MOST_POSTS = 20_000
const CHURN_DAYS = 90

/** What rises and fades in own posts and those of competitors. */
export function createTrends({
  reader,
}: Pick<InsightsParts, 'reader'>): Answers<'analytics', 'trends'> {
  const accounts = createAccountStore(reader)
  const store = createTrendStore(reader)
  return {
    async trends({ platform, days }, { signal }) {
      const chosen = [true, false].flatMap((isOwn) =>
        accounts.select({ platform, isOwn }).map((account) => ({ ...account, isOwn })),
      )
      const ids = chosen.map(({ id }) => id)
      const last = store.lastDay(ids)
      if (last === null) return nothing()
      const since = last - days + 1
      const stretch = { from: since - TIMES_BEFORE * days, to: last, limit: MOST_POSTS }
      const posts = await inSlices(store.posts(ids, stretch), signal)
      const { rising, fading } = await inSlices(countUses(posts, since), signal)
      const recent = posts.filter(({ day }) => day >= since)
      const paces = new Map(compareAccounts(recent, days).map((pace) => [pace.accountId, pace]))
      const own = chosen.filter(({ isOwn }) => isOwn)
      const churns = own
        .map(({ id }) => churnOf(store.followers(id, last - CHURN_DAYS)))
        .filter((churn) => churn !== null)
        .toSorted((a, b) => b.days - a.days)
      return {
        rising: rising.map(({ name, kind, burst, now, before, rate }) => ({
          name,
          kind,
          burst,
          posts: now,
          before,
          rate,
        })),
        fading: fading.map(({ name, burst, now, before }) => ({
          name,
          burst,
          posts: now,
          before,
        })),
        churn: churns[0] ?? null,
        competitors: chosen.flatMap(({ id, name, platform: where, isOwn }) => {
          const pace = paces.get(id)
          if (!pace) return []
          const { accountId: _, ...figures } = pace
          return [{ account: name, platform: where, isOwn, ...figures }]
        }),
        basis: basisOf(posts, recent.length, days),
      }
    },
  }
}

function nothing(): TrendsAnswer {
  const basis = TRENDS.nothing
  return { rising: [], fading: [], churn: null, competitors: [], basis }
}

function basisOf(posts: readonly TrendPost[], now: number, days: number): string {
  const counts = fill(TRENDS.posts, {
    posts: now,
    days,
    before: posts.length - now,
    daysBefore: TIMES_BEFORE * days,
  })
  return `${counts} ${TRENDS.burst}`
}
