import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '#main/core/learning/wilson.ts'
import { alwaysValidTest, trialsUntilSure } from '#main/core/statistics/always-valid.ts'
import { fisherExact } from '#main/core/statistics/fisher.ts'
import { chiSquareOf, twoProportionZ } from '#main/core/statistics/proportion-tests.ts'
import { effectOf, trialsNeeded } from '#main/core/statistics/sample-size.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { expectClose, readProportions } from './read-proportions.ts'

const reference = readProportions()
const counted = (trials: number, successes: number) => ({ trials, successes })

describe('tests of equal rates', () => {
  it('agree with statsmodels and SciPy for two', () => {
    expect(reference.pairs.length).toBeGreaterThanOrEqual(200)
    for (const [n1, s1, n2, s2, z, p, chi] of reference.pairs) {
      const pair = [counted(n1!, s1!), counted(n2!, s2!)] as const
      const tested = twoProportionZ(...pair)
      expectClose(tested!.z, z!)
      expectClose(tested!.pValue, p!)
      expectClose(chiSquareOf(pair).statistic, chi!)
      expectClose(chiSquareOf(pair).pValue, p!)
    }
  })

  it('agree with SciPy for several', () => {
    for (const { table, chi } of reference.several) {
      const { statistic, degrees, pValue } = chiSquareOf(table.map(([n, s]) => counted(n, s)))
      expectClose(statistic, chi[0]!)
      expect(degrees).toBe(chi[1])
      expectClose(pValue, chi[2]!)
    }
  })

  it("agree with SciPy's exact test where counts are small", () => {
    expect(reference.exact.length).toBeGreaterThanOrEqual(200)
    for (const [n1, s1, n2, s2, p] of reference.exact)
      expectClose(fisherExact(counted(n1!, s1!), counted(n2!, s2!)), p!)
  })

  it("know Fisher's tea and tables without anything in them", () => {
    expect(fisherExact(counted(4, 3), counted(4, 1))).toBeCloseTo(34 / 70, 12)
    expect(fisherExact(counted(5, 0), counted(9, 0))).toBe(1)
    expect(fisherExact(counted(0, 0), counted(9, 4))).toBe(1)
    expect(fisherExact(counted(1e9, 1), counted(1e9, 9))).toBeCloseTo(22 / 1024, 6) // 10 fair coins
    expect(twoProportionZ(counted(0, 0), counted(9, 4))).toBeNull()
    expect(twoProportionZ(counted(5, 5), counted(9, 9))).toBeNull()
    expect(chiSquareOf([counted(0, 0), counted(9, 4)])).toMatchObject({ statistic: 0, pValue: 1 })
    expect(chiSquareOf([])).toMatchObject({ degrees: 0, pValue: 1 })
  })

  it('give shares for any counts', () => {
    const random = createRandom(11)
    const draw = () => {
      const trials = Math.floor(10 ** (random() * 10)) - 1
      const share = [0, 1, random(), random() ** 8][Math.floor(random() * 4)] ?? 0
      return counted(trials, Math.round(trials * share))
    }
    for (let round = 0; round < 300; round++) {
      const [first, second] = [draw(), draw()]
      const z = twoProportionZ(first, second)
      const values = [chiSquareOf([first, second, draw()]).pValue, z ? z.pValue : 1]
      const smallest = Math.min(first.successes + second.successes, first.trials, second.trials)
      if (smallest < 100_000) values.push(fisherExact(first, second))
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }
  })

  it('know the interval of a rate as statsmodels does', () => {
    for (const [n, s, low, high] of reference.intervals) {
      const interval = wilsonInterval(s!, n!)
      expectClose(interval.low, low!)
      expectClose(interval.high, high!)
    }
  })
})

describe('trialsNeeded', () => {
  it('agrees with statsmodels before rounding', () => {
    for (const [rate, least, significance, power, size] of reference.sizes)
      expectClose(
        trialsNeeded({
          effect: effectOf(rate! + least!, rate!),
          significance: significance!,
          power: power!,
        }),
        size!,
      )
  })

  it('is infinite for no effect and nothing where chance is enough', () => {
    expect(trialsNeeded({ effect: 0, significance: 0.05, power: 0.8 })).toBe(Infinity)
    expect(trialsNeeded({ effect: 0.1, significance: 0.5, power: 0.5 })).toBe(0)
  })
})

/** Draws pairs of equal rates and looks every 100 trials up to 10,000; shares of false alarms. */
function simulateLooks(rate: number, runs: number) {
  const random = createRandom(Math.round(rate * 1e6))
  let sequential = 0
  let plain = 0
  for (let run = 0; run < runs; run++) {
    let [a, b] = [0, 0]
    let [isSure, isPlain] = [false, false]
    for (let trials = 100; trials <= 10_000; trials += 100) {
      for (let trial = 0; trial < 100; trial++) {
        if (random() < rate) a++
        if (random() < rate) b++
      }
      const [first, second] = [counted(trials, a), counted(trials, b)]
      const spread = 0.05 * Math.sqrt(rate * (1 - rate))
      isSure ||= alwaysValidTest(first, second, { spread, significance: 0.05 }).pValue <= 0.05
      isPlain ||= Math.abs(twoProportionZ(first, second)?.z ?? 0) > 1.96
    }
    if (isSure) sequential++
    if (isPlain) plain++
  }
  return { sequential: sequential / runs, plain: plain / runs }
}

describe('alwaysValidTest', () => {
  it('keeps to 5 % false alarms with a hundred looks, where the plain test does not', () => {
    for (const rate of [0.02, 0.3]) {
      const { sequential, plain } = simulateLooks(rate, 300)
      expect(sequential).toBeLessThanOrEqual(0.05)
      expect(plain).toBeGreaterThan(0.15)
    }
  })

  it('has an interval without 0 exactly where it is sure', () => {
    const random = createRandom(5)
    for (let round = 0; round < 500; round++) {
      const trials = 1 + Math.floor(10 ** (random() * 5))
      const first = counted(trials, Math.floor(random() * (trials + 1)))
      const second = counted(trials, Math.floor(random() * (trials + 1)))
      const { pValue, low, high } = alwaysValidTest(first, second, {
        spread: 0.02,
        significance: 0.05,
      })
      expect(pValue < 0.05).toBe(low > 0 || high < 0)
    }
  })

  it('is sure after as many trials as it said, and proves nothing with the first few', () => {
    const mixture = { spread: 0.01, significance: 0.05 }
    const trials = trialsUntilSure(0.05, 0.04, mixture)
    const at = (n: number) =>
      alwaysValidTest(counted(n, n * 0.05), counted(n, n * 0.04), mixture).pValue
    expect(at(trials * 1.02)).toBeLessThan(0.05)
    expect(at(trials * 0.98)).toBeGreaterThan(0.05)
    expect(trialsUntilSure(0.05, 0.05, mixture)).toBe(Infinity)
    expect(alwaysValidTest(counted(3, 3), counted(3, 0), mixture).pValue).toBeGreaterThan(0.05)
    const { pValue, low, high } = alwaysValidTest(counted(1e9, 0), counted(1e9, 0), mixture)
    expect(pValue).toBe(1)
    expect(low).toBeCloseTo(-high, 12)
  })
})
