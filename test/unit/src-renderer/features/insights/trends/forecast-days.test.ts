import { expect, it } from 'vitest'
import { toForecastDays } from '#renderer/features/insights/trends/forecast-days.ts'

it('joins what is expected to the last day that was seen', () => {
  const { days, series, band } = toForecastDays({
    history: [
      { date: '2026-03-01', value: 4 },
      { date: '2026-03-02', value: 6 },
    ],
    points: [{ date: '2026-03-03', mid: 5, low: 2, high: 9 }],
  })
  expect(days).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
  expect(series.map(({ values }) => values)).toEqual([
    [4, 6, null],
    [null, 6, 5],
  ])
  expect(band).toEqual({ low: [null, 6, 2], high: [null, 6, 9] })
})
