import { expect, it } from 'vitest'
import { toRule } from '#renderer/features/insights/alerts/to-rule.ts'

const typed = {
  metric: 'impressions',
  platform: undefined,
  condition: 'below-usual',
  value: '20',
  days: '7',
} as const

it('reads percent as a share where the condition is by what is usual', () => {
  expect(toRule(typed)).toMatchObject({ value: 0.2, days: 7, platform: null })
  expect(toRule({ ...typed, condition: 'below', value: '1,5' })?.value).toBe(1.5)
})

it('refuses what is no number, and days beyond a year', () => {
  for (const value of ['', 'many', '0', '-5']) expect(toRule({ ...typed, value })).toBeUndefined()
  for (const days of ['', '0', '366', '7.5']) expect(toRule({ ...typed, days })).toBeUndefined()
})
