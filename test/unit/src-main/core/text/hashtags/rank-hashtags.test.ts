import { describe, expect, it } from 'vitest'
import { rankHashtags, type HashtagInput } from '#main/core/text/hashtags/rank-hashtags.ts'
import { parseTopics, toWords } from '#main/core/text/hashtags/topics.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'
import { POSTS, readAll, splitHashtag, topics, vectors } from '../reading-parts.ts'

const rank = (text: string, more: Partial<HashtagInput> = {}) =>
  rankHashtags({
    ...readAll(text),
    topics,
    splitHashtag,
    isOffensive: () => false,
    limit: 8,
    ...more,
  })
const tags = (text: string, more: Partial<HashtagInput> = {}) =>
  rank(text, more).map(({ tag }) => tag)

describe('rankHashtags', () => {
  it.each([
    ['launch', ['#VideoEditing', '#VideoEditor']],
    ['tip', ['#Copywriting', '#MarketingTips']],
    ['bakery', ['#Bakery', '#Sourdough']],
    ['hiring', ['#Hiring', '#BackendEngineer']],
    ['spanish', ['#Fotografia']],
    ['list', ['#Feedback']],
  ] as const)('suggests what the %s post is about', (post, wanted) => {
    expect(tags(POSTS[post])).toEqual(expect.arrayContaining([...wanted]))
  })

  it('writes tags of small letters so that they can be read out', () => {
    expect(tags('A slow morning with tea and a book. #slowliving')).toContain('#SlowLiving')
  })

  it('never gives more than 8, nor more than the platform takes', () => {
    expect(rank(POSTS.launch, { limit: 30 }).length).toBeLessThanOrEqual(8)
    expect(rank(POSTS.launch, { limit: 1 })).toHaveLength(1)
    expect(rank(POSTS.launch, { limit: 0 })).toEqual([])
  })

  it('puts what the user often uses above what nobody asked for, and says so', () => {
    const history = [
      { tag: '#creators', uses: 5 },
      { tag: '#gardening', uses: 90 },
    ]
    const found = rank(POSTS.launch, { history })
    expect(found.find(({ tag }) => tag === '#Creators')?.reason).toBe('you used it in 5 posts')
    expect(found.map(({ tag }) => tag)).not.toContain('#Gardening')
    const without = rank(POSTS.launch).find(({ tag }) => tag === '#Creators')
    expect(found.find(({ tag }) => tag === '#Creators')?.score).toBeGreaterThanOrEqual(
      without?.score ?? 0,
    )
  })

  it('leaves out what is offensive, whole or in its words', () => {
    const isOffensive = (text: string) => /coffee|video editor/i.test(text)
    const found = tags(POSTS.launch, { isOffensive })
    expect(found).not.toContain('#VideoEditor')
    expect(found).not.toContain('#Coffee')
    expect(found.length).toBeGreaterThan(0)
  })

  it('counts the sentences that name a topic', () => {
    const text = 'Good coffee takes time. Our coffee comes from Kenya. Come and taste it.'
    expect(rank(text).find(({ tag }) => tag === '#Coffee')?.reason).toBe(
      'names the topic of two sentences',
    )
  })

  it('gives sound tags for any text', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(9, 25)]) {
      const found = rank(text)
      for (const { tag, score, reason } of found) {
        expect(tag).toMatch(/^#(?:[\p{L}\p{M}\p{N}_·]|\u200c|\u200d)+$/u)
        expect(tag).toMatch(/\p{L}/u)
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(reason).not.toBe('')
      }
      expect(new Set(found.map(({ tag }) => tag.toLowerCase())).size).toBe(found.length)
    }
  })
})

describe('topics', () => {
  it('are a thousand and more, each readable and known to the vectors', () => {
    expect(topics.length).toBeGreaterThan(1000)
    const blind = topics.filter(
      ({ vector, language }) => language === 'en' && vector.every((value) => value === 0),
    )
    expect(blind.map(({ tag }) => tag)).toEqual([])
  })

  it('are read with their words', () => {
    expect(toWords('SEOTipsForB2BSaaS')).toEqual(['seo', 'tips', 'for', 'b', '2', 'b', 'saa', 's'])
    expect(
      parseTopics('food: HomeCooking HomeCooking\nespañol: Café\nno colon', vectors),
    ).toMatchObject([
      { tag: 'HomeCooking', words: ['home', 'cooking'], language: 'en' },
      { tag: 'Café', words: ['café'], language: 'es' },
    ])
  })
})
