import { expect, it } from 'vitest'
import { measurePost } from '#main/core/insights/features/measure-post.ts'
import { FOREST } from '#main/core/insights/forest/fit-forest.ts'
import { chooseMeasure } from '#main/core/insights/prediction/choose-measure.ts'
import { findDrift } from '#main/core/insights/prediction/find-drift.ts'
import { findFactors } from '#main/core/insights/prediction/find-factors.ts'
import { fitPredictor } from '#main/core/insights/prediction/fit-predictor.ts'
import { bothOf, rowOfPost } from '#main/core/insights/prediction/learn.ts'
import { matchPosts } from '#main/core/insights/prediction/match-post.ts'
import { measureAccuracy } from '#main/core/insights/prediction/measure-accuracy.ts'
import { createPlaces, placeAmong, placesOf } from '#main/core/insights/prediction/places.ts'
import { chanceNoBetter, withinCorrelation } from '#main/core/insights/prediction/rank-skill.ts'
import { isCovered, rangeOf, reachOf } from '#main/core/insights/prediction/ranges.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'
import { openTextTools } from '../../../../../helpers/text-tools.ts'

const tools = openTextTools()
const DAY_MS = 86_400_000
const forest = { ...FOREST, trees: 30 }

function account(
  count: number,
  seed: number,
  valueOf: (hour: number, luck: number, at: number, kind: string) => number,
) {
  const random = createRandom(seed)
  return {
    accountId: seed,
    posts: Array.from({ length: count }, (_, at) => {
      const hour = Math.floor(24 * random())
      const text = `post ${Math.floor(50 * random())} about ${Math.floor(50 * random())}`
      const weekday = 1 + (at % 7)
      const kind = random() < 0.4 ? 'video' : 'text'
      const facts = { text, kind, durationSeconds: null, weekday, hour, media: {} }
      const post = measurePost({ ...facts, atMs: at * DAY_MS + hour * 3_600_000 }, tools)
      return { id: at, post, value: valueOf(hour, random(), at, kind) }
    }),
  }
}

function fit(accounts: Parameters<typeof fitPredictor>[0]) {
  return run(fitPredictor(accounts, { forest }))
}

