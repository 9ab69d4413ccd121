import { describe, expect, it } from 'vitest'
import { judgeAffinity } from '#main/core/insights/affinity/judge-affinity.ts'
import type { PartyFacts, PartyPost } from '#main/core/insights/affinity/party.ts'
import { betaQuantile, likelyReaction } from '#main/core/insights/affinity/reactions.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const post = (text: string, more: Partial<PartyPost> = {}): PartyPost => ({
  text,
  tags: [...text.matchAll(/#(\w+)/g)].map((match) => match[1]!.toLowerCase()),
  atMs: null,
  day: null,
  likes: null,
  comments: null,
  shares: null,
  engagements: null,
  shown: null,
  ...more,
})
const party = (more: Partial<PartyFacts> = {}): PartyFacts => ({
  name: 'somebody',
  followers: null,
  posts: [],
  tags: [],
  engagementRate: null,
  audience: [],
  ...more,
})
const judge = (a: PartyFacts, b: PartyFacts) => {
  const steps = judgeAffinity(a, b)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const baker = party({
  name: 'baker',
  followers: 1000,
  posts: ['Sourdough bread at home #bread', 'How to bake rye bread #bread #rye', 'Flour and water']
    .concat('Sourdough starter in a week #sourdough')
    .map((text) => post(text, { likes: 30, comments: 3, shares: 2, engagements: 35, shown: 700 })),
  audience: [
    { country: 'ES', share: 60 },
    { country: 'US', share: 40 },
  ],
})
const cook = party({
  ...baker,
  name: 'cook',
  followers: 4000,
  posts: ['Bread and soup tonight #bread', 'Sourdough pizza at home #pizza'].map((text) =>
    post(text, { likes: 90, comments: 9, shares: 9, engagements: 108, shown: 2500 }),
  ),
})
const racer = party({
  name: 'racer',
  followers: 90_000,
  posts: [post('Engine tuning for the track #racing'), post('Lap times of Sunday #racing')],
  audience: [{ country: 'JP', share: 1 }],
})

describe('judgeAffinity', () => {
  it('finds accounts of one subject closer than others, the same both ways', () => {
    const near = judge(baker, cook)
    const far = judge(baker, racer)
    expect(near.score).toBeGreaterThan(far.score + 0.3)
    expect(judge(cook, baker).score).toBeCloseTo(near.score, 12)
    expect(near.common.tags).toEqual(['bread'])
    expect(near.common.topics).toContain('sourdough')
    expect(far.common).toEqual({ tags: [], topics: [] })
  })

  it('weighs what is known up to one and names what is not', () => {
    const { parts, basis } = judge(baker, racer)
    expect(parts.map(({ name }) => name)).toEqual(['topics', 'hashtags', 'audience', 'size'])
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(parts.find(({ name }) => name === 'audience')?.value).toBe(0)
    expect(parts[0]?.weight).toBeCloseTo(0.3 / 0.75, 12)
    expect(basis).toContain('4 of 6 parts')
    expect(basis).toContain('Not known of both: engagement rates, when they post.')
    expect(judge(party(), party())).toMatchObject({ score: 0, potential: 0, parts: [] })
  })

  it('gives an account its whole score against itself', () => {
    expect(judge(baker, baker).score).toBeCloseTo(1, 9)
  })

  it('expects more from a larger audience, and less of it where both reach the same people', () => {
    const { potential } = judge(baker, cook)
    expect(potential).toBeGreaterThan(0)
    expect(judge(cook, baker).potential).toBeLessThan(potential)
    const apart = judge(baker, { ...cook, audience: [{ country: 'JP', share: 1 }] })
    expect(apart.potential).toBeGreaterThan(potential)
  })

  it('compares when both post', () => {
    const weekly = (hour: number) =>
      Array.from({ length: 20 }, (_, at) =>
        post('', { day: 20_000 + at * 7, atMs: ((20_000 + at * 7) * 24 + hour) * 3_600_000 }),
      )
    const rhythm = (hour: number) =>
      judge(party({ posts: weekly(9) }), party({ posts: weekly(hour) })).parts
    expect(rhythm(9)).toMatchObject([{ name: 'rhythm', value: 1, weight: 1 }])
    expect(rhythm(18)[0]?.value).toBeCloseTo(2 / 3, 9)
  })

  it('takes odd texts and stays within bounds', { timeout: 20_000 }, () => {
    const texts = [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 20 }, (_, at) => randomText(at)),
    ]
    const odd = party({ posts: texts.map((text) => post(text, { engagements: -4, shown: 0 })) })
    const { score } = judge(odd, cook)
    expect(score >= 0 && score <= 1).toBe(true)
  })
})

describe('likelyReaction', () => {
  it('covers 80 % of the posts of accounts it learnt from', () => {
    const random = createRandom(3)
    const rate = () => 0.02 + 0.04 * ((random() + random() + random()) / 3)
    const posts = Array.from({ length: 400 }, () => {
      const likes = Math.round(rate() * 5000)
      return post('', { likes, shown: 5000 })
    })
    const { value, low, high } = likelyReaction([party({ posts })], 'likes')
    const within = posts.filter(({ likes }) => likes! / 5000 >= low && likes! / 5000 <= high)
    expect(value).toBeCloseTo(0.04, 2)
    expect(Math.abs(within.length / posts.length - 0.8)).toBeLessThan(0.06)
  })

  it('is wide where nothing is known, and holds to a told rate', () => {
    const unknown = likelyReaction([party()], 'likes')
    const told = likelyReaction([party({ engagementRate: 0.2 })], 'likes')
    expect(unknown.low).toBeLessThan(0.01)
    expect(unknown.high).toBeGreaterThan(0.06)
    expect(told.value).toBeGreaterThan(unknown.value * 3)
  })

  it('has the quantiles of the arcsine distribution', () => {
    const arcsine = (share: number) => Math.sin((Math.PI * share) / 2) ** 2
    for (const share of [0.1, 0.5, 0.9])
      expect(betaQuantile({ a: 0.5, b: 0.5 }, share)).toBeCloseTo(arcsine(share), 9)
  })
})
