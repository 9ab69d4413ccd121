import { fitWeek } from '../src-main/core/insights/times/fit-week.ts'
import { PUBLIC_FACTS } from '../src-main/core/insights/times/public-facts.ts'
import { toUsualWeek } from '../src-main/core/insights/times/usual-week.ts'
import { drawNormal } from '../src-main/core/statistics/normal.ts'
import { createRandom } from './lib/random.mjs'
import { median } from './lib/tools.mjs'

const ACCOUNTS = 200
const MANY = { count: [200, 400], noise: [0.5, 0.5] }
const HOURS = Array.from({ length: 168 }, (_, hour) => hour + 0.5)
const USUAL = toUsualWeek(PUBLIC_FACTS.x)

const LIFT = [0.3, 1]
const FEW = { count: [100, 300], noise: [0.3, 0.6] }
const CLOCK = { from: 0, to: 24 }
const DAY = { from: 7, to: 23 }

/**
 * Accounts with a planted best hour: its effect, over how many hours it falls off (0: it stands alone; `isOneDay`: on one
 * weekday), what a day's wave adds, how many posts and how much they scatter, and when they come out (`usual`: three of four
 * at so many hours). `most` is the share of misses that a bar allows. An hour that stands alone in few posts is often lost in
 * their noise: who knows the shape misses a sixth of them too.
 */
const SORTS = [
  { name: 'noise alone', effect: [0, 0], width: 2, ...DAY, ...MANY },
  { name: 'noise alone, few posts', effect: [0, 0], width: 2, ...CLOCK, ...FEW },
  { name: 'smooth hour, posts by day', effect: [0.3, 0.6], width: 2, ...DAY, ...MANY, most: 0.1 },
  {
    name: 'smooth hour, round the clock',
    effect: [0.3, 0.6],
    width: 2,
    ...CLOCK,
    ...MANY,
    most: 0.1,
  },
  { name: 'bump of an hour, few posts', effect: LIFT, width: 1, ...CLOCK, ...FEW, most: 0.1 },
  { name: 'bump of two hours, few posts', effect: LIFT, width: 2, ...CLOCK, ...FEW, most: 0.1 },
  { name: 'one hour, posts by day', effect: LIFT, width: 0, ...DAY, ...FEW },
  { name: 'one hour, round the clock', effect: LIFT, width: 0, ...CLOCK, ...FEW },
  {
    name: 'one clear hour, round the clock',
    effect: [0.5, 1],
    width: 0,
    ...CLOCK,
    count: [200, 300],
    noise: [0.3, 0.5],
    most: 0.1,
  },
  { name: 'one hour, at usual hours', effect: LIFT, width: 0, usual: 4, ...FEW, most: 0.1 },
  { name: 'one hour upon a wave', effect: LIFT, width: 0, wave: 0.15, ...CLOCK, ...FEW },
  {
    name: 'one hour of one weekday, at usual hours',
    effect: LIFT,
    width: 0,
    isOneDay: true,
    usual: 2,
    ...FEW,
  },
]

const apartOf = (a, b) => Math.min(Math.abs(a - b), 24 - Math.abs(a - b))

function simulate({ effect, width, wave = 0, isOneDay, usual, from, to, ...of }, random) {
  const noise = random.between(...of.noise)
  const often = usual && Array.from({ length: usual }, () => random.whole(7, 22))
  const peak = often ? random.pick(often) : random.whole(from, to - 1)
  const weekday = random.whole(0, 6)
  const top = Math.log1p(random.between(...effect))
  const share = (cell) => {
    if (isOneDay && Math.floor(cell / 24) !== weekday) return 0
    const apart = apartOf(cell % 24, peak)
    return width > 0 ? Math.exp(-(apart ** 2) / 2 / width ** 2) : Number(apart === 0)
  }
  const truth = HOURS.map(
    (_, cell) => top * share(cell) + wave * Math.cos((2 * Math.PI * ((cell % 24) - peak)) / 24),
  )
  const count = random.whole(...of.count)
  const hourOf = () => {
    if (!often) return random.whole(from, to - 1)
    return random.next() < 0.75 ? random.pick(often) : random.whole(0, 23)
  }
  const posts = Array.from({ length: count }, (_, index) => {
    const cell = 24 * random.whole(0, 6) + hourOf()
    const value = truth[cell] - 4 + noise * drawNormal(random.next)
    return { cell, value, noise: 0.001, account: 0, kind: index % 3, age: index / count }
  })
  const present = posts.reduce((sum, { cell }) => sum + truth[cell], 0) / count
  return { posts, peak, lifts: truth.map((lift) => lift - present) }
}

function fit(posts) {
  const steps = fitWeek({ posts, usual: USUAL, hours: HOURS })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.lifts
  }
}

function judge(sort, random) {
  const { posts, peak, lifts } = simulate(sort, random)
  const start = performance.now()
  const found = fit(posts)
  const ms = performance.now() - start
  const best = found.reduce((top, { mean }, cell) => (mean > found[top].mean ? cell : top), 0)
  const used = new Set(posts.map(({ cell }) => cell % 24))
  const asked = HOURS.map((_, cell) => cell).filter((cell) => used.has(cell % 24))
  const held = asked.filter(
    (cell) => found[cell].low <= lifts[cell] && lifts[cell] <= found[cell].high,
  )
  return {
    ms,
    missed: apartOf(best % 24, peak) > 1,
    claims: found.some(({ low, high }) => low > 0 || high < 0),
    held: held.length / asked.length,
  }
}

/** Good hours of simulated accounts: whether the planted one is found, how often ranges hold, what is claimed of noise. */
export const row = {
  name: 'insights-times',
  peer: '',
  needs: [],
  run() {
    const random = createRandom(2026)
    const times = []
    const figures = SORTS.flatMap((sort) => {
      const judged = Array.from({ length: ACCOUNTS }, () => judge(sort, random))
      times.push(...judged.map(({ ms }) => ms))
      const share = (of) => judged.reduce((sum, each) => sum + Number(of(each)), 0) / ACCOUNTS
      const held = share((each) => each.held)
      if (sort.effect[1] === 0)
        return [
          {
            figure: `${sort.name}: share of accounts with a claim`,
            unit: '',
            kiln: share(({ claims }) => claims),
            bar: { of: 'kiln', atMost: 0.1 },
          },
        ]
      return [
        {
          figure: `${sort.name}: share more than an hour off`,
          unit: '',
          kiln: share(({ missed }) => missed),
          ...(sort.most && { bar: { of: 'kiln', atMost: sort.most } }),
        },
        { figure: `${sort.name}: 80 % ranges hold`, unit: '', kiln: held },
      ]
    })
    return [...figures, { figure: 'one account, median', unit: 'ms', kiln: median(times) }]
  },
}
