import { describe, expect, it } from 'vitest'
import { appraise, COVERAGE } from '#main/core/clicks/appraise.ts'
import type { ClickVerdict } from '#main/core/clicks/fit-clicks.ts'
import { finish, fitClicks } from '#main/core/clicks/fit-clicks.ts'
import type { Observation } from '#main/core/clicks/observation.ts'
import { probabilitiesToWin } from '#main/core/clicks/predict-winner.ts'
import { spearman } from '#main/core/statistics/spearman.ts'
import { simulateChannel } from '../../../../helpers/simulate-channel.ts'

type Fitted = Exclude<ClickVerdict, { state: 'too-few' }>

function fit(observations: readonly Observation[]): Fitted {
  const verdict = finish(fitClicks(observations))
  if (verdict.state === 'too-few') throw new Error('too few')
  return verdict
}

const appealOf = (model: Fitted, { features }: Observation) =>
  appraise(model, { features, presence: 1 })

function heldOutCorrelation(model: Fitted, observations: readonly Observation[]): number {
  const appeals = observations.map((one) => appealOf(model, one).clickAppeal)
  return spearman(
    appeals,
    observations.map(({ rate }) => rate),
  )
}

describe('learning from clicks', () => {
  it('ranks held-out videos of a channel whose clicks depend on one feature', () => {
    for (const feature of ['contrast', 'faceSize', 'warmth']) {
      const videos = simulateChannel({ seed: 5, videos: 100, feature, effect: 0.4, noise: 0.2 })
      const model = fit(videos.slice(0, 50))
      expect(model.state).toBe('fitted')
      expect(heldOutCorrelation(model, videos.slice(50))).toBeGreaterThan(0.6)
      const weights = model.features.map((name, at) => ({ name, weight: model.weights[at]! }))
      const strongest = weights.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0]
      expect(strongest?.name).toBe(feature)
      expect(strongest?.weight).toBeGreaterThan(0)
    }
  })

  it('turns against the formula where the clicks do', () => {
    const videos = simulateChannel({ seed: 6, videos: 90, feature: 'faces', effect: -0.5 })
    expect(heldOutCorrelation(fit(videos.slice(0, 50)), videos.slice(50))).toBeGreaterThan(0.6)
  })

  it('finds no signal in channels of pure noise, 49 times of 50 and more', () => {
    const seeds = Array.from({ length: 50 }, (_, seed) => 7000 + seed)
    const fooled = seeds.filter(
      (seed) => fit(simulateChannel({ seed, videos: 24 })).state === 'fitted',
    )
    expect(fooled.length).toBeLessThanOrEqual(2)
  })

  it('says how many videos it needs, one more for each further channel', () => {
    expect(finish(fitClicks([]))).toEqual({ state: 'too-few', videos: 0, needed: 20 })
    const one = simulateChannel({ seed: 1, videos: 19 })
    expect(finish(fitClicks(one))).toEqual({ state: 'too-few', videos: 19, needed: 20 })
    const two = simulateChannel({ seed: 2, videos: 1, stratum: 'lone' })
    expect(finish(fitClicks([...one, ...two]))).toMatchObject({ videos: 19, needed: 20 })
    const more = simulateChannel({ seed: 2, videos: 1 })
    expect(finish(fitClicks([...one, ...more])).state).not.toBe('too-few')
    const other = simulateChannel({ seed: 2, videos: 10, stratum: 'other' })
    expect(finish(fitClicks([...one.slice(0, 10), ...other]))).toMatchObject({ needed: 21 })
  })

  it('compares only within a channel', () => {
    // the levels of the channels differ far more than their pictures do
    const channels = ['a', 'b', 'c'].flatMap((stratum, at) =>
      simulateChannel({
        seed: 30 + at,
        videos: 30,
        stratum,
        level: -5 + 1.5 * at,
        feature: 'colour',
      }),
    )
    const model = fit(channels)
    expect(model.state).toBe('fitted')
    const own = channels.filter(({ stratum }) => stratum === 'b')
    expect(heldOutCorrelation(model, own)).toBeGreaterThan(0.6)
    const [first] = own
    const known = appraise(model, { features: first!.features, presence: 1, stratum: 'b' })
    expect(known.rate).toBeGreaterThan(0.01)
    expect(known.rate).toBeLessThan(0.07)
    expect(appraise(model, { features: first!.features, presence: 1 }).rate).toBeNull()
  })

  it('tells the correlation that new videos then have', () => {
    const told: number[] = []
    const met: number[] = []
    for (let seed = 0; seed < 8; seed++) {
      const videos = simulateChannel({ seed: 400 + seed, videos: 130, feature: 'contrast' })
      const model = fit(videos.slice(0, 30))
      told.push(model.correlation)
      met.push(heldOutCorrelation(model, videos.slice(30)))
      expect(model.low).toBeLessThan(model.correlation)
      expect(model.high).toBeGreaterThan(model.correlation)
    }
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / 8
    expect(Math.abs(mean(told) - mean(met))).toBeLessThan(0.08)
  })

  it('holds new videos in its ranges as often as it says', () => {
    let inside = 0
    let all = 0
    for (let seed = 0; seed < 12; seed++) {
      const videos = simulateChannel({
        seed: 900 + seed,
        videos: 125,
        feature: 'contrast',
        noise: 0.3,
      })
      const model = fit(videos.slice(0, 25))
      for (const video of videos.slice(25)) {
        const { rateLow, rateHigh, low, high, clickAppeal } = appealOf(model, video)
        expect(low).toBeLessThanOrEqual(clickAppeal)
        expect(high).toBeGreaterThanOrEqual(clickAppeal)
        if (video.rate >= rateLow! && video.rate <= rateHigh!) inside++
        all++
      }
    }
    expect(inside / all).toBeGreaterThan(COVERAGE - 0.05)
    expect(inside / all).toBeLessThan(COVERAGE + 0.07)
  })

  it('predicts better than the mean of the other videos', () => {
    const model = fit(simulateChannel({ seed: 77, videos: 60, feature: 'contrast', effect: 0.5 }))
    expect(model.error).toBeLessThan(0.8 * model.plainError)
    expect(model.points).toHaveLength(60)
  })

  it('trusts a rate more the more often its picture was shown', () => {
    const videos = simulateChannel({ seed: 12, videos: 60, feature: 'contrast', noise: 0.1 })
    const spoilt = videos.map((video, at) =>
      at % 3 === 0 ? { ...video, impressions: 10, rate: at % 2 === 0 ? 0 : 0.3 } : video,
    )
    const test = simulateChannel({ seed: 13, videos: 60, feature: 'contrast', noise: 0.1 })
    expect(heldOutCorrelation(fit(spoilt), test)).toBeGreaterThan(0.6)
  })

  it('is the same after JSON and each time', () => {
    const videos = simulateChannel({ seed: 21, videos: 30, feature: 'text' })
    const model = fit(videos)
    expect(fit(videos)).toEqual(model)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  it('bears pictures that are all the same, rates that are all the same, and the ends of the scale', () => {
    const videos = simulateChannel({ seed: 3, videos: 25 })
    const [{ features } = videos[0]!] = videos
    expect(fit(videos.map((video) => ({ ...video, features }))).state).toBe('no-signal')
    expect(fit(videos.map((video) => ({ ...video, rate: 0.04 }))).state).toBe('no-signal')
    expect(fit(videos.map((video) => ({ ...video, rate: 0, impressions: null }))).state).toBe(
      'no-signal',
    )
    const ends = fit(videos.map((video, at) => ({ ...video, rate: at % 2, impressions: 1 })))
    expect(Number.isFinite(ends.spread)).toBe(true)
    const far = appraise(ends, { features: { contrast: 1e9 }, presence: 1 })
    expect(Object.values(far).every((value) => value === null || (value >= 0 && value <= 1))).toBe(
      true,
    )
  })

  it('thinks little of a blank picture', () => {
    const model = fit(simulateChannel({ seed: 21, videos: 30, feature: 'text' }))
    const { features } = simulateChannel({ seed: 22, videos: 1 })[0]!
    expect(appraise(model, { features, presence: 0 }).clickAppeal).toBe(0)
  })
})

describe('the winner of a test', () => {
  it('is the likelier the further it leads, and even among equals', () => {
    const model = fit(simulateChannel({ seed: 50, videos: 60, feature: 'contrast', effect: 0.6 }))
    const { features } = simulateChannel({ seed: 51, videos: 1 })[0]!
    const at = (contrast: number) => ({ ...features, contrast })
    const [same = 0] = probabilitiesToWin(model, [at(0.5), at(0.5)])
    const [, near = 0] = probabilitiesToWin(model, [at(0.5), at(0.6)])
    const [, far = 0] = probabilitiesToWin(model, [at(0.5), at(0.9)])
    expect(same).toBeCloseTo(0.5, 1)
    expect(near).toBeGreaterThan(0.55)
    expect(far).toBeGreaterThan(near)
    expect(far).toBeGreaterThan(0.9)
  })
})
