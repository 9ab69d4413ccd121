import { describe, expect, it } from 'vitest'
import { reach } from '#shared/contract/reach.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { judgeReach } from '#main/core/insights/reach/judge-reach.ts'
import { readPoints } from '#main/core/insights/reach/read-points.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'

interface Options {
  readonly posts: number
  readonly sd?: number
  /** Post from which reach is multiplied by `factor`. */
  readonly from?: number
  readonly factor?: number
  readonly engagement?: (at: number) => number
  /** Of a year, in logarithms: how far reach goes up and down. */
  readonly season?: number
}

function makePoints(options: Options, seed = 1) {
  const { posts, sd = 0.3, from = options.posts, factor = 1, engagement, season = 0 } = options
  const random = createShares(seed)
  return Array.from({ length: posts }, (_, at) => {
    const date = new Date(Date.UTC(2025, 0, 5 + at)).toISOString().slice(0, 10)
    const log = 7 + (at % 7 === 0 ? 0.2 : 0) + sd * drawNormal(random) + season * yearly(at, seed)
    const impressions = Math.round(Math.exp(log) * (at >= from ? factor : 1))
    const engagements = engagement && Math.round(impressions * engagement(at))
    return { date, impressions, ...(engagements === undefined ? {} : { engagements }) }
  })
}

const yearly = (at: number, seed: number) => Math.sin((2 * Math.PI * at) / 365 + seed)

function judge(points: Parameters<typeof readPoints>[0]) {
  const steps = judgeReach(readPoints(points))
  for (;;) {
    const step = steps.next()
    if (step.done) return reach.reach.output.parse(step.value)
  }
}

describe('judgeReach', () => {
  it('finds a drop of 40 % within seven posts in at least 17 of 20 series', () => {
    let found = 0
    for (let seed = 1; seed <= 20; seed++) {
      const { kind, ratio, since } = judge(makePoints({ posts: 90, from: 83, factor: 0.6 }, seed))
      if (kind !== 'drop') continue
      found++
      expect(ratio).toBeGreaterThan(0.35)
      expect(ratio).toBeLessThan(0.85)
      expect(since && since > '2025-03-20').toBe(true)
    }
    expect(found).toBeGreaterThanOrEqual(17)
  })

  it('is silent on at least 37 of 40 series without a change', () => {
    let alarms = 0
    for (let seed = 100; seed < 140; seed++)
      if (judge(makePoints({ posts: 40 + seed, sd: 0.5 }, seed)).detected) alarms++
    expect(alarms).toBeLessThanOrEqual(3)
  })

  it('takes a strong yearly season for no change, and finds a drop in one', () => {
    let alarms = 0
    let found = 0
    for (let seed = 1; seed <= 12; seed++) {
      if (judge(makePoints({ posts: 80 + 15 * seed, season: 0.6 }, seed)).detected) alarms++
      const dropped = makePoints({ posts: 250, season: 0.6, from: 243, factor: 0.5 }, seed)
      if (judge(dropped).kind === 'drop') found++
    }
    expect(alarms).toBeLessThanOrEqual(1)
    expect(found).toBeGreaterThanOrEqual(11)
  })

  it('tells the newest of two changes', () => {
    const points = makePoints({ posts: 120, from: 50, factor: 3 }).map((point, at) =>
      at >= 105 ? { ...point, impressions: Math.round(point.impressions / 2.5) } : point,
    )
    const { kind, since } = judge(points)
    expect(kind).toBe('drop')
    expect(Math.abs(Date.parse(since ?? '') - Date.parse('2025-04-20'))).toBeLessThan(
      4 * 86_400_000,
    )
  })

  it('blames the posts where engagement fell, and a limit where it did not', () => {
    const fallen = judge(
      makePoints({ posts: 90, from: 80, factor: 0.4, engagement: (at) => (at < 80 ? 0.05 : 0.02) }),
    )
    expect(fallen.explanations[0]?.kind).toBe('weaker-content')
    const limited = judge(makePoints({ posts: 90, from: 80, factor: 0.4, engagement: () => 0.05 }))
    expect(limited.explanations[0]?.kind).toBe('policy-limit')
    expect(limited.recommendation).toContain("can't be seen from outside")
    const total = limited.explanations.reduce((sum, { score }) => sum + score, 0)
    expect(total).toBeCloseTo(1, 9)
  })

  it('says so with too few posts', () => {
    expect(judge(makePoints({ posts: 14 }))).toMatchObject({
      kind: 'too-few',
      detected: false,
      explanations: [],
    })
    expect(judge([])).toMatchObject({ kind: 'too-few', posts: 0 })
  })

  it('does not depend on the order of points, and leaves out broken dates', () => {
    const points = makePoints({ posts: 60, from: 53, factor: 0.4 })
    const mixed = [...points.toReversed(), { date: 'no day', impressions: 5 }]
    expect(judge(mixed)).toEqual(judge(points))
  })

  it('stays finite on odd series', () => {
    const random = createShares(5)
    const odd = [
      () => 0,
      () => 1,
      () => Number.MAX_SAFE_INTEGER,
      () => (random() < 0.5 ? 0 : 1e12),
      (at: number) => (at < 30 ? 1000 : 0),
    ]
    for (const valueOf of odd)
      for (const gap of [0, 1, 400]) {
        const points = Array.from({ length: 50 }, (_, at) => ({
          date: new Date(Date.UTC(1971, 0, 1 + at * gap)).toISOString(),
          impressions: valueOf(at),
          kind: '\0😀'.repeat(at),
          engagements: 0,
          followers: 0,
        }))
        const told = judge(points)
        for (const { expected, low } of told.points) {
          expect(Number.isFinite(expected)).toBe(true)
          expect(Number.isFinite(low)).toBe(true)
        }
      }
  })

  it('judges the newest 400 of 100,000 points within seconds', () => {
    const points = Array.from({ length: 100_000 }, (_, at) => ({
      date: new Date(at * 86_400_000).toISOString().slice(0, 10),
      impressions: 100 + (at % 17),
    }))
    const started = performance.now()
    expect(judge(points).posts).toBe(400)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
