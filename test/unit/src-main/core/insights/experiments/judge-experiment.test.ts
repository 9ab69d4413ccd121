import { describe, expect, it } from 'vitest'
import { type ExperimentPlan, ExperimentResult, type Trials } from '#shared/contract/experiments.ts'
import { judgeExperiment } from '#main/core/insights/experiments/judge-experiment.ts'
import { ODD_TEXTS } from '../../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const plan: ExperimentPlan = {
  expectedRate: 0.04,
  leastDifference: 0.01,
  significance: 0.05,
  power: 0.8,
}
const NAMES = ['A', 'B', 'C', 'D']
const counted = (...figures: readonly (readonly [number, number])[]): Trials[] =>
  figures.map(([trials, successes], at) => ({ name: NAMES[at] ?? `V${at}`, trials, successes }))

describe('judgeExperiment', () => {
  it('takes what is better at any look, with its figures in the advice', () => {
    const result = judgeExperiment(counted([12_000, 480], [12_000, 660]))
    expect(result).toMatchObject({ decision: 'winner', leader: 'B', test: 'two-proportion-z' })
    expect(result.alwaysValidP).toBeLessThan(0.05)
    expect(result.z).toBeLessThan(0)
    expect(result.recommendation).toBe(
      'Take B: 5.5 % against 4.0 %, better with a probability of over 99.9 %.',
    )
    expect(result.difference?.value).toBeCloseTo(0.015, 12)
    expect(result.difference?.low).toBeGreaterThan(0)
    expect(result.warnings).toEqual([])
  })

  it('takes what the plain test finds only once the planned size is there', () => {
    const figures = counted([7000, 280], [7000, 333])
    const { decision, pValue, alwaysValidP, requiredTrials } = judgeExperiment(figures, { plan })
    expect(requiredTrials).toBe(6726) // statsmodels: 6725.82
    expect(decision).toBe('winner')
    expect(pValue).toBeLessThan(0.05)
    expect(alwaysValidP).toBeGreaterThan(0.05)
    const early = judgeExperiment(counted([2000, 80], [2000, 109]), { plan })
    expect(early.pValue).toBeLessThan(0.05)
    expect(early.decision).toBe('more-data')
    expect(early.recommendation).toMatch(
      /^Go on: about 4,800 more views each; so far B: 5\.5 % against 4\.0 %, better with a probability of 98 %\.$/,
    )
    expect(early.warnings).toEqual([expect.stringContaining('planned size')])
  })

  it('finds no difference at the planned size, or where all that may be true is small', () => {
    const planned = judgeExperiment(counted([7000, 284], [7000, 280]), { plan })
    expect(planned.decision).toBe('no-difference')
    expect(planned.recommendation).toBe(
      'Take either: a difference of 1 percentage point would most likely have shown by now (A 4.1 %, B 4.0 %).',
    )
    const large = judgeExperiment(counted([1e9, 4e7], [1e9, 4e7]))
    expect(large).toMatchObject({ decision: 'no-difference', leader: null, pValue: 1 })
    expect(judgeExperiment(counted([500, 20], [500, 20])).decision).toBe('more-data')
  })

  it('has a winner of several only where it beats each of them', () => {
    const close = judgeExperiment(counted([20_000, 800], [20_000, 1200], [20_000, 1190]))
    expect(close).toMatchObject({ test: 'chi-square', degreesOfFreedom: 2, z: null, leader: 'B' })
    expect(close.pValue).toBeLessThan(1e-6)
    expect(close.decision).toBe('more-data')
    const little = judgeExperiment(counted([20_000, 800], [20_000, 1200], [30, 1]))
    expect(little.decision).toBe('more-data')
    const clear = judgeExperiment(counted([20_000, 800], [20_000, 1200], [20_000, 806]))
    expect(clear.decision).toBe('winner')
    expect(clear.recommendation).toMatch(/^Take B: 6\.0 % against 4\.0 % of C, the best with/)
  })

  it('uses the exact test where counts are small and says when chi-square is rough', () => {
    expect(judgeExperiment(counted([10, 3], [10, 1])).test).toBe('fisher')
    const several = judgeExperiment(counted([10, 3], [10, 1], [10, 2]))
    expect(several.test).toBe('chi-square')
    expect(several.warnings).toEqual([expect.stringContaining('below 5')])
  })

  it('says what is missing where there is nothing to judge', () => {
    const empty = judgeExperiment(counted([0, 0], [0, 0]), { plan, unit: 'impressions' })
    expect(empty).toMatchObject({ test: 'none', pValue: 1, leader: null, difference: null })
    expect(empty.recommendation).toBe('Begin: each variant needs about 6,800 impressions.')
    const half = judgeExperiment(counted([5000, 400], [0, 0]))
    expect(half).toMatchObject({ decision: 'more-data', leader: null, test: 'none' })
    expect(half.recommendation).toBe('Go on: no figures yet of B.')
    const untried = judgeExperiment(counted([90_000, 9000], [90_000, 3000], [0, 0]))
    expect(untried.decision).toBe('more-data')
    expect(judgeExperiment(counted([5000, 400])).warnings).toEqual([
      'A single variant has nothing to be compared with.',
    ])
    expect(judgeExperiment(counted([500, 500], [700, 700]))).toMatchObject({
      test: 'none',
      leader: null,
      decision: 'more-data',
    })
    expect(judgeExperiment([]).decision).toBe('more-data')
  })

  it('does not ask to go on with what has ended', () => {
    const result = judgeExperiment(counted([500, 20], [500, 24]), { isEnded: true })
    expect(result.decision).toBe('more-data')
    expect(result.recommendation).toBe(
      'It ended without an answer: B: 4.8 % against 4.0 %, better with a probability of 73 %.',
    )
  })

  it('keeps to its contract with any figures', () => {
    const random = createRandom(77)
    const sizes = [0, 1, 2, 10, 1000, 1e6, 1e9, 9e15]
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
    for (let round = 0; round < 400; round++) {
      const variants = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => {
        const trials = pick(sizes)
        const successes = Math.round(trials * pick([0, 1, 0.5, 0.04, random() ** 6]))
        return { name: pick([`V${at}`, ...Object.values(ODD_TEXTS)]) || '-', trials, successes }
      })
      const odd = {
        expectedRate: pick([0.0001, 0.04, 0.9999]),
        leastDifference: pick([0.0001, 0.01, 0.9999]),
        significance: pick([0.001, 0.05, 0.5]),
        power: pick([0.5, 0.8, 0.999]),
      }
      const result = judgeExperiment(variants, { plan: random() < 0.5 ? odd : null })
      expect(ExperimentResult.safeParse(result).error).toBeUndefined()
      expect(result.recommendation).not.toMatch(/NaN|Infinity|undefined/)
      const total = result.variants.reduce((sum, one) => sum + one.probabilityBest, 0)
      expect(total).toBeCloseTo(1, 9)
    }
  })
})
