import type { Group, Post, Summary } from '#shared/contract/analytics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { compare } from './compare.ts'
import { toIsoDay, weekdayOf } from './days.ts'
import { createGroups, toGroup } from './group-sums.ts'
import { countEarlier, type Period } from './period.ts'
import { addSums, noSums, rateOf, type Sums, toFigures } from './sums.ts'

/** What a summary is put together from. */
export interface SummaryParts {
  readonly accounts: readonly {
    readonly id: number
    readonly platform: PlatformId | null
    readonly isSample: boolean
  }[]
  /** Null for posts of no known day. */
  readonly period: Period | null
  /** The first day that has posts. */
  readonly first: number | null
  readonly kinds: readonly {
    readonly accountId: number
    readonly kind: string
    readonly sums: Sums
  }[]
  /** Days that have posts. */
  readonly days: readonly { readonly day: number; readonly sums: Sums }[]
  /** Sums of the periods before, 0 being the nearest; one that has no posts may be missing. */
  readonly earlier: ReadonlyMap<number, Sums>
  readonly hours: readonly { readonly hour: number; readonly sums: Sums }[]
  /** Most posts first. */
  readonly tags: readonly { readonly tag: string; readonly sums: Sums }[]
  readonly followers: readonly {
    readonly accountId: number
    readonly day: number
    readonly value: number
  }[]
  readonly best: Post[]
  readonly worst: Post[]
}

/** The dashboard of a period; weekdays are named 1 (Monday) to 7, hours 0 to 23, and a platform nobody told is ''. */
export function buildSummary(parts: SummaryParts): Summary {
  const { accounts, period, first, earlier } = parts
  const platforms = new Map(accounts.map(({ id, platform }) => [id, platform]))
  const total = noSums()
  const [byPlatform, kinds, weekdays] = [createGroups(), createGroups(), createGroups()]
  for (const { accountId, kind, sums } of parts.kinds) {
    addSums(total, sums)
    byPlatform.add(platforms.get(accountId) ?? '', sums)
    kinds.add(kind, sums)
  }
  const days = new Map<number, Sums>()
  for (const { day, sums } of parts.days) {
    days.set(day, sums)
    weekdays.add(weekdayOf(day), sums)
  }
  const count = period && first !== null ? countEarlier(period, first) : 0
  const before = Array.from({ length: count }, (_, at) => earlier.get(at) ?? noSums())
  return {
    from: period && toIsoDay(period.from),
    to: period && toIsoDay(period.to),
    posts: total.posts,
    totals: toFigures(total),
    rate: rateOf(total),
    against: compare(total, before),
    byDay: period ? allDays({ ...period, from: Math.max(period.from, first ?? 0) }, days) : [],
    byPlatform: byPlatform.list(),
    byKind: kinds.list(),
    byTag: parts.tags.map(({ tag, sums }) => toGroup(tag, sums)),
    byWeekday: inOrder(weekdays.list()),
    byHour: inOrder(parts.hours.map(({ hour, sums }) => toGroup(String(hour), sums))),
    followers: followersByDay(parts.followers, platforms),
    best: parts.best,
    worst: parts.worst,
    isSample: accounts.some(({ isSample }) => isSample),
  }
}

/** Days without posts are left out of a period that is longer than anybody's. */
const MOST_DAYS = 20_000

/** One by one from the first day that has posts on; a day without has 0. */
function allDays({ from, to }: Period, days: ReadonlyMap<number, Sums>): Summary['byDay'] {
  const all: Summary['byDay'] = []
  const isLong = to - from >= MOST_DAYS
  for (let day = from; day <= to; day++) {
    const sums = days.get(day)
    if (sums) all.push({ name: toIsoDay(day), posts: sums.posts, figures: toFigures(sums) })
    else if (!isLong) all.push({ name: toIsoDay(day), posts: 0, figures: {} })
  }
  return all
}

function inOrder(groups: Group[]): Group[] {
  return groups.toSorted((a, b) => Number(a.name) - Number(b.name))
}

/** Followers of all accounts of a platform; an account whose count is not told that day keeps its last one. */
function followersByDay(
  told: SummaryParts['followers'],
  platforms: ReadonlyMap<number, PlatformId | null>,
): Summary['followers'] {
  const newest = new Map<number, number>()
  const lines: Summary['followers'] = []
  let at = 0
  while (at < told.length) {
    const day = told[at]?.day ?? 0
    const touched = new Set<PlatformId | null>()
    for (; told[at]?.day === day; at++) {
      const { accountId, value } = told[at] as SummaryParts['followers'][number]
      newest.set(accountId, value)
      touched.add(platforms.get(accountId) ?? null)
    }
    for (const platform of touched) {
      let value = 0
      for (const [id, followers] of newest)
        if ((platforms.get(id) ?? null) === platform) value += followers
      lines.push({ day: toIsoDay(day), platform, value })
    }
  }
  return lines
}
