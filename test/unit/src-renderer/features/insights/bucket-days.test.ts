import { expect, it } from 'vitest'
import { bucketDays } from '#renderer/features/insights/bucket-days.ts'
import { addDays } from '#renderer/features/insights/period.ts'

const year = Array.from({ length: 365 }, (_, at) => ({
  name: addDays('2026-01-01', at),
  posts: 1,
  figures: { impressions: 10 },
}))

it('shows every day of a short period, also those without posts', () => {
  const { unit, days, groups } = bucketDays({
    byDay: [{ name: '2026-11-02', posts: 2, figures: { likes: 3 } }],
    from: '2026-10-31',
    to: '2026-11-02',
  })
  expect(unit).toBe('day')
  expect(days).toEqual(['2026-10-31', '2026-11-01', '2026-11-02'])
  expect(groups.map(({ posts }) => posts)).toEqual([0, 0, 2])
})

it('sums weeks from Monday and months up without losing a post', () => {
  const weeks = bucketDays({ byDay: year, from: '2026-01-01', to: '2026-12-31' })
  expect(weeks.unit).toBe('week')
  expect(weeks.days.slice(0, 2)).toEqual(['2025-12-29', '2026-01-05'])
  expect(weeks.groups[0]).toEqual({ posts: 4, figures: { impressions: 40 } })
  const months = bucketDays({ byDay: year, from: '2024-01-31', to: '2026-12-31' })
  expect(months.unit).toBe('month')
  expect(months.days).toHaveLength(36)
  for (const { groups } of [weeks, months])
    expect(groups.reduce((sum, { figures }) => sum + (figures.impressions ?? 0), 0)).toBe(3650)
})

it('has nothing to show where no day is known', () => {
  expect(bucketDays({ byDay: [], from: null, to: null }).days).toEqual([])
})
