import { describe, expect, it } from 'vitest'
import { forecasts as contract } from '#shared/contract/forecasts.ts'
import { createForecasts } from '#main/insights/tasks/forecasts.ts'
import { createTrends } from '#main/insights/tasks/trends.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
const START = Date.UTC(2025, 5, 2)
const DAY_MS = 86_400_000

const makePosts = (days: number): TestPost[] =>
  Array.from({ length: days }, (_, at) => ({
    at: START + at * DAY_MS,
    text: at < 84 ? 'About garden chairs' : 'About solar panels #Sun',
    figures: { impressions: at % 7 === 2 ? 900 : 100 + (at % 5), likes: 5 },
  }))

async function open() {
  const parts = await openTestInsights()
  const { forecast } = createForecasts(parts)
  const { trends } = createTrends(parts)
  return {
    parts,
    forecast: async (input: object) =>
      contract.forecast.output.parse(await forecast(contract.forecast.input.parse(input), call)),
    trends: async (input: object) =>
      contract.trends.output.parse(await trends(contract.trends.input.parse(input), call)),
  }
}

describe('forecast', () => {
  it('looks ahead from the posts of the library', async () => {
    const { parts, forecast } = await open()
    expect(await forecast({ metric: 'impressions' })).toMatchObject({ model: 'none', points: [] })
    importRows(parts, makePosts(100))
    const told = await forecast({ platform: 'x', metric: 'impressions', days: 7 })
    expect(told.history).toHaveLength(100)
    expect(told.points).toHaveLength(7)
    expect(told.points[0]?.date).toBe('2025-09-10')
    expect(new Date(told.peak!.date).getUTCDay()).toBe(3)
    expect(told.basis).toContain('LSTM')
    const posts = await forecast({ metric: 'posts', days: 3 })
    expect(posts.points.map(({ mid }) => Math.round(mid))).toEqual([1, 1, 1])
  })

  it('keeps what was worked out until the numbers change', async () => {
    const { parts, forecast } = await open()
    importRows(parts, makePosts(60))
    const first = await forecast({ metric: 'impressions' })
    const madeAt = () =>
      parts.reader.prepare('SELECT count(*) AS count FROM fits').pluck().get() as number
    expect(madeAt()).toBe(1)
    expect(await forecast({ metric: 'impressions' })).toEqual(first)
    expect(await forecast({ metric: 'impressions', days: 5 })).not.toEqual(first)
    expect(madeAt()).toBe(1)
  })

  it('takes a series that is given, in any order', async () => {
    const { forecast } = await open()
    const series = Array.from({ length: 40 }, (_, at) => ({
      date: new Date(START + at * DAY_MS).toISOString().slice(0, 10),
      value: at,
    }))
    const told = await forecast({ metric: 'followers', series: series.toReversed() })
    expect(told.model).toBe('exponential-smoothing')
    expect(told.points).toHaveLength(14)
    expect(told.points[0]!.mid).toBeGreaterThan(35)
  })
})

describe('trends', () => {
  it('finds what rises and compares accounts', async () => {
    const { parts, trends } = await open()
    expect(await trends({})).toMatchObject({ rising: [], churn: null, competitors: [] })
    importRows(parts, makePosts(112))
    importRows(parts, makePosts(112).slice(-10), { account: 'rival', isOwn: false })
    const told = await trends({ platform: 'x' })
    expect(told.rising.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sun', 'solar panels']),
    )
    expect(told.fading[0]?.name).toContain('garden')
    expect(told.competitors.map(({ account }) => account)).toEqual(['test', 'rival'])
    expect(told.competitors[0]).toMatchObject({ postsPerWeek: 7, isOwn: true, topTags: ['sun'] })
  })
})
