import { expect, it } from 'vitest'
import { COLUMNS, PLACE_OF } from '#main/core/insights/features/columns.ts'
import {
  encode,
  fitEncoders,
  type PlacedPost,
  slotMean,
} from '#main/core/insights/features/encoders.ts'
import { fitWords, scoreWords, type Span } from '#main/core/insights/features/fit-words.ts'
import { contextAt } from '#main/core/insights/features/history.ts'
import { measurePost } from '#main/core/insights/features/measure-post.ts'
import { termsOf } from '#main/core/insights/features/terms.ts'
import { weighTerms } from '#main/core/insights/features/weigh-terms.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'
import { openTextTools } from '../../../../../helpers/text-tools.ts'

const tools = openTextTools()
const facts = {
  kind: 'text',
  durationSeconds: null,
  atMs: 0,
  weekday: 6,
  hour: 9,
  media: { faces: 0.2, sharpness: 0.6, loudness: 0.9 },
}

function run<T>(steps: Generator<void, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

function learn(posts: readonly PlacedPost[], leftOut?: Span) {
  const rows = posts.map(({ post, accountId }) => ({ hashes: post.terms.hashes, accountId }))
  return run(fitEncoders(posts, run(weighTerms(rows)), leftOut))
}

it('measures what is known before a post is out', () => {
  const { row, terms } = measurePost(
    { ...facts, text: 'How to bake bread? Try it. #baking' },
    tools,
  )
  const of = (key: string) => row[PLACE_OF.get(key) ?? -1]
  expect(of('firstWord')).toBe(1)
  expect(of('hashtags')).toBe(1)
  expect(of('hour')).toBe(9)
  expect(of('weekend')).toBe(1)
  expect(of('visual')).toBeCloseTo(0.4)
  expect(of('audio')).toBeCloseTo(0.9)
  expect(terms.tags).toEqual(['baking'])
})

it.each(Object.entries(ODD_TEXTS))('takes %s', (_, text) => {
  const started = performance.now()
  const { row } = measurePost(
    { ...facts, text, durationSeconds: -1, hour: null, weekday: null },
    tools,
  )
  expect(row).toHaveLength(COLUMNS.length)
  expect(row.every((value) => Number.isFinite(value))).toBe(true)
  expect(performance.now() - started).toBeLessThan(2000)
})

it('takes random texts, and says each value in words', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { row, terms } = measurePost({ ...facts, text: randomText(seed, 300) }, tools)
    expect(terms.hashes.length).toBe(new Set(terms.hashes).size)
    for (const [at, { say }] of COLUMNS.entries()) expect(say(row[at] ?? 0)).not.toBe('')
  }
})

it('finds words that fare well, and those that do so in one account alone', () => {
  const rows = Array.from({ length: 120 }, (_, at) => {
    const isGood = at % 3 === 0
    const hashes = termsOf(`${isGood ? 'recipe' : 'report'} number ${at % 7}`).hashes
    return { hashes, accountId: at % 2, isGood }
  })
  const weights = run(
    fitWords(
      run(weighTerms(rows)),
      rows.map(({ isGood, accountId }) => (isGood && accountId === 0 ? 0.5 : -0.1)),
      { from: 0, to: 0 },
    ),
  )
  const score = (text: string, accountId: number) =>
    scoreWords(weights, { hashes: termsOf(text).hashes, accountId })
  expect(score('recipe', 0)).toBeGreaterThan(0.2)
  expect(score('recipe', 0)).toBeGreaterThan(score('recipe', 1) + 0.1)
  expect(score('unseen', 0)).toBe(0)
})

it('draws what is known of few posts to the middle', () => {
  const post = (text: string, hour: number) => measurePost({ ...facts, text, hour }, tools)
  const encoders = learn([
    { post: post('Good #bread', 9), accountId: 1, deviation: 0.5 },
    ...Array.from({ length: 30 }, () => ({
      post: post('Plain words', 12),
      accountId: 1,
      deviation: -0.2,
    })),
    ...Array.from({ length: 30 }, () => ({
      post: measurePost({ ...facts, text: 'Some film', kind: 'video', hour: 15 }, tools),
      accountId: 1,
      deviation: 0.2,
    })),
  ])
  expect(slotMean(encoders, { weekday: 6, hour: 9 }, 1)).toBeLessThan(0.2)
  expect(slotMean(encoders, { weekday: 6, hour: 12 }, 1)).toBeLessThan(-0.15)
  expect(slotMean(encoders, { weekday: 6, hour: 12 }, 2)).toBe(0)
  const { tags, kind } = encode(encoders, post('New #bread', 9), 1)
  expect(tags).toBeGreaterThan(0)
  expect(tags).toBeLessThan(0.3)
  expect(kind).toBeLessThan(0)
})

it('learns nothing of the posts that are left out', () => {
  const placed = (text: string, deviation: number) => ({
    post: measurePost({ ...facts, text }, tools),
    accountId: 1,
    deviation,
  })
  const others = ['Warm bread', 'Warm soup', 'Cold bread', 'Cold soup'].map((text, at) =>
    placed(text, at < 2 ? 0.3 : -0.3),
  )
  const leftOut = { from: 4, to: 6 }
  const learnt = [0.5, -0.5].map((deviation) =>
    learn([...others, placed('Warm #tea', deviation), placed('Cold #tea', deviation)], leftOut),
  )
  expect(learnt[0]).toEqual(learnt[1])
  const warm = measurePost({ ...facts, text: 'Warm tea' }, tools)
  for (const encoders of learnt) expect(encode(encoders, warm, 1).words).toBeGreaterThan(0.05)
})

it('reads the posts before a moment and none after it', () => {
  const hour = 3_600_000
  const times = [0, 10, 20, 400].map((at) => at * hour)
  const history = { times, deviations: [0.4, 0.4, 0.4, -0.5] }
  const context = contextAt(history, 30 * hour)
  expect(context.gap).toBeCloseTo(Math.log1p(10))
  expect(context.week).toBeCloseTo(Math.log1p(3))
  expect(context.recent).toBeGreaterThan(0)
  expect(contextAt(history, -hour).recent).toBe(0)
  const stale = contextAt(history, 10_000 * hour)
  expect(Math.abs(stale.recent)).toBeLessThan(0.001)
  expect(stale.gap).toBeLessThan(Math.log1p(337))
})
