import { weekdayOf, type ReachPost } from './read-points.ts'

/** One thing that moves reach besides a change: its value for each post, and how far it may move the logarithm (deviation). */
export interface Control {
  readonly name: string
  readonly values: Float64Array
  readonly prior: number
}

const RATE_DAYS = 7
const MOST_WAVES = 6
const WAVE_DAYS = 60
const YEAR = 365.25
/** Times of the year when reach moves for some weeks, in days of the year: before Christmas, and summer. */
const FEASTS = [
  { middle: 350, within: 25 },
  { middle: 215, within: 45 },
] as const
const MOST_KINDS = 8

/**
 * What is known of posts: the level, a steady trend, slow waves of 60 days and more, the year and its feasts, weekdays,
 * kinds, how many posts the 7 days before had, and followers where they are told.
 */
export function toControls(posts: readonly ReachPost[]): Control[] {
  const first = posts[0]?.day ?? 0
  const span = Math.max(1, (posts.at(-1)?.day ?? 0) - first)
  const column = (name: string, prior: number, valueOf: (post: ReachPost) => number): Control => ({
    name,
    prior,
    values: Float64Array.from(posts, valueOf),
  })
  const share = (post: ReachPost) => (post.day - first) / span
  const controls = [
    column('level', 10, () => 1),
    column('trend', growthPrior(span), (post) => share(post) - 0.5),
  ]
  const waves = Math.min(MOST_WAVES, Math.floor(span / WAVE_DAYS))
  for (let wave = 1; wave <= waves; wave++)
    controls.push(column('wave', 0.12 / wave, (post) => Math.cos(Math.PI * wave * share(post))))
  for (let turns = 1; turns <= 2; turns++)
    for (const turn of [Math.cos, Math.sin])
      controls.push(
        column('season', 0.3 / turns ** 1.5, ({ day }) => turn((2 * Math.PI * turns * day) / YEAR)),
      )
  for (const feast of FEASTS)
    controls.push(column('season', 0.25, ({ day }) => nearnessOf(day, feast)))
  for (let weekday = 1; weekday <= 7; weekday++)
    controls.push(
      column('weekday', 0.3, (post) => (weekdayOf(post.day) === weekday ? 6 / 7 : -1 / 7)),
    )
  for (const kind of kindsOf(posts))
    controls.push(column('kind', 0.7, (post) => (post.kind === kind ? 1 : 0)))
  controls.push({ name: 'rate', prior: 0.3, values: centred(ratesOf(posts)) })
  const followers = posts.map((post) => post.followers ?? 0)
  if (followers.every((value) => value > 0))
    controls.push({
      name: 'followers',
      prior: 0.7,
      values: centred(Float64Array.from(followers, Math.log)),
    })
  return controls
}

/** Accounts grow or shrink by a factor of about exp(0.8) a year; over short spans some drift is always possible. */
const growthPrior = (span: number) => Math.min(1.5, Math.max(0.15, (0.8 * span) / 365))

/** The kinds of posts beyond the commonest, at most 8 of them. */
function kindsOf(posts: readonly ReachPost[]): string[] {
  const counts = new Map<string, number>()
  for (const { kind = '' } of posts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1])
  return byCount.slice(1, MOST_KINDS + 1).map(([kind]) => kind)
}

/** The logarithm of 1 and the posts of the 7 days before each. */
function ratesOf(posts: readonly ReachPost[]): Float64Array {
  const rates = new Float64Array(posts.length)
  let from = 0
  for (const [at, { day }] of posts.entries()) {
    while ((posts[from]?.day ?? day) < day - RATE_DAYS) from++
    const known = Math.min(RATE_DAYS, Math.max(1, day - (posts[0]?.day ?? day)))
    rates[at] = Math.log1p(((at - from) * RATE_DAYS) / known)
  }
  return rates
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
  return values.map((value) => value - mean)
}

/** From 1 on the middle day of a feast smoothly down to 0 at its ends. */
function nearnessOf(day: number, { middle, within }: (typeof FEASTS)[number]): number {
  const ofYear = ((day % YEAR) + YEAR) % YEAR
  const away = Math.abs(ofYear - middle)
  return away < within ? Math.cos((Math.PI * away) / within / 2) ** 2 : 0
}
