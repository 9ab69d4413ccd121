import { describe, expect, it } from 'vitest'
import { judgeTest } from '#main/core/clicks/judge-test.ts'
import { impressionsNeeded } from '#main/core/clicks/plan-test.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'
import { createRandom } from '../../../../helpers/random.ts'

describe('planning', () => {
  it('needs as many impressions as the published formula says', () => {
    // 4 % against 5 %, two-sided 5 %, power 80 %: 6,745 (Fleiss, Levin & Paik 2003, formula 4.14)
    expect(impressionsNeeded({ variants: 2, expected: 0.04, difference: 0.01 })).toBe(6745)
  })

  it('needs more for more variants and for smaller differences', () => {
    const needed = impressionsNeeded({ variants: 2, expected: 0.04, difference: 0.01 })
    expect(impressionsNeeded({ variants: 3, expected: 0.04, difference: 0.01 })).toBeGreaterThan(
      needed,
    )
    expect(impressionsNeeded({ variants: 2, expected: 0.04, difference: 0.005 })).toBeGreaterThan(
      3 * needed,
    )
  })

  it('finds the difference it planned for about four times in five, and a false one about once in twenty', () => {
    const impressions = impressionsNeeded({ variants: 2, expected: 0.05, difference: 0.015 })
    const random = createRandom(4)
    const draw = (rate: number) =>
      Math.round(
        impressions * rate + Math.sqrt(impressions * rate * (1 - rate)) * drawNormal(random),
      )
    const runs = 400
    let found = 0
    let wrong = 0
    for (let run = 0; run < runs; run++) {
      const real = [draw(0.05), draw(0.065)].map((clicks) => ({ impressions, clicks }))
      const none = [draw(0.05), draw(0.05)].map((clicks) => ({ impressions, clicks }))
      if (judgeTest(real, impressions).pValue < 0.05) found++
      if (judgeTest(none, impressions).decision === 'winner') wrong++
    }
    expect(found / runs).toBeGreaterThan(0.75)
    expect(found / runs).toBeLessThan(0.87)
    expect(wrong / runs).toBeLessThan(0.08)
  })
})

describe('judging', () => {
  it('gives the p-value of the two-proportion test', () => {
    const { pValue, best, variants, decision } = judgeTest(
      [
        { impressions: 1000, clicks: 40 },
        { impressions: 1000, clicks: 62 },
      ],
      null,
    )
    // scipy 1.17.1, chi2_contingency without correction; the probability by 4 million draws of numpy
    expect(pValue).toBeCloseTo(0.025345805781676053, 10)
    expect(best).toBe(1)
    expect(variants[1]?.probabilityBest).toBeCloseTo(0.9872, 3)
    expect(decision).toBe('winner')
  })

  it('waits until what was planned was shown', () => {
    const counts = [
      { impressions: 1000, clicks: 40 },
      { impressions: 1000, clicks: 62 },
    ]
    expect(judgeTest(counts, 5000).decision).toBe('more-data')
    const even = [
      { impressions: 5000, clicks: 200 },
      { impressions: 5000, clicks: 204 },
    ]
    expect(judgeTest(even, 5000).decision).toBe('no-difference')
  })

  it('names no winner of a handful, of nothing, and of all', () => {
    const of = (...clicks: number[]) => clicks.map((each) => ({ impressions: 10, clicks: each }))
    expect(judgeTest(of(0, 4), null).decision).toBe('more-data')
    expect(judgeTest(of(0, 0), null)).toMatchObject({ pValue: 1, decision: 'more-data' })
    expect(judgeTest(of(10, 10), null)).toMatchObject({ pValue: 1 })
    const none = judgeTest(
      [
        { impressions: 0, clicks: 0 },
        { impressions: 0, clicks: 0 },
      ],
      null,
    )
    expect(none.variants[0]).toMatchObject({ rate: 0, low: 0, high: 1 })
    expect(none.variants[0]?.probabilityBest).toBeCloseTo(0.5, 6)
  })
})
