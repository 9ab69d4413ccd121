import { createRandom } from '../../../bench/lib/random.mjs'

const DAY_MS = 86_400_000
const KINDS = ['text', 'image', 'video', 'link']
const KIND_SHIFTS = [0, 0.3, -0.2, 0.5]
/** Of Student's noise; 3 gives the heaviest tails whose deviation exists. */
const DEGREES = 4

/**
 * Posts of an account that is made up: `sd` of the logarithm, `tail` of its noise (normal, student, skew), `ar` likeness of
 * neighbours, `weekday` deviation, `growth` a year and yearly `season` in logarithms; the last `after` posts reach `drop`.
 */
export function makeSeries(options, seed) {
  const { posts, sd, tail = 'normal', ar = 0, weekday = 0.2, growth = 0, season = 0 } = options
  const { drop = 1, after = 0, gap = 'daily', level = 7, hasKinds = true } = options
  const random = createRandom(seed)
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const noise = () => {
    if (tail === 'skew') return -Math.log(1 - random.next()) - 1
    if (tail === 'normal') return normal()
    let squares = 0
    for (let at = 0; at < DEGREES; at++) squares += normal() ** 2
    return normal() / Math.sqrt(squares / DEGREES) / Math.SQRT2
  }
  const weekdays = Array.from({ length: 7 }, () => weekday * normal())
  const phase = 2 * Math.PI * random.next()
  const start = 19_000 + random.whole(0, 364)
  let day = start
  let state = noise()
  return Array.from({ length: posts }, (_, at) => {
    state = ar * state + Math.sqrt(1 - ar * ar) * noise()
    day += gap === 'daily' ? 1 : gap === 'sparse' ? random.whole(1, 4) : random.chance(0.4) ? 0 : 1
    const kind = hasKinds ? random.whole(0, 3) : 0
    const shift = hasKinds ? KIND_SHIFTS[kind] : 0
    const slow =
      (growth * (day - start)) / 365 + season * Math.sin((2 * Math.PI * day) / 365 + phase)
    const fallen = at >= posts - after ? Math.log(drop) : 0
    const log = level + weekdays[(day + 3) % 7] + shift + slow + sd * state + fallen
    const point = {
      date: new Date(day * DAY_MS).toISOString().slice(0, 10),
      impressions: Math.round(Math.exp(log)),
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
    growth: random.pick([-0.3, 0, 0.3, 0.8, 1.5]),
    season: random.pick([0, 0.15, 0.3]),
    gap: random.pick(['daily', 'daily', 'sparse', 'often']),
    level: random.between(5, 10),
    hasKinds: random.chance(0.6),
  }
  return makeSeries(options, seed)
}
