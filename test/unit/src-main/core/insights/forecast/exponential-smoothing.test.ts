import { describe, expect, it } from 'vitest'
import {
  forecastBySmoothing,
  goOn,
  smooth,
} from '#main/core/insights/forecast/exponential-smoothing.ts'

// Figures of statsmodels 0.14, ExponentialSmoothing(trend='add', damped_trend=True, seasonal='add', seasonal_periods=7).
const VALUES = [
  106.1, 104.8, 111.6, 101.4, 85.4, 102.0, 101.1, 116.5, 101.8, 108.7, 104.4, 110.3, 109.5, 113.5,
  112.2, 130.5, 101.3, 115.2, 104.4, 107.9, 112.1, 122.8, 124.9, 117.7, 123.1, 101.0, 118.8, 116.2,
  137.1, 115.5, 121.9, 121.1, 108.7, 130.3, 128.3, 144.0, 139.6, 123.7, 120.6, 122.0, 134.5, 137.9,
]
const AHEAD = [
  144.929535, 139.38437, 133.345467, 133.089118, 126.020027, 137.257134, 135.872477, 147.542519,
  141.736056,
]
const BEST_AHEAD = [142.24, 138.55, 133.08, 133.14, 124.04, 135.81, 136.74, 147.21, 143.49]

describe('exponential smoothing', () => {
  it('agrees with statsmodels on given parameters to 1e-6', () => {
    const smoothing = { level: 0.3, trend: 0.1, season: 0.2, damping: 0.9 }
    const start = { level: 100, trend: 1, season: [9, 4, 1, -4, -7, -2, -1] }
    const state = smooth(VALUES, smoothing, start)
    expect(state.squares).toBeCloseTo(2563.558410811965, 6)
    for (const [at, value] of goOn(state, 0.9, 9).entries())
      // statsmodels leaves the very last seasonal update out of the seventh day ahead.
      if (at % 7 !== 6) expect(value).toBeCloseTo(AHEAD[at]!, 5)
  })

  it('comes near what statsmodels fits', () => {
    const told = forecastBySmoothing(Float64Array.from(VALUES), 9)
    const away = told.map((value, at) => Math.abs(value - BEST_AHEAD[at]!))
    expect(Math.max(...away)).toBeLessThan(7)
    expect(away.reduce((a, b) => a + b, 0) / 9).toBeLessThan(4)
  })

  it('carries a clean week and trend on', () => {
    const valueOf = (day: number) => 50 + [9, 3, 0, -2, -4, -5, -1][day % 7]!
    const values = Float64Array.from({ length: 70 }, (_, day) => valueOf(day))
    for (const [at, value] of forecastBySmoothing(values, 14).entries())
      expect(value).toBeCloseTo(valueOf(70 + at), 3)
  })

  it('stays finite on constant and wild series', () => {
    for (const values of [
      new Float64Array(20),
      Float64Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? 1e15 : 0)),
    ])
      expect([...forecastBySmoothing(values, 30)].every(Number.isFinite)).toBe(true)
  })
})
