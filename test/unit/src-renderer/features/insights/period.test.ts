import { expect, it } from 'vitest'
import { addDays, toScope } from '#renderer/features/insights/period.ts'
import { anAccount } from './a-summary.ts'

const NOBODY = { platform: undefined, accountId: undefined, from: '', to: '' }
const ACCOUNTS = [
  anAccount(),
  anAccount({ id: 2, platform: 'x', from: '2025-06-01T10:00:00Z', to: '2026-09-30T08:00:00Z' }),
  anAccount({ id: 3, platform: 'x', isOwn: false, to: '2026-11-20' }),
]

it('ends a period on the newest day of the accounts that are meant', () => {
  expect(toScope({ ...NOBODY, period: '28' }, ACCOUNTS)).toEqual({
    from: '2026-10-06',
    to: '2026-11-02',
  })
  expect(toScope({ ...NOBODY, period: '7', platform: 'x' }, ACCOUNTS)).toEqual({
    platform: 'x',
    from: '2026-09-24',
    to: '2026-09-30',
  })
})

it('looks at a competitor when that is chosen', () => {
  expect(toScope({ ...NOBODY, period: '7', accountId: 3 }, ACCOUNTS)).toEqual({
    accountId: 3,
    isOwn: false,
    from: '2026-11-14',
    to: '2026-11-20',
  })
})

it('goes back to the first day for all time, and asks for no days where none are known', () => {
  expect(toScope({ ...NOBODY, period: 'all' }, ACCOUNTS).from).toBe('2025-06-01')
  expect(toScope({ ...NOBODY, period: 'all' }, [])).toEqual({})
})

it('takes two days in either order, and one that is half typed not at all', () => {
  const own = { ...NOBODY, period: 'custom' as const }
  expect(toScope({ ...own, from: '2026-03-01', to: '2026-02-01' }, ACCOUNTS)).toEqual({
    from: '2026-02-01',
    to: '2026-03-01',
  })
  expect(toScope({ ...own, from: '2026-03', to: '2026-02-01' }, ACCOUNTS)).toEqual({
    to: '2026-02-01',
  })
})

it('counts days over the end of a month and the change of the clock', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})
