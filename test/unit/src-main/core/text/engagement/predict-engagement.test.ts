import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FEATURES, measureEngagementFeatures } from '#main/core/text/engagement/features.ts'
import { predictEngagement } from '#main/core/text/engagement/predict-engagement.ts'
import { parseEngagementPrior } from '#main/core/text/engagement/prior.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import { ODD_TEXTS } from '../odd-texts.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../../../../models/engagement/prior.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const prior = parseEngagementPrior(file)
const still = new Float32Array(prior.vector.mean)

const predict = (text: string, given = prior) =>
  predictEngagement(
    {
      text,
      features: measureEngagementFeatures({ text, tokens: findPostTokens(text), compound: 0 }),
      vector: still,
    },
    given,
  )

/** A prior in which nothing counts but what a test says. */
function plainPrior(changes: Partial<typeof prior> = {}): typeof prior {
  const features = Object.fromEntries(
    FEATURES.map((name) => [name, { weight: 0, mean: 0, low: 0, high: 10 }]),
  )
  return {
    ...prior,
    intercept: 50,
    features,
    vector: { weights: [], mean: [] },
    words: new Map(),
    ...changes,
  }
}

describe('predictEngagement', () => {
  it('adds the effects of what is in the text to the middle', () => {
    const given = plainPrior()
    given.features['questions'] = { weight: 3, mean: 1, low: 0, high: 2 }
    expect(predict('Why?', given).score).toBe(50)
    const asked = predict('Why? Who? When? How?', given)
    expect(asked.score).toBe(53)
    expect(asked.drivers).toEqual([{ name: 'Question marks', value: '4', effect: 3 }])
  })
  it('counts words against how often they usually occur', () => {
    const given = plainPrior({ words: new Map([['free', [-8, 0.25]]]) })
    expect(predict('nothing at all', given).score).toBe(48 + 2)
    const { score, drivers } = predict('it is free', given)
    expect(score).toBeCloseTo(50 - 8 * 0.5, 1)
    expect(drivers).toEqual([{ name: '“free”', value: 'is in the text', effect: -2 }])
  })
  it('takes no word from links and mentions', () => {
    const given = plainPrior({ words: new Map([['free', [-8, 0]]]) })
    expect(predict('https://free.example @free', given).drivers).toEqual([])
  })
  it('says how wide it is off, and what it was fitted on', () => {
    const { score, low, high, basis } = predict('A plain line about cameras.')
    expect(high - low).toBeGreaterThan(50)
    expect(low).toBeLessThanOrEqual(score)
    expect(high).toBeGreaterThanOrEqual(score)
    expect(basis).toContain('157,587 posts')
  })
  it('beat TF-IDF on every set it was measured on, when it was fitted', () => {
    for (const [name, { heldOut, tfidf }] of Object.entries(prior.report))
      expect(heldOut, name).toBeGreaterThan(tfidf)
    expect(prior.report['Hacker News titles']?.heldOut).toBeGreaterThan(0.226)
  })
  it('answers within the scale for odd texts', () => {
    for (const text of Object.values(ODD_TEXTS)) {
      const { score, low, high } = predict(text)
      for (const value of [score, low, high]) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }
    }
  })
  it('refuses a file that lacks a feature', () => {
    const { length: _, ...features } = file['features'] as Record<string, unknown>
    expect(() => parseEngagementPrior({ ...file, features })).toThrow('no weight for length')
  })
})
