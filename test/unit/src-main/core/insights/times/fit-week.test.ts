import { describe, expect, it } from 'vitest'
import { fitWeek, type WeekFit } from '#main/core/insights/times/fit-week.ts'
import { PUBLIC_FACTS } from '#main/core/insights/times/public-facts.ts'
import { toUsualWeek } from '#main/core/insights/times/usual-week.ts'
import type { WeekPost } from '#main/core/insights/times/week-sums.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const HOURS = Array.from({ length: 168 }, (_, hour) => hour + 0.5)
const USUAL = toUsualWeek(PUBLIC_FACTS.x)

function run(posts: readonly WeekPost[]): WeekFit {
  const steps = fitWeek({ posts, usual: USUAL, hours: HOURS })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Posts from 7 to 23 with noise of 0.5, and the log lift of each hour against their hours. */
function simulate(seed: number, { effect, outliers = 0 }: { effect: number; outliers?: number }) {
  const random = createRandom(seed)
  const peak = 7 + Math.floor(16 * random())
  const truth = (cell: number) => {
    const apart = Math.abs(((cell % 24) - peak + 36) % 24) - 12
    return Math.exp((-apart * apart) / 8) * Math.log1p(effect)
  }
  const posts = Array.from({ length: 300 }, (_, index): WeekPost => {
    const cell = 24 * Math.floor(7 * random()) + 7 + Math.floor(16 * random())
    const value = truth(cell) - 4 + 0.5 * drawNormal(random) + (random() < outliers ? 4 : 0)
    return { cell, value, noise: 0.01, account: 0, kind: index % 2, age: index / 300 }
  })
  const present = posts.reduce((sum, { cell }) => sum + truth(cell), 0) / posts.length
  return { posts, peak, lifts: HOURS.map((_, cell) => truth(cell) - present) }
}

const bestHour = ({ lifts }: WeekFit) =>
  lifts.reduce((best, { mean }, cell) => (mean > lifts[best]!.mean ? cell : best), 0) % 24

const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 24 - Math.abs(a - b))

describe('fitWeek', () => {
  it('finds a planted hour, with ranges that hold what is true about four times in five', () => {
    let found = 0
    let held = 0
    let asked = 0
    for (let seed = 1; seed <= 8; seed++) {
      const { posts, peak, lifts } = simulate(seed, { effect: 0.5 })
      const fit = run(posts)
      if (apart(bestHour(fit), peak) <= 1) found++
      for (const [cell, { low, high }] of fit.lifts.entries()) {
        if (cell % 24 < 7 || cell % 24 === 23) continue
        asked++
        if (low <= lifts[cell]! && lifts[cell]! <= high) held++
      }
    }
    expect(found).toBeGreaterThanOrEqual(7)
    expect(held / asked).toBeGreaterThan(0.66)
    expect(held / asked).toBeLessThan(0.94)
  })

  it('finds an hour that stands alone, and says nothing good of those beside it', () => {
    const random = createRandom(12)
    const posts = Array.from({ length: 240 }, (_, index): WeekPost => {
      const cell = 24 * (index % 7) + Math.floor(24 * random())
      const value = (cell % 24 === 14 ? 0.6 : 0) + 0.35 * drawNormal(random)
      return { cell, value, noise: 0.01, account: 0, kind: 0, age: index / 240 }
    })
    const { lifts } = run(posts)
    expect(bestHour({ lifts, ownShare: 1 })).toBe(14)
    const { low, mean } = lifts[38]!
    expect(low).toBeGreaterThan(0.2)
    expect(mean).toBeGreaterThan(lifts[37]!.mean + 0.3)
    expect(mean).toBeGreaterThan(lifts[39]!.mean + 0.3)
  })

  it('finds an hour of one weekday, where the account posts at few hours', () => {
    const random = createRandom(13)
    const posts = Array.from({ length: 210 }, (_, index): WeekPost => {
      const cell = 24 * (index % 7) + (random() < 0.5 ? 9 : 18)
      const value = (cell === 24 * 3 + 9 ? 0.7 : 0) + 0.35 * drawNormal(random)
      return { cell, value, noise: 0.01, account: 0, kind: 0, age: index / 210 }
    })
    const { lifts } = run(posts)
    const best = lifts.reduce((top, { mean }, cell) => (mean > lifts[top]!.mean ? cell : top), 0)
    expect(best).toBe(24 * 3 + 9)
    expect(lifts[24 * 4 + 9]!.mean).toBeLessThan(lifts[best]!.mean - 0.3)
  })

  it('claims nothing of noise', () => {
    let claims = 0
    for (let seed = 101; seed <= 104; seed++) {
      const { lifts } = run(simulate(seed, { effect: 0 }).posts)
      if (lifts.some(({ low, high }) => low > 0 || high < 0)) claims++
    }
    expect(claims).toBeLessThanOrEqual(1)
  })

  it('is not led by a few posts that went far', () => {
    const { posts, peak } = simulate(3, { effect: 0.6, outliers: 0.03 })
    expect(apart(bestHour(run(posts)), peak)).toBeLessThanOrEqual(1)
  })

  it('follows public facts alone without posts, and says so', () => {
    const { lifts, ownShare } = run([])
    expect(ownShare).toBe(0)
    const best = lifts.reduce((top, { mean }, cell) => (mean > lifts[top]!.mean ? cell : top), 0)
    expect(USUAL[best]).toBe(Math.max(...USUAL))
    for (const { mean, low, high } of lifts) {
      expect(low).toBeLessThanOrEqual(mean)
      expect(high).toBeGreaterThanOrEqual(mean)
      expect(low).toBeLessThanOrEqual(0)
    }
  })

  it('learns more of more posts', () => {
    const { posts } = simulate(5, { effect: 0.5 })
    const few = run(posts.slice(0, 20)).ownShare
    const many = run(posts).ownShare
    expect(few).toBeGreaterThan(0)
    expect(many).toBeGreaterThan(few)
    expect(many).toBeLessThan(1)
  })

  it('stays finite for posts that are all alike', () => {
    const alike = { cell: 30, value: 2, noise: 0.1, account: 0, kind: 0, age: 0 }
    for (const posts of [[alike], Array.from({ length: 500 }, () => alike)])
      for (const { mean, low, high } of run(posts).lifts)
        expect([mean, low, high].every(Number.isFinite)).toBe(true)
  })
})
