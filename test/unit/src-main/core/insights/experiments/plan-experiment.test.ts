import { describe, expect, it } from 'vitest'
import { daysLeft, sizeExperiment } from '#main/core/insights/experiments/plan-experiment.ts'
import { toAbout, toChance, toPercents, unitOf } from '#main/core/insights/experiments/words.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'

const plan = { expectedRate: 0.04, leastDifference: 0.01, significance: 0.05, power: 0.8 }

describe('sizeExperiment', () => {
  it('asks for as many as statsmodels, and for days where the trials a day are known', () => {
    expect(sizeExperiment({ ...plan, trialsPerDay: 1000 }, 2)).toEqual({
      requiredTrials: 6726,
      totalTrials: 13_452,
      days: 14,
      basis:
        "From 4 % to 5 %: two-sided normal test of two rates by Cohen's h, false alarms 5 %, power 80 %.",
    })
    expect(sizeExperiment(plan, 2).days).toBeNull()
  })

  it('shares the significance among the pairs of more variants', () => {
    const three = sizeExperiment(plan, 3)
    const strict = sizeExperiment({ ...plan, significance: 0.05 / 3 }, 2)
    expect(three.requiredTrials).toBe(strict.requiredTrials)
    expect(three.basis).toContain('3 pairs')
  })

  it('looks below the expected rate where there is no room above', () => {
    const high = sizeExperiment({ ...plan, expectedRate: 0.995 }, 2)
    expect(high.basis).toContain('From 99.5 % to 98.5 %')
    expect(high.requiredTrials).toBeGreaterThan(100)
    expect(
      sizeExperiment({ ...plan, expectedRate: 0.5, leastDifference: 0.9999 }, 2).basis,
    ).toContain('to 0 %')
  })

  it('counts the days that are left by what each variant lacks', () => {
    const perDay = { ...plan, trialsPerDay: 1000 }
    const figures = [
      { name: 'A', trials: 6000, successes: 1 },
      { name: 'B', trials: 9000, successes: 1 },
    ]
    expect(daysLeft(figures, perDay)).toBe(1) // 726 of A, none of B
    expect(daysLeft(figures, plan)).toBeNull()
    expect(daysLeft(figures, null)).toBeNull()
  })
})

describe('words', () => {
  it('tell rates apart with as few digits as that takes', () => {
    expect(toPercents([0.051, 0.042])).toEqual(['5.1 %', '4.2 %'])
    expect(toPercents([0.0512, 0.0511])).toEqual(['5.12 %', '5.11 %'])
    expect(toPercents([0.05, 0.05])).toEqual(['5.0 %', '5.0 %'])
    expect(toPercents([0.00002, 0])).toEqual(['0.002 %', '0.000 %'])
    expect(toPercents([1e-12, 0])[0]).toBe('0.000000 %')
  })

  it('round counts up and probabilities honestly', () => {
    expect([3301, 7, 99_100, 1].map(toAbout)).toEqual(['3,400', '7', '100,000', '1'])
    expect([0.5, 0.984, 0.9951, 0.9999].map(toChance)).toEqual([
      '50 %',
      '98 %',
      '99.5 %',
      'over 99.9 %',
    ])
  })

  it('name trials after the metric', () => {
    expect(unitOf('engagements per impression')).toBe('impressions')
    expect(unitOf('clicks per views')).toBe('views')
    expect(unitOf('Likes')).toBe('views')
    for (const text of [...Object.values(ODD_TEXTS), ...[1, 2, 3].map((seed) => randomText(seed))])
      expect(unitOf(`${text} per ${text}`).length).toBeLessThanOrEqual(31)
  })
})
