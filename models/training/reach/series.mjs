import { createRandom } from '../../../bench/lib/random.mjs'

const DAY_MS = 86_400_000
const YEAR = 365.25
const KINDS = ['text', 'image', 'video', 'link']
const KIND_SHIFTS = [0, 0.3, -0.2, 0.5]
/** Of Student's noise. */
const DEGREES = 4
/** How much less each post of a day reaches for every other one of that day, in logarithms. */
const CROWDING = 0.1

/** Noise of deviation 1 by its name: normal, student (4 degrees of freedom) or skew. */
function toNoise(tail, random) {
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  if (tail === 'normal') return normal
  if (tail === 'skew') return () => -Math.log(1 - random.next()) - 1
  return () => {
    let squares = 0
    for (let at = 0; at < DEGREES; at++) squares += normal() ** 2
    return normal() / Math.sqrt(squares / DEGREES) / Math.SQRT2
  }
}

/** Days to the next post: `gap` is daily, sparse, often, bursts (of 2 to 5 a day, days apart), or a number of posts a week. */
function toGaps(gap, random) {
  if (gap === 'daily') return () => 1
  if (gap === 'sparse') return () => random.whole(1, 4)
  if (gap === 'often') return () => (random.chance(0.4) ? 0 : 1)
  let left = 0
  if (gap === 'bursts')
    return () => {
      if (left-- > 0) return 0
      left = random.whole(1, 4)
      return random.whole(3, 10)
    }
  return () => 1 + Math.floor(Math.log(1 - random.next()) / Math.log(1 - Math.min(0.999, gap / 7)))
}

/** Up to 1 in the weeks before Christmas, down to -1 in the middle of July and August. */
function feastOn(day) {
  const ofYear = day % YEAR
  if (ofYear > 325 && ofYear <= 357) return (ofYear - 325) / 32
  if (ofYear > 357) return 1 - (ofYear - 357) / (YEAR - 357)
  return ofYear > 180 && ofYear < 245 ? -Math.sin((Math.PI * (ofYear - 180)) / 65) : 0
}

/** A count about an expected one, of negative binomial spread: a deviation of 1 / sqrt(size) besides that of counting. */
function toCount(mean, size, random) {
  let share = 0
  for (let at = 0; at < size; at++) share -= Math.log(1 - random.next()) / size
  let left = mean * share
  let count = 0
  for (;;) {
    left += Math.log(1 - random.next())
    if (left < 0) return count
    count++
  }
}

/**
 * Posts of an account that is made up: `sd` of the logarithm, `tail` of its noise, `ar` likeness of neighbours, `weekday`
 * deviation, `weekend` shift, `growth` a year, yearly `season` and `feasts` (Christmas up, summer down) in logarithms,
 * `viral` posts of 20 times the reach, `counts` the size of negative binomial counts, `mix` the share of posts from which
 * on other kinds are posted; the last `after` posts reach `drop`.
 */
export function makeSeries(options, seed) {
  const { posts, sd, tail = 'normal', ar = 0, weekday = 0.2, growth = 0, season = 0 } = options
  const { drop = 1, after = 0, gap = 'daily', level = 7, hasKinds = true } = options
  const { weekend = 0, feasts = 0, viral = 0, counts = 0, mix = 1 } = options
  const random = createRandom(seed)
  const noise = toNoise(tail, random)
  const nextGap = toGaps(gap, random)
  const normal = toNoise('normal', random)
  const weekdays = Array.from({ length: 7 }, (_, at) => weekday * normal() + (at > 4 ? weekend : 0))
  const phase = 2 * Math.PI * random.next()
  const start = 19_000 + random.whole(0, 364)
  const days = []
  for (let at = 0, day = start; at < posts; at++) days.push((day += nextGap()))
  const crowds = new Map()
  for (const day of days) crowds.set(day, (crowds.get(day) ?? -1) + 1)
  const virals = new Set(Array.from({ length: viral }, () => random.whole(0, posts - 1)))
  let state = noise()
  return days.map((day, at) => {
    state = ar * state + Math.sqrt(1 - ar * ar) * noise()
    const kind = !hasKinds ? 0 : at < mix * posts ? random.whole(0, 3) : random.whole(2, 3)
    const slow =
      (growth * (day - start)) / 365 +
      season * Math.sin((2 * Math.PI * day) / YEAR + phase) +
      feasts * feastOn(day)
    const log =
      level +
      weekdays[(day + 3) % 7] +
      (hasKinds ? KIND_SHIFTS[kind] : 0) +
      slow +
      sd * state -
      (gap === 'bursts' ? CROWDING * crowds.get(day) : 0) +
      (virals.has(at) ? Math.log(20) : 0) +
      (at >= posts - after ? Math.log(drop) : 0)
    const point = {
      date: new Date(day * DAY_MS).toISOString().slice(0, 10),
      impressions: counts ? toCount(Math.exp(log), counts, random) : Math.round(Math.exp(log)),
    }
    return hasKinds ? { ...point, kind: KINDS[kind] } : point
  })
}

/** A series without a change, of the many kinds there are. */
export function makeClean(posts, seed) {
  const random = createRandom(seed ^ 0x5bd1e995)
  const options = {
    posts,
    sd: random.between(0.3, 0.9),
    tail: random.pick(['normal', 'normal', 'student', 'skew']),
    ar: random.pick([0, 0, 0.15, 0.3, 0.5]),
    weekday: random.pick([0.1, 0.2, 0.4]),
    weekend: random.pick([0, 0, 0, -0.4]),
    growth: random.pick([-0.3, 0, 0.3, 0.8, 1.5]),
    season: random.pick([0, 0, 0.15, 0.3, 0.5]),
    feasts: random.pick([0, 0, 0, 0.4]),
    viral: random.pick([0, 0, 0, 1, 3]),
    gap: random.pick(['daily', 'daily', 'sparse', 'often', 'bursts', 1.5, 3]),
    mix: random.pick([1, 1, 1, random.between(0.3, 0.95)]),
    level: random.between(5, 10),
    hasKinds: random.chance(0.6),
  }
  return makeSeries(options, seed)
}

/** Accounts without a change, by sort; each is to be told one in at most 5 %. */
export const SORTS = {
  normal: { sd: 0.4 },
  wide: { sd: 0.9 },
  'heavy tails': { sd: 0.5, tail: 'student' },
  skewed: { sd: 0.5, tail: 'skew' },
  'likeness 0.3': { sd: 0.4, ar: 0.3 },
  'likeness 0.5': { sd: 0.4, ar: 0.5 },
  growth: { sd: 0.4, growth: 1 },
  decline: { sd: 0.4, growth: -0.5 },
  'growth and season': { sd: 0.4, growth: 1, season: 0.3 },
  'strong season': { sd: 0.35, season: 0.55 },
  'Christmas and summer': { sd: 0.35, season: 0.2, feasts: 0.5 },
  'strong season, three a week': { sd: 0.35, season: 0.5, feasts: 0.4, gap: 3 },
  'weekend effect': { sd: 0.4, weekend: -0.6 },
  'viral post': { sd: 0.4, viral: 1 },
  bursts: { sd: 0.4, gap: 'bursts' },
  'other kinds': { sd: 0.4, mix: 0.9 },
  'small counts': { sd: 0.2, level: 3.2, counts: 5 },
  'one a week': { sd: 0.4, gap: 1 },
  'three a week': { sd: 0.4, gap: 3 },
}
