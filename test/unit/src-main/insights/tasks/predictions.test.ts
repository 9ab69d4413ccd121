import { expect, it } from 'vitest'
import { createPredictions } from '#main/insights/tasks/predictions.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'
import { createRandom } from '../../../../helpers/random.ts'

const CONTEXT = { signal: new AbortController().signal } as never
const DAY_MS = 86_400_000
const START = Date.parse('2024-01-01T00:00:00Z')
const WORDS = 'river stone cloud paper green table winter coffee garden light music market'.split(
  ' ',
)

/** Posts at random hours; those that ask for recipes do well where `isPlanted`. */
function posts(count: number, { seed = 1, isPlanted = true } = {}): TestPost[] {
  const random = createRandom(seed)
  const pick = () => WORDS[Math.floor(random() * WORDS.length)]
  return Array.from({ length: count }, (_, at) => {
    const isRecipe = random() < 0.4
    const text = `${isRecipe ? 'Recipe of the day:' : 'News today:'} ${pick()} and ${pick()} with ${pick()}`
    const luck = 50 + 40 * random()
    const likes = Math.round(isPlanted && isRecipe ? 1.7 * luck : luck)
    const time = START + at * DAY_MS + Math.floor(24 * random()) * 3_600_000
    return { key: `p${at}`, text, at: time, figures: { likes, impressions: 1000 } }
  })
}

const ask = { platform: 'x' as const, at: '2024-09-20T10:00:00Z' }

it('guesses from the text alone, with a wide range, where there are no posts', async () => {
  const predictions = createPredictions(await openTestInsights())
  const guess = await predictions.predict({ ...ask, text: 'Seven ways to cook rice' }, CONTEXT)
  expect(guess).toMatchObject({ state: 'too-few', confidence: 0, factors: [], expected: null })
  expect(guess.high - guess.low).toBeGreaterThan(0.6)
  expect(guess.basis).toContain('text alone')
})

it('says that a few posts are too few', async () => {
  const parts = await openTestInsights()
  importRows(parts, posts(39))
  const predictions = createPredictions(parts)
  expect(await predictions.predictionModel({}, CONTEXT)).toMatchObject({
    state: 'too-few',
    posts: 39,
    needed: 40,
  })
  expect(await predictions.predict({ ...ask, text: 'a' }, CONTEXT)).toMatchObject({ score: 0.5 })
})

it('finds what moves an account’s posts, holds its range, and tells the factors', async () => {
  const parts = await openTestInsights()
  importRows(parts, posts(260))
  const predictions = createPredictions(parts)
  const model = await predictions.predictionModel({}, CONTEXT)
  expect(model.state).toBe('fitted')
  expect(model.skills[0]?.correlation).toBeGreaterThan(0.5)
  expect(model.coverage).toBeGreaterThan(0.65)
  expect(model.importances.length).toBeGreaterThan(0)
  const good = await predictions.predict(
    { ...ask, text: 'Recipe of the day: stone and cloud' },
    CONTEXT,
  )
  const bad = await predictions.predict({ ...ask, text: 'News today: stone and cloud' }, CONTEXT)
  expect(good.score).toBeGreaterThan(bad.score + 0.2)
  expect(good.low).toBeLessThanOrEqual(good.score)
  expect(good.high).toBeGreaterThanOrEqual(good.score)
  expect(good.factors[0]?.effect).toBeGreaterThan(0)
  expect(good.expected?.measure).toBe('engagements per impression')
  expect(good.expected?.mid).toBeGreaterThan(bad.expected?.mid ?? 0)
})

it('keeps the fit, and fits anew once posts have changed', async () => {
  const parts = await openTestInsights()
  importRows(parts, posts(60))
  const first = await createPredictions(parts).predictionModel({}, CONTEXT)
  const later = { ...parts, now: () => new Date('2026-02-01T00:00:00Z') }
  const again = createPredictions(later)
  expect((await again.predictionModel({}, CONTEXT)).fittedAt).toBe(first.fittedAt)
  importRows(
    later,
    posts(20, { seed: 3 }).map((post) => ({ ...post, key: `q${post.key}` })),
  )
  expect(await again.predictionModel({}, CONTEXT)).toMatchObject({
    posts: 80,
    fittedAt: '2026-02-01T00:00:00.000Z',
  })
})

it('holds a kept prediction against the post that it turned into', async () => {
  const parts = await openTestInsights(() => new Date('2024-09-19T00:00:00Z'))
  importRows(parts, posts(80))
  const predictions = createPredictions(parts)
  const text = 'Recipe of the day: river and paper'
  const kept = await predictions.keepPrediction({ ...ask, text }, CONTEXT)
  expect(kept).toMatchObject({ postId: null, outcome: null })
  expect(await predictions.accuracy({}, CONTEXT)).toMatchObject({ known: 0, error: null })
  importRows(parts, [
    {
      key: 'new',
      text: `${text}!`,
      at: '2024-09-21T10:00:00Z',
      figures: { likes: 999, impressions: 1000 },
    },
    { key: 'old', text, at: '2024-12-21T10:00:00Z', figures: { likes: 1, impressions: 1000 } },
  ])
  await predictions.predictionModel({}, CONTEXT)
  const {
    predictions: [found],
    known,
    error,
    calibration,
  } = await predictions.accuracy({}, CONTEXT)
  expect(found).toMatchObject({ id: kept.id, outcome: 1 })
  expect(known).toBe(1)
  expect(error).toBeCloseTo(1 - kept.score)
  expect(calibration).toHaveLength(1)
})

it('tells stages of a fit that was asked for', async () => {
  const parts = await openTestInsights()
  importRows(parts, posts(50))
  const told = []
  for await (const each of createPredictions(parts).refit({}, CONTEXT)) told.push(each.type)
  expect(told).toContain('progress')
  expect(told.at(-1)).toBe('result')
})

it('makes one fit for all who ask at once, and goes on for the others when one leaves', async () => {
  let asked = 0
  const parts = await openTestInsights(() => new Date(Date.UTC(2026, 0, 1, 0, 0, asked++)))
  importRows(parts, posts(60))
  const predictions = createPredictions(parts)
  const leaving = new AbortController()
  const refit = async (signal: AbortSignal) => {
    for await (const each of predictions.refit({}, { signal } as never))
      if (each.type === 'result') return each.fittedAt
  }
  const left = refit(leaving.signal)
  const [first, second] = [refit(CONTEXT['signal']), predictions.predictionModel({}, CONTEXT)]
  leaving.abort()
  await expect(left).rejects.toThrow()
  expect(await first).toBe((await second).fittedAt)
})

it('stops a fit that nobody waits for, and fits anew when asked again', async () => {
  const parts = await openTestInsights()
  importRows(parts, posts(60))
  const predictions = createPredictions(parts)
  const leaving = new AbortController()
  const left = predictions.predictionModel({}, { signal: leaving.signal } as never)
  leaving.abort()
  await expect(left).rejects.toThrow()
  expect(await predictions.predictionModel({}, CONTEXT)).toMatchObject({ posts: 60 })
})
