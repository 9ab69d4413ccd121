import { describe, expect, it } from 'vitest'
import { betaCdf, betaDensity, momentsOf } from '#main/core/statistics/beta.ts'
import { choleskyOf, inverseOfLower } from '#main/core/statistics/cholesky.ts'
import { chiSquareTail, logGamma, upperGamma } from '#main/core/statistics/gamma.ts'
import { drawNormal, normalCdf, normalQuantile } from '#main/core/statistics/normal.ts'
import { ranksOf, spearman, spearmanInterval } from '#main/core/statistics/spearman.ts'
import { createRandom } from '../../../../helpers/random.ts'

// reference values: scipy 1.17.1 (special.gammaln, gammaincc, betainc; stats.norm, chi2, beta, spearmanr)
describe('distributions', () => {
  it('knows the gamma function', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12)
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 12)
    expect(logGamma(1234.5)).toBeCloseTo(7550.550901077894, 8)
    expect(upperGamma(2.5, 1)).toBeCloseTo(0.8491450360846096, 12)
    expect(upperGamma(2.5, 9)).toBeCloseTo(0.0029464045878802923, 12)
    expect(upperGamma(3, 0)).toBe(1)
  })

  it('knows the tails of chi-square and the normal distribution', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 10)
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 10)
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12)
    expect(normalCdf(-3)).toBeCloseTo(0.0013498980316300933, 12)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 9)
    expect(normalQuantile(0.01)).toBeCloseTo(-2.3263478740408408, 9)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  })

  it('knows the beta distribution, for few counts and for many', () => {
    expect(betaCdf({ a: 2, b: 5 }, 0.3)).toBeCloseTo(0.579825, 10)
    expect(betaCdf({ a: 41, b: 961 }, 0.05)).toBeCloseTo(0.9204045114535486, 10)
    expect(betaCdf({ a: 3, b: 3 }, 0.5)).toBeCloseTo(0.5, 12)
    const large = { a: 40_000, b: 960_000 }
    const { mean, deviation } = momentsOf(large)
    expect(betaCdf(large, mean + deviation)).toBeCloseTo(normalCdf(1), 3)
    expect([betaCdf({ a: 2, b: 2 }, -1), betaCdf({ a: 2, b: 2 }, 2)]).toEqual([0, 1])
    expect(betaDensity({ a: 2, b: 2 }, 0.5)).toBeCloseTo(1.5, 12)
  })

  it('gives the integral of its own density', () => {
    const beta = { a: 7.5, b: 31 }
    let sum = 0
    for (let step = 0; step < 20_000; step++) sum += betaDensity(beta, (step + 0.5) / 1e5) / 1e5
    expect(betaCdf(beta, 0.2)).toBeCloseTo(sum, 8)
  })

  it('draws normal numbers', () => {
    const random = createRandom(3)
    const drawn = Array.from({ length: 20_000 }, () => drawNormal(random))
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const square = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length
    expect(mean).toBeCloseTo(0, 1)
    expect(square).toBeCloseTo(1, 1)
  })
})

describe('rank correlation', () => {
  it('shares ranks among equals', () => {
    expect([...ranksOf([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1])
    expect(ranksOf([])).toHaveLength(0)
  })

  it('is 1 for any rising relation, 0 for a constant and as published in between', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12)
    expect(spearman([1, 2, 3], [7, 7, 7])).toBe(0)
    expect(
      spearman(
        [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
        [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
      ),
    ).toBeCloseTo(-29 / 165, 9)
  })

  it('has an interval that narrows with pairs and knows nothing of three', () => {
    const few = spearmanInterval(0.5, 20)
    const many = spearmanInterval(0.5, 200)
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
    expect(few.low).toBeCloseTo(0.05, 1)
    expect(spearmanInterval(0.9, 3)).toEqual({ low: -1, high: 1 })
  })
})

describe('matrices', () => {
  it('inverts a triangle', () => {
    const root = choleskyOf([4, 2, 1, 2, 5, 3, 1, 3, 6], 3)
    const inverse = inverseOfLower(root, 3)
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) {
        let sum = 0
        for (let k = 0; k < 3; k++) sum += root[row * 3 + k]! * inverse[k * 3 + column]!
        expect(sum).toBeCloseTo(row === column ? 1 : 0, 12)
      }
  })

  it('takes the root of a covariance, also of a flat one', () => {
    const root = choleskyOf([4, 2, 2, 2], 2)
    expect([...root]).toEqual([2, 0, 1, 1])
    expect([...choleskyOf([1, 1, 1, 1], 2)]).toEqual([1, 0, 1, 0])
    expect([...choleskyOf([0, 0, 0, 0], 2)]).toEqual([0, 0, 0, 0])
  })
})
