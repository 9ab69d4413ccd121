import type { DayMetric, Figures, PostKind } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { between, createRandom, pick, type Random } from '#main/core/backgrounds/random.ts'
import { weekdayOf } from '../summary/days.ts'
import { CHANNELS, type Channel } from './sample-channels.ts'
import { makeFigures } from './sample-figures.ts'
import { SUBJECTS, writeComment, writePost } from './sample-texts.ts'

/** A post of the made-up account; times are UTC. */
export interface SamplePost {
  readonly key: string
  readonly text: string
  readonly kind: PostKind
  readonly publishedMs: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly durationSeconds: number | null
  readonly figures: Figures
  readonly tags: readonly string[]
}

/** What the made-up account has on one platform. */
export interface SampleChannel {
  readonly platform: PlatformId
  readonly posts: readonly SamplePost[]
  readonly days: readonly {
    readonly day: number
    readonly metric: DayMetric
    readonly value: number
  }[]
  readonly countries: Readonly<Record<string, number>>
  readonly comments: readonly {
    readonly key: string
    readonly post: string
    readonly author: string
    readonly text: string
    readonly day: number
    readonly likes: number
  }[]
}

const SEED = 8
const DAYS = 548
const DAY_MS = 86_400_000
const HOURS: readonly [number, ...number[]] = [
  7, 8, 9, 11, 12, 12, 13, 15, 17, 17, 18, 19, 19, 20, 21,
]
const OFTEN: readonly [string, ...string[]] = ['homecooking', 'smallkitchen', 'slowfood', 'balcony']
const MOST_COMMENTS = 3

/** A made-up account on three platforms over the 18 months until `lastDay` (days since 1970-01-01); the same one each time. */
export function makeSample(lastDay: number): SampleChannel[] {
  return CHANNELS.map((channel) => makeChannel(channel, lastDay))
}

function makeChannel(channel: Channel, lastDay: number): SampleChannel {
  const random = createRandom(SEED, channel.platform)
  const posts: SamplePost[] = []
  const days: { day: number; metric: DayMetric; value: number }[] = []
  const comments: SampleChannel['comments'][number][] = []
  let followers = channel.followers
  for (let age = DAYS - 1; age >= 0; age--) {
    const day = lastDay - age
    const busy = random() < 0.9 ? channel.postsAWeek / 7 : (channel.postsAWeek / 7) * 1.6
    const count = Math.floor(busy) + (random() < busy % 1 ? 1 : 0)
    let gained = 0
    for (let at = 0; at < count; at++) {
      const post = makePost(channel, { random, day, age, place: posts.length })
      posts.push(post)
      gained += post.figures.follows ?? 0
      comments.push(...makeComments(random, post))
    }
    gained += Math.round((followers * between(random, -0.2, 1.9)) / 1000)
    followers += gained
    days.push({ day, metric: 'followers', value: followers })
    days.push({ day, metric: 'newFollowers', value: gained })
  }
  return { platform: channel.platform, posts, days, comments, countries: channel.countries }
}

interface Place {
  readonly random: Random
  readonly day: number
  /** Days before the last one. */
  readonly age: number
  readonly place: number
}

function makePost(channel: Channel, { random, day, age, place }: Place): SamplePost {
  const subject = pick(random, SUBJECTS)
  const hour = pick(random, HOURS)
  const { kind, pull } = pickKind(channel, random())
  const extra = random() < 0.55 ? [pick(random, OFTEN)] : []
  const tags = random() < 0.12 ? [] : [...subject.tags, ...extra]
  const weekday = weekdayOf(day)
  const timely = 1.35 - 0.09 * Math.min(Math.abs(hour - channel.bestHour), 8)
  const dropped = channel.drop && age < channel.drop.days ? 1 - channel.drop.share : 1
  const shown =
    channel.shown *
    (1 + (channel.growth - 1) * (1 - age / DAYS)) *
    dropped *
    pull *
    subject.pull *
    (channel.goodDays.includes(weekday) ? 1.25 : 0.95) *
    timely *
    chance(random, 0.38)
  const isVideo = kind === 'video' || kind === 'short'
  const seconds = kind === 'video' ? between(random, 240, 900) : between(random, 14, 58)
  return {
    key: `sample-${channel.platform}-${place}`,
    text: writePost(random, subject, tags),
    kind,
    publishedMs: day * DAY_MS + hour * 3_600_000 + Math.floor(random() * 60) * 60_000,
    day,
    weekday,
    hour,
    durationSeconds: isVideo ? Math.round(seconds) : null,
    figures: makeFigures(channel, {
      shown: Math.max(20, Math.round(shown)),
      liked: channel.likes * (0.6 + 0.4 * subject.pull) * timely * chance(random, 0.25),
      seconds: isVideo ? seconds : null,
      random,
    }),
    tags,
  }
}

function pickKind(channel: Channel, share: number): { kind: PostKind; pull: number } {
  let rest = share
  for (const each of channel.kinds) {
    rest -= each.share
    if (rest <= 0) return each
  }
  return channel.kinds[0] ?? { kind: 'text', pull: 1 }
}

/** A factor around 1 whose logarithm is normal (Box and Muller 1958) with this spread. */
function chance(random: Random, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.exp(spread * normal)
}

function makeComments(
  random: Random,
  { key, day, figures }: SamplePost,
): SampleChannel['comments'] {
  const count = Math.min(MOST_COMMENTS, figures.comments ?? 0, Math.floor(random() * 5))
  return Array.from({ length: count }, (_, at) => ({
    ...writeComment(random),
    key: `${key}-${at}`,
    post: key,
    day,
    likes: Math.floor(random() * 6),
  }))
}
