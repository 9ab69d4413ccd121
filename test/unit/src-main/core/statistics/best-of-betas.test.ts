import { describe, expect, it } from 'vitest'
import { compareBetas } from '#main/core/statistics/best-of-betas.ts'
import { gaussLegendre } from '#main/core/statistics/gauss-legendre.ts'
import { normalCdf } from '#main/core/statistics/normal.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { expectClose, readProportions } from './read-proportions.ts'

const reference = readProportions()
const toBeta = ([trials, successes]: readonly number[]) => ({
  a: (successes ?? 0) + 1,
  b: (trials ?? 0) - (successes ?? 0) + 1,
})

describe('compareBetas', () => {
  it('agrees with the closed form for two', () => {
    for (const [n1, s1, n2, s2, , , , best] of reference.pairs) {
      const [, second] = compareBetas([toBeta([n1!, s1!]), toBeta([n2!, s2!])])
      expectClose(second!.probabilityBest, best!)
    }
  })

  it('agrees with SciPy for several, the loss too', () => {
    for (const { table, best, loss } of reference.several) {
      const standings = compareBetas(table.map(toBeta))
      for (const [at, { probabilityBest, expectedLoss }] of standings.entries()) {
        expectClose(probabilityBest, best[at]!)
        expectClose(expectedLoss, loss[at]!)
      }
    }
  })

  it('knows what can be worked out by hand', () => {
    const [one, none] = compareBetas([
      { a: 2, b: 1 },
      { a: 1, b: 1 },
    ])
    expect(one!.probabilityBest).toBeCloseTo(2 / 3, 12)
    // E[(B - A)+] for B uniform and A with density 2a is 1/12; the difference of the two losses that of the means, 1/6
    expect(one!.expectedLoss).toBeCloseTo(1 / 12, 12)
    expect(none!.expectedLoss).toBeCloseTo(1 / 4, 12)
    const equal = compareBetas(Array.from({ length: 20 }, () => ({ a: 5, b: 90 })))
    for (const { probabilityBest } of equal) expect(probabilityBest).toBeCloseTo(0.05, 10)
    expect(compareBetas([{ a: 3, b: 4 }])).toEqual([{ probabilityBest: 1, expectedLoss: 0 }])
  })

  it('stays sensible from nothing to more than a double counts', () => {
    const counts = [0, 1, 7, 1e3, 1e9, 9e15]
    const random = createRandom(4)
    for (let round = 0; round < 200; round++) {
      const betas = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
        const a = counts[Math.floor(random() * counts.length)] ?? 0
        return { a: a + 1, b: (counts[Math.floor(random() * counts.length)] ?? 0) + 1 }
      })
      const standings = compareBetas(betas)
      const total = standings.reduce((sum, one) => sum + one.probabilityBest, 0)
      expect(total).toBeCloseTo(1, 9)
      for (const { probabilityBest, expectedLoss } of standings) {
        expect(probabilityBest).toBeGreaterThanOrEqual(0)
        expect(expectedLoss).toBeGreaterThanOrEqual(0)
        expect(expectedLoss).toBeLessThanOrEqual(1)
      }
    }
  })

  it('tells a billion trials apart as the normal distribution does', () => {
    const [first] = compareBetas([
      { a: 40_000_001, b: 960_000_001 },
      { a: 40_008_001, b: 959_992_001 },
    ])
    const z = 8000 / Math.sqrt(2e9 * 0.040_004 * 0.959_996)
    expect(first!.probabilityBest).toBeCloseTo(normalCdf(-z), 6)
  })
})

describe('gaussLegendre', () => {
  it('integrates polynomials, wholly and up to each point', () => {
    const { points, weights, upTo } = gaussLegendre(6)
    expect(points.reduce((sum, x, at) => sum + weights[at]! * x ** 10, 0)).toBeCloseTo(2 / 11, 13)
    for (const [q, x] of points.entries()) {
      const sum = points.reduce((total, y, r) => total + upTo[q]![r]! * y ** 4, 0)
      expect(sum).toBeCloseTo((x ** 5 + 1) / 5, 13)
    }
  })
})
