import { expect, it } from 'vitest'
import { toOffsetTime } from '#renderer/features/insights/predictions/to-offset-time.ts'

it('names the same moment as the clock here', () => {
  const told = toOffsetTime('2026-03-01T09:00') ?? ''
  expect(told).toMatch(/^2026-03-01T09:00:00[+-]\d{2}:\d{2}$/)
  expect(Date.parse(told)).toBe(new Date('2026-03-01T09:00').getTime())
})

it('is nothing for no time', () => {
  for (const none of ['', 'soon']) expect(toOffsetTime(none)).toBeUndefined()
})
