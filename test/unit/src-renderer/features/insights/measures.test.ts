import { expect, it } from 'vitest'
import { standingOf } from '#renderer/features/insights/headline.tsx'
import { headlinesOf, measuresOf, valueOf } from '#renderer/features/insights/measures.ts'
import { aSummary } from './a-summary.ts'

it('offers the figures that a period tells, and no others', () => {
  expect(measuresOf(aSummary())).toEqual(['impressions', 'engagements', 'rate', 'posts'])
  expect(measuresOf(aSummary({ totals: {}, rate: null }))).toEqual(['posts'])
})

it('divides sums by posts, but neither shares nor counts of posts', () => {
  const group = { posts: 4, figures: { impressions: 100, clickThroughRate: 0.2 }, rate: 0.1 }
  expect(valueOf(group, 'impressions')).toBe(100)
  expect(valueOf(group, 'impressions', true)).toBe(25)
  expect(valueOf(group, 'clickThroughRate', true)).toBe(0.2)
  expect(valueOf(group, 'rate', true)).toBe(0.1)
  expect(valueOf(group, 'posts', true)).toBe(4)
  expect(valueOf(group, 'saves', true)).toBeNull()
  expect(valueOf({ posts: 0, figures: { likes: 0 } }, 'likes', true)).toBeNull()
})

it('works a rate out of engagements and what was shown where none is told', () => {
  expect(valueOf({ posts: 1, figures: { engagements: 5, views: 50 } }, 'rate')).toBe(0.1)
  expect(valueOf({ posts: 1, figures: { engagements: 5, views: 0 } }, 'rate')).toBeNull()
})

it('says above, below and within the usual, and nothing of few earlier periods', () => {
  const [impressions, rate, posts] = headlinesOf(aSummary())
  expect(impressions && standingOf(impressions)).toBe('usual')
  expect(rate && standingOf(rate)).toBe('below')
  expect(posts && standingOf(posts)).toBe('unknown')
  expect(impressions && standingOf({ ...impressions, value: 14_101 })).toBe('above')
})
