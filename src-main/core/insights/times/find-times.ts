import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Slot } from '#shared/contract/posting-times.ts'
import { createZone, type Zone } from '../read/zone.ts'
import { clocksOf, type CountryClocks } from './audience-clocks.ts'
import { fitWeek } from './fit-week.ts'
import { type Outcome, type TimedPost, toOutcomes } from './log-engagement.ts'
import { PUBLIC_FACTS } from './public-facts.ts'
import { audienceAt, toUsualWeek } from './usual-week.ts'
import { hoursApart, middlesOfWeek, mondayOf, WEEK_HOURS, weekHourOf } from './week.ts'
import type { WeekPost } from './week-sums.ts'

/** What good hours are searched for. */
export interface TimesQuestion {
  readonly platform: PlatformId
  readonly posts: readonly TimedPost[]
  readonly countries: readonly CountryClocks[]
  /** IANA zone of the answer. */
  readonly timeZone: string
  /** IANA zone whose clock the posts follow where no audience is known. */
  readonly homeZone: string
  /** Days since 1970-01-01, any of the week. */
  readonly day: number
}

/** All hours of the week, the best first. */
export interface FoundTimes {
  readonly slots: readonly Slot[]
  readonly best: readonly Slot[]
  readonly posts: number
  readonly ownShare: number
  /** UTC of the middle of the best hour. */
  readonly bestMs: number
}

const BEST = 5
const APART = 2
/** Accounts with a level of their own; those beyond share one. */
const MOST_ACCOUNTS = 10

/** Finds good hours: on the clock that most of the audience lives by, told on the clock asked for; in steps. */
export function* findTimes(question: TimesQuestion): Generator<void, FoundTimes, void> {
  const { platform, countries, homeZone, timeZone, day } = question
  const clocks = clocksOf(countries)
  const zone = createZone(timeZone)
  const clock = createZone(clocks[0]?.timeZone ?? homeZone)
  const people = clocks.length > 0 ? clocks : [{ timeZone: homeZone, share: 1 }]
  const week = toUsualWeek(PUBLIC_FACTS[platform])
  const moments = middlesOfWeek(zone, mondayOf(day))
  const { awake } = yield* audienceAt(people, week, moments)
  const { usual } = yield* audienceAt(people, week, middlesOfWeek(clock, mondayOf(day)))
  const outcomes = toOutcomes(question.posts)
  yield
  const posts = yield* toWeekPosts(outcomes, clock)
  const counts = yield* countPosts(outcomes, zone)
  const hours = moments.map((moment) => weekHourOf(clock, moment))
  const { lifts, ownShare } = yield* fitWeek({ posts, usual, hours })
  const slots = lifts
    .map(({ mean, low, high }, hour): Slot => ({
      weekday: 1 + Math.floor(hour / 24),
      hour: hour % 24,
      lift: Math.expm1(mean),
      low: Math.expm1(low),
      high: Math.expm1(high),
      posts: counts[hour] ?? 0,
      awake: awake[hour] ?? 0,
    }))
    .toSorted((a, b) => b.lift - a.lift)
  const best = chooseBest(slots)
  const bestMs = moments[best[0] ? weekHour(best[0]) : 0] ?? 0
  return { slots, best, posts: posts.length, ownShare, bestMs }
}

const weekHour = ({ weekday, hour }: Slot) => (weekday - 1) * 24 + hour

function chooseBest(slots: readonly Slot[]): Slot[] {
  const best: Slot[] = []
  for (const slot of slots) {
    if (best.length === BEST) break
    if (best.every((other) => hoursApart(weekHour(slot), weekHour(other)) >= APART)) best.push(slot)
  }
  return best
}

function* toWeekPosts(
  outcomes: readonly Outcome[],
  clock: Zone,
): Generator<void, WeekPost[], void> {
  const sizes = [...Map.groupBy(outcomes, ({ post }) => post.accountId)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([id], at) => [id, Math.min(at, MOST_ACCOUNTS - 1)] as const)
  const accounts = new Map(sizes)
  const kinds = new Map<string, number>()
  let first = Infinity
  let last = -Infinity
  for (const { post } of outcomes) {
    first = Math.min(first, post.publishedMs)
    last = Math.max(last, post.publishedMs)
    if (!kinds.has(post.kind)) kinds.set(post.kind, kinds.size)
  }
  const found: WeekPost[] = []
  for (const { post, value, noise } of outcomes) {
    found.push({
      cell: cellOf(clock, post.publishedMs),
      value,
      noise,
      account: accounts.get(post.accountId) ?? 0,
      kind: kinds.get(post.kind) ?? 0,
      age: last > first ? (post.publishedMs - first) / (last - first) : 0,
    })
    if (found.length % 64 === 0) yield
  }
  return found
}

function* countPosts(outcomes: readonly Outcome[], zone: Zone): Generator<void, Uint32Array, void> {
  const counts = new Uint32Array(WEEK_HOURS)
  for (const [index, { post }] of outcomes.entries()) {
    const cell = cellOf(zone, post.publishedMs)
    counts[cell] = (counts[cell] ?? 0) + 1
    if (index % 64 === 63) yield
  }
  return counts
}

function cellOf(zone: Zone, utcMs: number): number {
  const { weekday, hour } = zone.toLocal(utcMs)
  return (weekday - 1) * 24 + hour
}
