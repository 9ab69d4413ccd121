import { describe, expect, it } from 'vitest'
import { createShares } from '#main/lib/create-shares.ts'
import { burstOf, rankUses } from '#main/core/insights/trends/burst.ts'
import { churnOf } from '#main/core/insights/trends/churn.ts'
import { compareAccounts } from '#main/core/insights/trends/compare-accounts.ts'
import { countUses, type TrendPost } from '#main/core/insights/trends/count-uses.ts'
import { topicsOf } from '#main/core/insights/trends/topics-of.ts'

const post = (day: number, text: string, more: Partial<TrendPost> = {}): TrendPost => ({
  accountId: 1,
  day,
  text,
  tags: [],
  engagements: null,
  rate: null,
  ...more,
})

function count(posts: readonly TrendPost[], since: number) {
  const steps = countUses(posts, since)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('burstOf', () => {
  it('is near 0 where nothing changed, and grows with the count', () => {
    const exposure = { now: 100, before: 300 }
    const usual = 0.05
    expect(burstOf({ name: 'a', now: 5, before: 15 }, exposure, usual)).toBeCloseTo(0, 0)
    const few = burstOf({ name: 'a', now: 10, before: 15 }, exposure, usual)
    const many = burstOf({ name: 'a', now: 30, before: 15 }, exposure, usual)
    expect(many).toBeGreaterThan(few)
    expect(few).toBeGreaterThan(1)
  })

  it('has the deviations of the negative binomial law by hand', () => {
    // gamma(0.5 + 3, 10 + 90) and 50 posts: expected 1.75, variance 1.75 * 1.5
    const burst = burstOf({ name: 'a', now: 6, before: 3 }, { now: 50, before: 90 }, 0.05)
    expect(burst).toBeCloseTo((6 - 1.75) / Math.sqrt(1.75 * 1.5), 12)
  })

  it('lists few of a thousand names whose use did not change', () => {
    const random = createShares(7)
    const draw = (posts: number) => {
      let sum = 0
      for (let at = 0; at < posts; at++) if (random() < 0.03) sum++
      return sum
    }
    const uses = Array.from({ length: 1000 }, (_, at) => ({
      name: `n${at}`,
      now: draw(100),
      before: draw(300),
    }))
    const { rising, fading } = rankUses(uses, { now: 100, before: 300 })
    expect(rising.length).toBeLessThan(60)
    expect(fading.length).toBeLessThan(60)
  })
})

describe('countUses', () => {
  it('finds tags and topics that rise and fade', () => {
    const posts = [
      ...Array.from({ length: 90 }, (_, at) =>
        post(at, 'A note about garden chairs', { tags: ['old'] }),
      ),
      ...Array.from({ length: 30 }, (_, at) =>
        post(90 + at, 'A note about solar panels', { tags: ['new'], rate: 0.05 }),
      ),
    ]
    const { rising, fading } = count(posts, 90)
    expect(rising.map(({ name }) => name)).toEqual(expect.arrayContaining(['new', 'solar panels']))
    expect(rising.map(({ name }) => name)).not.toContain('solar')
    expect(rising[0]).toMatchObject({ now: 30, before: 0, rate: 0.05 })
    expect(fading.map(({ name }) => name)).toEqual(expect.arrayContaining(['old', 'garden chairs']))
    expect(count([], 5)).toEqual({ rising: [], fading: [] })
  })
})

describe('topicsOf', () => {
  it('takes content words and pairs, without links, tags and mentions', () => {
    const found = topicsOf('The solar panels of @jane, see https://example.com/roof #roof 2026')
    expect([...found]).toEqual(['solar', 'panels', 'solar panels'])
  })

  it('is quick and bounded on odd texts', () => {
    const odd = [
      '',
      '\0\ud800',
      '😀'.repeat(10_000),
      'a'.repeat(100_000),
      'مرحبا بالعالم'.repeat(2000),
      `<b>${'z\u0300'.repeat(50_000)}</b>`,
      Array.from({ length: 200_000 }, (_, at) => `word${at}`).join(' '),
    ]
    const started = performance.now()
    for (const text of odd) expect(topicsOf(text).size).toBeLessThanOrEqual(121)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('churnOf', () => {
  it('finds what leaves besides what comes', () => {
    let followers = 10_000
    const days = Array.from({ length: 40 }, (_, day) => {
      const lost = day === 0 ? 0 : Math.round(followers * 0.002)
      if (day > 0) followers += 50 - lost
      return { day, followers, gained: 50 }
    })
    const churn = churnOf(days)
    expect(churn?.perMonth).toBeCloseTo(1 - 0.998 ** 30, 3)
    expect(churn?.days).toBe(39)
    expect(churn!.low).toBeLessThanOrEqual(churn!.perMonth)
    expect(churn!.high).toBeGreaterThanOrEqual(churn!.perMonth)
  })

  it('says nothing of a few days, and nothing across gaps', () => {
    const days = Array.from({ length: 40 }, (_, at) => ({
      day: 2 * at,
      followers: 100,
      gained: 1,
    }))
    expect(churnOf(days)).toBeNull()
    expect(churnOf(days.slice(0, 3))).toBeNull()
  })
})

describe('compareAccounts', () => {
  it('tells pace, middle rate and commonest tags', () => {
    const posts = [1, 2, 3, 4].map((day) =>
      post(day, '', { tags: day < 3 ? ['a'] : ['a', 'b'], rate: day / 100, engagements: day }),
    )
    expect(compareAccounts(posts, 14)).toEqual([
      { accountId: 1, postsPerWeek: 2, rate: 0.025, medianEngagements: 2.5, topTags: ['a', 'b'] },
    ])
  })
})
