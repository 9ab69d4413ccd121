import { expect, it } from 'vitest'
import { makeSample, type SamplePost } from '#main/core/insights/sample/make-sample.ts'

const LAST = 20_467

const meanOf = (posts: readonly SamplePost[]) =>
  posts.reduce((sum, { figures }) => sum + (figures.impressions ?? 0), 0) / posts.length

it('is the same each time, and moves with its last day', () => {
  expect(makeSample(LAST)).toEqual(makeSample(LAST))
  const [now, later] = [makeSample(LAST)[0]!, makeSample(LAST + 7)[0]!]
  expect(later.posts.map(({ day }) => day - 7)).toEqual(now.posts.map(({ day }) => day))
})

it('has figures that can be', () => {
  for (const { posts, days, countries, comments } of makeSample(LAST)) {
    for (const { figures, day, hour, weekday, publishedMs } of posts) {
      for (const value of Object.values(figures)) expect(value).toBeGreaterThanOrEqual(0)
      expect(figures.likes).toBeLessThanOrEqual(figures.impressions!)
      expect(day).toBeGreaterThan(LAST - 548)
      expect(day).toBeLessThanOrEqual(LAST)
      expect(Math.floor(publishedMs / 3_600_000)).toBe(day * 24 + hour)
      expect(new Date(publishedMs).getUTCDay()).toBe(weekday % 7)
    }
    expect(new Set(posts.map(({ key }) => key)).size).toBe(posts.length)
    expect(days).toHaveLength(2 * 548)
    expect(Object.values(countries).reduce((a, b) => a + b, 0)).toBeLessThan(1)
    expect(comments.length).toBeGreaterThan(30)
    expect(new Set(posts.map(({ text }) => text)).size).toBeGreaterThan(posts.length * 0.7)
  }
})

it('does better at some hours, and falls at the end on one platform', () => {
  const instagram = makeSample(LAST).find(({ platform }) => platform === 'instagram')!
  const recent = instagram.posts.filter(({ day }) => day > LAST - 35)
  const before = instagram.posts.filter(({ day }) => day <= LAST - 35 && day > LAST - 125)
  expect(meanOf(recent) / meanOf(before)).toBeLessThan(0.8)
  const evening = instagram.posts.filter(({ hour }) => Math.abs(hour - 19) <= 1)
  const morning = instagram.posts.filter(({ hour }) => hour <= 9)
  expect(meanOf(evening)).toBeGreaterThan(meanOf(morning))
})
