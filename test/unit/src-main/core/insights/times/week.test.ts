import { describe, expect, it } from 'vitest'
import { createZone } from '#main/core/insights/read/zone.ts'
import { clocksOf, toAudience } from '#main/core/insights/times/audience-clocks.ts'
import { ONE_ZONE, SEVERAL_ZONES } from '#main/core/insights/times/country-zones.ts'
import { toOutcomes } from '#main/core/insights/times/log-engagement.ts'
import { mixtureQuantile } from '#main/core/insights/times/normal-mixture.ts'
import { PUBLIC_FACTS } from '#main/core/insights/times/public-facts.ts'
import { audienceAt, toUsualWeek } from '#main/core/insights/times/usual-week.ts'
import {
  betweenHours,
  hoursApart,
  middlesOfWeek,
  mondayOf,
  weekHourOf,
} from '#main/core/insights/times/week.ts'

const dayOf = (text: string) => Date.parse(text) / 86_400_000

describe('week', () => {
  it('finds the Monday of any day', () => {
    expect(mondayOf(dayOf('2026-03-29'))).toBe(dayOf('2026-03-23'))
    expect(mondayOf(dayOf('2026-03-30'))).toBe(dayOf('2026-03-30'))
    expect(mondayOf(dayOf('1969-12-28'))).toBe(dayOf('1969-12-22'))
  })

  it('knows the hours of a week with a change of clocks', () => {
    const berlin = createZone('Europe/Berlin')
    const middles = middlesOfWeek(berlin, dayOf('2026-03-23'))
    expect(new Date(middles[0]!).toISOString()).toBe('2026-03-22T23:30:00.000Z')
    expect(new Date(middles[167]!).toISOString()).toBe('2026-03-29T21:30:00.000Z')
    expect(weekHourOf(berlin, middles[20]!)).toBe(20.5)
  })

  it('handles zones of half and quarter hours', () => {
    const moment = Date.parse('2026-01-05T12:30:00Z')
    expect(weekHourOf(createZone('Asia/Kolkata'), moment)).toBe(18)
    expect(weekHourOf(createZone('Asia/Kathmandu'), moment)).toBe(18.25)
  })

  it('goes round the week', () => {
    expect(hoursApart(1, 167)).toBe(2)
    const values = Array.from({ length: 168 }, (_, hour) => (hour === 0 ? 1 : 0))
    expect(betweenHours(values, 0.5)).toBe(1)
    expect(betweenHours(values, 168)).toBe(0.5)
    expect(betweenHours(values, 0)).toBe(0.5)
  })
})

describe('audience', () => {
  it('has zones that exist for every country', () => {
    const zones = [
      ...ONE_ZONE.trim()
        .split(/\s+/)
        .map((pair) => pair.slice(3)),
      ...Object.values(SEVERAL_ZONES).flatMap((several) => several.map(([zone]) => zone)),
    ]
    for (const zone of new Set(zones)) expect(() => createZone(zone)).not.toThrow()
    const countries = ONE_ZONE.trim().split(/\s+/).length + Object.keys(SEVERAL_ZONES).length
    expect(countries).toBe(250)
  })

  it('takes shares, percents and lower case, and leaves out what is no country', () => {
    const { countries, unknown } = toAudience([
      { country: 'de', share: 30 },
      { country: 'UK', share: 10 },
      { country: 'GB', share: 10 },
      { country: 'QQ', share: 50 },
    ])
    expect(countries.map(({ country, share }) => [country, share])).toEqual([
      ['DE', 0.6],
      ['GB', 0.4],
    ])
    expect(unknown).toEqual(['QQ'])
    const clocks = clocksOf(toAudience([{ country: 'US', share: 1 }]).countries)
    expect(clocks[0]?.timeZone).toBe('America/New_York')
    expect(clocks.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(clocksOf([])).toEqual([])
  })

  it('sleeps by its own clocks', () => {
    const week = toUsualWeek(PUBLIC_FACTS.youtube)
    const clocks = clocksOf(
      toAudience([
        { country: 'DE', share: 1 },
        { country: 'IN', share: 1 },
      ]).countries,
    )
    const steps = audienceAt(clocks, week, [
      Date.parse('2026-01-05T12:30:00Z'),
      Date.parse('2026-01-05T03:30:00Z'),
      Date.parse('2026-01-05T00:30:00Z'),
    ])
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect([...step.value.awake]).toEqual([1, 0.5, 0])
    expect(step.value.usual[2]).toBeCloseTo(Math.min(...week), 12)
  })

  it('has facts of hours of the week, with their sources', () => {
    for (const facts of Object.values(PUBLIC_FACTS)) {
      expect(facts.length).toBeGreaterThan(0)
      for (const { hours, asOf } of facts) {
        expect(asOf).toMatch(/^202\d(-\d\d-\d\d)?$/)
        for (const { weekdays, from, to, strength } of hours) {
          expect(weekdays.every((day) => day >= 1 && day <= 7)).toBe(true)
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(24)
          expect(strength).toBeGreaterThan(0)
        }
      }
    }
  })
})

describe('mixtureQuantile', () => {
  it('is the normal quantile of one part, and a point where a point holds most', () => {
    const one = [{ weight: 1, mean: 2, deviation: 3 }]
    expect(mixtureQuantile(one, 0.9)).toBeCloseTo(2 + 3 * 1.281_551_6, 5)
    const two = [
      { weight: 0.3, mean: 0, deviation: 0 },
      { weight: 0.7, mean: 1, deviation: 0.2 },
    ]
    expect(mixtureQuantile(two, 0.1)).toBeCloseTo(0, 5)
    expect(mixtureQuantile(two, 0.9)).toBeGreaterThan(1)
  })
})

describe('toOutcomes', () => {
  const post = { accountId: 1, kind: 'text' as const, publishedMs: 0 }

  it('takes the rate, engagements or views, by what most posts of an account tell', () => {
    const rated = toOutcomes([
      { ...post, engagements: 9, shown: 999 },
      { ...post, engagements: null, shown: 50 },
      { ...post, engagements: 0, shown: 99 },
    ])
    expect(rated).toHaveLength(2)
    expect(rated[0]?.value).toBeCloseTo(Math.log(9.5 / 1000), 12)
    expect(rated[1]?.value).toBeCloseTo(Math.log(0.5 / 100), 12)
    expect(rated[1]?.noise).toBe(2)
    const [engaged] = toOutcomes([{ ...post, engagements: 9, shown: null }])
    expect(engaged?.value).toBe(Math.log(9.5))
    const [viewed] = toOutcomes([{ ...post, engagements: null, shown: 100 }])
    expect(viewed?.value).toBe(Math.log(100.5))
    expect(toOutcomes([{ ...post, engagements: null, shown: null }])).toEqual([])
    expect(toOutcomes([{ ...post, engagements: Number.NaN, shown: -1 }])).toEqual([])
  })
})