function run<T>(steps: Generator<void, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

it('says of noise that it is no better than the average', () => {
  const states = [11, 12, 13, 14].map((seed) => fit([account(100, seed, (_, luck) => luck)]).model)
  expect(states.filter(({ state }) => state === 'no-better').length).toBeGreaterThanOrEqual(3)
  expect(states[0]?.basis).toContain('ot better than your average yet')
})

it('does not take growth for quality', () => {
  const { model } = fit([account(150, 21, (_, luck, at) => 1.03 ** at * (0.5 + luck))])
  expect(model.state).toBe('no-better')
})

it('finds a planted kind and hour, and factors that sum to the score less the mean', () => {
  const planted = account(
    250,
    31,
    (hour, luck, _, kind) => (hour > 16 ? 1 : 0) + (kind === 'video' ? 1 : 0) + luck,
  )
  const predictor = fit([planted])
  expect(predictor.model.state).toBe('fitted')
  const { learnt, blend } = predictor
  if (!learnt) throw new Error('nothing was learnt')
  const post = planted.posts[5]?.post
  if (!post) throw new Error('no post')
  const row = rowOfPost(learnt, post, 31)
  const both = bothOf(learnt, row)
  const factors = findFactors(predictor, row)
  expect(factors.length).toBeLessThanOrEqual(8)
  expect(factors.some(({ group }) => group === 'timing')).toBe(true)
  expect(factors.some(({ name }) => name === 'Kind of post')).toBe(true)
  const said = blend * (both.forest - learnt.forest.base) + (1 - blend) * both.ridge
  const sum = factors.reduce((all, { effect }) => all + effect, 0)
  expect(Math.abs(sum - said)).toBeLessThan(0.12) // the small ones are left out
  expect(predictor.model.importances.slice(0, 3).map(({ name }) => name)).toContain('Kind of post')
})

it('fits accounts of too few posts not at all', () => {
  expect(fit([]).model).toMatchObject({ state: 'too-few', posts: 0 })
  const small = [1, 2, 3, 4, 5, 6].map((seed) => account(9, seed, (_, luck) => luck))
  expect(fit(small).model).toMatchObject({ state: 'too-few', posts: 0, accounts: 0 })
})

it('fits posts that are all alike', () => {
  expect(fit([account(60, 41, () => 7)]).model.state).toBe('no-better')
})

it('places a value among those of its time', () => {
  const values = Array.from({ length: 200 }, (_, at) => at)
  const places = placesOf(
    values,
    values.map((at) => at * DAY_MS),
  )
  expect(places[100]).toBeCloseTo(0.5)
  expect(places[0]).toBe(0)
  expect(places[199]).toBe(1)
  expect([...placesOf([3, 3, 3], [0, 1, 2])]).toEqual([0.5, 0.5, 0.5])
  expect([...placesOf([3], [null])]).toEqual([0.5])
})

it('places values among sorted others as one by one', () => {
  const random = createRandom(8)
  const others = Array.from({ length: 50 }, () => Math.floor(20 * random()))
  const placeOf = createPlaces(others)
  for (let value = -1; value <= 20; value++)
    expect(placeOf(value)).toBeCloseTo(placeAmong(others, { value, from: 0, to: 50 }), 12)
  expect(createPlaces([])(1)).toBe(0.5)
})

it('measures correlation within accounts alone', () => {
  const apart = [
    [1, 2, 3],
    [101, 102, 103],
  ]
  expect(
    withinCorrelation(apart, [
      [3, 2, 1],
      [103, 102, 101],
    ]),
  ).toBeCloseTo(-1)
  expect(
    withinCorrelation(apart, [
      [1, 1, 1],
      [9, 9, 9],
    ]),
  ).toBe(0)
  const outcomes = [Array.from({ length: 40 }, (_, at) => at)]
  const flat = [outcomes[0]?.map(() => 0) ?? []]
  expect(run(chanceNoBetter(outcomes, outcomes, flat))).toBe(0)
  expect(run(chanceNoBetter(outcomes, flat, outcomes))).toBe(1)
})

it('makes ranges that hold what they say', () => {
  const random = createRandom(3)
  const residuals = Array.from({ length: 2000 }, () => random() - 0.5)
  const reach = reachOf(residuals.slice(0, 1000))
  const held = residuals.slice(1000).filter((residual) => isCovered(residual, 0, reach)).length
  expect(held / 1000).toBeGreaterThan(0.77)
  expect(held / 1000).toBeLessThan(0.86)
  expect(rangeOf(0.45, { low: -0.4, high: 0.4 })).toMatchObject({ score: 0.95, high: 1 })
  expect(reachOf([])).toEqual({ low: -0.4, high: 0.4 })
})

it('sees drift, and none in posts of the same error', () => {
  const errors = Array.from({ length: 30 }, (_, at) => 0.2 + 0.01 * (at % 5))
  expect(findDrift(errors, errors)?.isDrifting).toBe(false)
  expect(
    findDrift(
      errors,
      errors.map((error) => error + 0.1),
    )?.isDrifting,
  ).toBe(true)
  expect(findDrift(errors.slice(0, 5), errors)).toBeNull()
})

it('chooses one measure for all posts of an account', () => {
  const post = { engagements: 5, impressions: 100, reach: null, views: null }
  const bare = { ...post, impressions: null }
  expect(chooseMeasure([post, post])?.valueOf(post)).toBe(0.05)
  expect(chooseMeasure([post, bare])?.name).toBe('engagements')
  expect(chooseMeasure([{ ...bare, engagements: null, views: 7 }])?.name).toBe('views')
  expect(chooseMeasure([{ ...bare, engagements: null }])).toBeNull()
  expect(chooseMeasure([{ ...post, impressions: 0 }])?.name).toBe('engagements')
})

it('pairs a prediction with the most alike post of its platform and time, each once', () => {
  const made = { platform: 'x', madeMs: 0, atMs: null }
  const post = { platform: 'x', url: null, publishedMs: DAY_MS }
  const text = 'our new bread is out today'
  const pairs = matchPosts(
    [
      { ...made, id: 1, text },
      { ...made, id: 2, text },
      { ...made, id: 3, text: 'read https://kiln.example/a' },
    ],
    [
      { ...post, id: 10, text: `${text}!` },
      { ...post, id: 11, text, platform: 'youtube' },
      { ...post, id: 12, text, publishedMs: 15 * DAY_MS },
      { ...post, id: 13, text: 'something else' },
      { ...post, id: 14, text: 'a rewritten line https://kiln.example/a' },
    ],
  )
  expect([...pairs]).toEqual([
    [1, 10],
    [3, 14],
  ])
})

it('pairs nothing odd', () => {
  const texts = [
    ...Object.values(ODD_TEXTS),
    ...Array.from({ length: 20 }, (_, at) => randomText(at, 100)),
  ]
  const waiting = texts.map((text, id) => ({ id, platform: 'x', text, madeMs: 0, atMs: null }))
  const started = performance.now()
  const pairs = matchPosts(waiting, [
    { id: 1, platform: 'x', text: 'plain words of a post', url: null, publishedMs: 0 },
  ])
  expect(pairs.size).toBe(0)
  expect(performance.now() - started).toBeLessThan(2000)
})

it('holds kept predictions against outcomes by fifths and days', () => {
  const kept = (score: number, outcome: number | null, day: string) => ({
    id: 1,
    platform: 'x' as const,
    text: 'a',
    at: null,
    score,
    low: score - 0.2,
    high: score + 0.2,
    madeAt: `${day}T00:00:00.000Z`,
    postId: null,
    outcome,
  })
  const found = measureAccuracy([
    kept(0.9, 0.8, '2026-01-02'),
    kept(0.85, 0.2, '2026-01-01'),
    kept(0.1, null, '2026-01-01'),
  ])
  expect(found).toMatchObject({ known: 2, coverage: 0.5 })
  expect(found.error).toBeCloseTo(0.375)
  expect(found.calibration).toEqual([{ predicted: 0.875, seen: 0.5, posts: 2 }])
  expect(found.overTime.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02'])
  expect(measureAccuracy([])).toMatchObject({ known: 0, error: null, coverage: null })
})
