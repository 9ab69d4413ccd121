import { expect, it } from 'vitest'
import { toReachDays } from '#renderer/features/insights/reach/reach-days.ts'

const point = (date: string, seen: number) => ({ date, seen, expected: 10, low: 5 })

it('takes the mean of the posts of a day, days rising', () => {
  const { all, isByWeek } = toReachDays([
    point('2026-03-02T18:00:00Z', 30),
    point('2026-03-01', 4),
    point('2026-03-02T09:00:00Z', 10),
  ])
  expect(isByWeek).toBe(false)
  expect(all.map(({ day, seen, posts }) => [day, seen, posts])).toEqual([
    ['2026-03-01', 4, 1],
    ['2026-03-02', 20, 2],
  ])
})

it('shows weeks from Monday where there are more than 100 days', () => {
  const points = Array.from({ length: 101 }, (_, at) =>
    point(new Date(Date.UTC(2026, 0, 5 + at)).toISOString(), 1),
  )
  const { all, isByWeek } = toReachDays(points)
  expect(isByWeek).toBe(true)
  expect(all[0]).toMatchObject({ day: '2026-01-05', posts: 7 })
  expect(all).toHaveLength(15)
})
