import { describe, expect, it } from 'vitest'
import { fillDays } from '#main/core/insights/forecast/fill-days.ts'
import { forecastSeries } from '#main/core/insights/forecast/forecast-series.ts'
import { placeOrigins, scaledError } from '#main/core/insights/forecast/held-out.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'

function run(values: Float64Array, days: number) {
  const steps = forecastSeries(values, days)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function makeSeries(length: number, seed: number) {
  const random = createShares(seed)
  let level = 500
  return Float64Array.from({ length }, (_, day) => {
    level += 8 * drawNormal(random)
    return level + [80, 20, 0, -40, -60, -20, 20][day % 7]! + 60 * drawNormal(random)
  })
}

describe('forecastSeries', () => {
  it('holds about 80 % of what comes in its ranges', () => {
    let [inside, count] = [0, 0]
    for (let seed = 1; seed <= 25; seed++) {
      const all = makeSeries(114, seed)
      const { low, high } = run(all.slice(0, 100), 14)
      for (let day = 0; day < 14; day++, count++)
        if (all[100 + day]! >= low[day]! && all[100 + day]! <= high[day]!) inside++
    }
    expect(inside / count).toBeGreaterThan(0.7)
    expect(inside / count).toBeLessThan(0.92)
  })

  it('chooses the way with the smallest error on at least four held-out stretches', () => {
    const { model, models, error, origins } = run(makeSeries(100, 3), 14)
    const errors = models.flatMap((each) => (each.error === null ? [] : [each.error]))
    expect(error).toBe(Math.min(...errors))
    expect(models.find(({ name }) => name === model)?.error).toBe(error)
    expect(models.map(({ name }) => name)).toContain('lstm')
    expect(models.at(-1)?.error).toBeNull()
    expect(origins).toBeGreaterThanOrEqual(4)
  })

  it('finds the day of a plain weekly peak', () => {
    const values = Float64Array.from({ length: 70 }, (_, day) => (day % 7 === 4 ? 100 : 10))
    const { peak, middle } = run(values, 7)
    expect(peak).toEqual({ at: 4, from: 4, to: 4 })
    expect(middle[4]).toBeCloseTo(100, 3)
  })

  it('never goes below 0 for counts, and may for others', () => {
    const counts = Float64Array.from({ length: 60 }, (_, day) => Math.max(0, 50 - day))
    expect(Math.min(...run(counts, 30).low)).toBe(0)
    const others = Float64Array.from({ length: 60 }, (_, day) => -5 * day)
    expect(Math.max(...run(others, 30).middle)).toBeLessThan(-200)
  })

  it('says nothing from fewer than 21 days', () => {
    expect(run(new Float64Array(20), 14)).toMatchObject({ model: 'none', peak: null, error: null })
    expect(run(new Float64Array(21), 90).middle).toHaveLength(90)
  })
})

describe('placeOrigins', () => {
  it('leaves 14 days before the first and enough after the last', () => {
    for (let length = 16; length < 300; length += 7) {
      const { origins, days } = placeOrigins(length, { days: 14, most: 8, apart: 7 })
      expect(origins.length).toBeGreaterThan(0)
      expect(origins[0]).toBeGreaterThanOrEqual(14)
      expect(origins.at(-1)! + days).toBe(length)
    }
  })
})

describe('scaledError', () => {
  it('is 1 where errors are as large as those of the same weekday a week before', () => {
    const values = Float64Array.from({ length: 28 }, (_, day) => (Math.floor(day / 7) % 2) * 10)
    expect(scaledError(values, [Float64Array.of(10, -10)])).toBe(1)
  })
})

describe('fillDays', () => {
  const points = [
    { date: '2026-01-04', value: 40 },
    { date: '2026-01-01', value: 10 },
    { date: '2026-01-01', value: 5 },
    { date: 'x', value: 5 },
    { date: '2026-01-02', value: Number.NaN },
  ]
  it('adds up counts and leaves days without any at 0', () => {
    expect([...fillDays(points, 0).values]).toEqual([15, 0, 0, 40])
  })
  it('draws a line between the days of a level', () => {
    const drawn = [...fillDays(points, null).values]
    for (const [at, value] of [5, 5 + 35 / 3, 5 + 70 / 3, 40].entries())
      expect(drawn[at]).toBeCloseTo(value, 9)
  })
  it('keeps two years of a series with days of 1900 and 2500', () => {
    const wide = [
      { date: '1900-01-01', value: 1 },
      { date: '2500-01-01', value: 2 },
    ]
    expect(fillDays(wide, 0).values).toHaveLength(730)
  })
})
