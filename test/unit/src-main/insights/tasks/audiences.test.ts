import { describe, expect, it } from 'vitest'
import { audiences as contract } from '#shared/contract/audiences.ts'
import { createCommentWriter } from '#main/database/insights/comment-writer.ts'
import { createAudiences } from '#main/insights/tasks/audiences.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
const START = Date.UTC(2025, 5, 2)

async function open() {
  const parts = await openTestInsights()
  const { affinity, segments, sentiment } = createAudiences(parts)
  return {
    parts,
    affinity: async (input: object) =>
      contract.affinity.output.parse(await affinity(contract.affinity.input.parse(input), call)),
    segments: async (input: object) =>
      contract.segments.output.parse(await segments(contract.segments.input.parse(input), call)),
    sentiment: async (input: object) =>
      contract.sentiment.output.parse(await sentiment(contract.sentiment.input.parse(input), call)),
  }
}

const makePosts = (words: string): TestPost[] =>
  Array.from({ length: 30 }, (_, at) => ({
    at: START + at * 7 * 86_400_000 + (at % 2 === 0 ? 9 : 20) * 3_600_000,
    kind: at % 2 === 0 ? ('image' as const) : ('video' as const),
    text:
      at % 2 === 0 ? `Short ${words} #Home` : `A long film of ${words}: ${'and so on '.repeat(30)}`,
    figures: { impressions: 1000, likes: at % 2 === 0 ? 10 : 60, comments: 4, shares: 1 },
  }))

describe('affinity', () => {
  it('compares accounts of the library by name or id with one that is described', async () => {
    const { parts, affinity } = await open()
    const { accountId } = importRows(parts, makePosts('bread baking'), { account: 'Baker' })
    importRows(parts, makePosts('bread and cheese'), { account: 'cheese', isOwn: false })
    const told = await affinity({ a: '@baker', b: 'cheese' })
    expect(told.score).toBeGreaterThan(0.7)
    expect(told.common.tags).toEqual(['home'])
    expect(told.like.value).toBeGreaterThan(0.02)
    expect(told.like.low).toBeLessThan(told.like.value)
    expect((await affinity({ a: String(accountId), b: 'cheese' })).score).toBe(told.score)
    const described = await affinity({
      a: 'baker',
      b: { posts: ['Car races on Sunday'], tags: ['#Racing'], followers: 5, engagementRate: 0.01 },
    })
    expect(described.score).toBeLessThan(0.3)
    await expect(affinity({ a: 'nobody', b: 'cheese' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('segments', () => {
  it('finds groups of posts with names that say what they are', async () => {
    const { parts, segments } = await open()
    expect(await segments({})).toMatchObject({ segments: [], silhouette: null })
    importRows(parts, makePosts('bread'))
    const { segments: found, silhouette } = await segments({ platform: 'x' })
    expect(found).toHaveLength(2)
    expect(silhouette).toBeGreaterThan(0.5)
    expect(found.map(({ size }) => size)).toEqual([15, 15])
    const films = found.find(({ traits }) => traits.includes('videos'))!
    expect(films.traits).toEqual(expect.arrayContaining(['in the evening', 'long texts']))
    expect(films.rate).toBeCloseTo(0.065, 9)
    expect(new Set(found.flatMap(({ postIds }) => postIds)).size).toBe(30)
  })
})

describe('comments', () => {
  const openComments = async () => {
    const opened = await open()
    const { accountId, importId } = importRows(opened.parts, makePosts('bread'))
    const writer = createCommentWriter(opened.parts.database, importId)
    for (let at = 0; at < 600; at++) {
      const author = at % 3 === 0 ? `fan ${at % 7}` : `critic ${at}`
      const sentiment = at % 3 === 0 ? 0.8 : at % 3 === 1 ? -0.6 - at / 10_000 : 0
      const day = 20_300 + (at % 3 === 0 ? 9 : at % 2)
      const post = at % 10 === 0 ? 'post-3' : null
      const text = `comment ${at}`
      writer.put(accountId, { key: `${at}`, post, author, text, day, likes: at % 2, sentiment })
    }
    return opened
  }

  it('sums up how comments feel by day and by post', async () => {
    const { sentiment, parts } = await openComments()
    const told = await sentiment({})
    expect(told.comments).toBe(600)
    expect(told.shares.positive).toBeCloseTo(1 / 3, 9)
    expect(told.shares.negative).toBeCloseTo(1 / 3, 9)
    expect(told.byDay.map(({ day }) => day)).toEqual(['2025-07-31', '2025-08-01', '2025-08-09'])
    expect(told.byDay.at(-1)).toMatchObject({ comments: 200 })
    expect(told.byDay.at(-1)?.mean).toBeCloseTo(0.8, 9)
    expect(told.posts).toMatchObject([{ comments: 60, text: expect.stringContaining('A long') }])
    expect(told.lowest[0]?.text).toBe('comment 598')
    expect(told.lowest[0]?.value).toBeCloseTo(-0.6598, 9)
    expect(await sentiment({ platform: 'youtube' })).toMatchObject({ comments: 0 })
    parts.database.exec('DELETE FROM comments')
    expect(await sentiment({})).toMatchObject({ comments: 0, lowest: [] })
  })

  it('groups people who comment', async () => {
    const { segments } = await openComments()
    const told = await segments({ of: 'commenters' })
    expect(told.segments.reduce((sum, { size }) => sum + size, 0)).toBe(407)
    expect(told.segments.find(({ size }) => size === 7)?.traits).toContain('comment often')
    expect(told.segments.some(({ traits }) => traits.includes('critical'))).toBe(true)
  })
})
