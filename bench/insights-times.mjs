import { fitWeek } from '../src-main/core/insights/times/fit-week.ts'
import { PUBLIC_FACTS } from '../src-main/core/insights/times/public-facts.ts'
import { toUsualWeek } from '../src-main/core/insights/times/usual-week.ts'
import { drawNormal } from '../src-main/core/statistics/normal.ts'
import { createRandom } from './lib/random.mjs'
import { median } from './lib/tools.mjs'

const ACCOUNTS = 200
const NOISE = 0.5
const HOURS = Array.from({ length: 168 }, (_, hour) => hour + 0.5)
const USUAL = toUsualWeek(PUBLIC_FACTS.x)

/** Accounts with a planted best hour: its effect, how many hours it spreads over, and when they post. */
const SORTS = [
  { name: 'noise alone', effect: [0, 0], width: 2, from: 7, to: 23 },
  { name: 'planted hour, posts by day', effect: [0.3, 0.6], width: 2, from: 7, to: 23 },
  { name: 'planted hour, posts round the clock', effect: [0.3, 0.6], width: 2, from: 0, to: 24 },
]

const apartOf = (a, b) => Math.min(Math.abs(a - b), 24 - Math.abs(a - b))

function simulate({ effect, width, from, to }, random) {
  const peak = random.whole(from, to - 1)
  const top = Math.log1p(random.between(...effect))
  const truth = HOURS.map(
    (_, cell) => top * Math.exp(-(apartOf(cell % 24, peak) ** 2) / 2 / width ** 2),
  )
  const count = random.whole(200, 400)
  const posts = Array.from({ length: count }, (_, index) => {
    const cell = 24 * random.whole(0, 6) + random.whole(from, to - 1)
    const value = truth[cell] - 4 + NOISE * drawNormal(random.next)
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
  const asked = HOURS.map((_, cell) => cell).filter(
    (cell) => cell % 24 >= sort.from && cell % 24 < sort.to,
  )
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
          bar: { of: 'kiln', atMost: 0.1 },
        },
        {
          figure: `${sort.name}: 80 % ranges off 0.8 by`,
          unit: '',
          kiln: Math.abs(held - 0.8),
          bar: { of: 'kiln', atMost: 0.05 },
          detail: { held },
        },
      ]
    })
    return [...figures, { figure: 'one account, median', unit: 'ms', kiln: median(times) }]
  },
}
