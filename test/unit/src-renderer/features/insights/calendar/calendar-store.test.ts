import { expect, it, vi } from 'vitest'
import type { Kiln } from '#shared/contract/index.ts'
import { type PlannedPost, PlannedPostId } from '#shared/contract/posting-times.ts'
import { toMoment } from '#renderer/features/insights/calendar/calendar-days.ts'
import { createCalendarStore } from '#renderer/features/insights/calendar/calendar-store.ts'

const at = (time: string, day = '2026-11-18') => toMoment({ day, time })

function aPost(id: string, time: string): PlannedPost {
  return {
    id: PlannedPostId.parse(id),
    platform: 'x',
    at: at(time),
    title: id,
    text: '',
    draftId: null,
    state: 'planned',
    campaign: '',
    postId: null,
    createdAt: at('00:00'),
  }
}

function open() {
  const kept = [aPost('a', '09:00'), aPost('b', '12:00')]
  const list = vi.fn((_range: object) => Promise.resolve({ posts: kept }))
  const save = vi.fn((post: object) => Promise.resolve(post))
  const store = createCalendarStore({
    calendar: { list, save, campaigns: () => Promise.resolve({ campaigns: [] }) },
    drafts: { list: () => Promise.resolve({ drafts: [], total: 0 }) },
  } as unknown as Kiln)
  store.setState({ day: '2026-11-18' })
  return { store, list, save }
}

it('asks for the days on show', async () => {
  const { store, list } = open()
  await store.getState().load()
  expect(list).toHaveBeenLastCalledWith({ from: '2026-11-16', to: '2026-11-22' })
  store.getState().show({ view: 'month' })
  expect(list).toHaveBeenLastCalledWith({ from: '2026-10-26', to: '2026-12-06' })
})

it('moves at once, and keeps only the last of quick moves', async () => {
  const { store, save } = open()
  await store.getState().load()
  const [post] = store.getState().posts
  for (const time of ['10:00', '11:00', '13:00']) store.getState().move(post!.id, at(time))
  expect(store.getState().posts.map(({ id }) => id)).toEqual(['b', 'a'])
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2))
  expect(save.mock.calls.map(([kept]) => (kept as PlannedPost).at)).toEqual([
    at('10:00'),
    at('13:00'),
  ])
  expect(save.mock.calls[0]?.[0]).not.toHaveProperty('createdAt')
})

it('follows a post that is moved out of the week', async () => {
  const { store, list } = open()
  await store.getState().load()
  store.getState().move(PlannedPostId.parse('a'), at('09:00', '2026-11-25'))
  expect(store.getState().day).toBe('2026-11-25')
  await vi.waitFor(() =>
    expect(list).toHaveBeenLastCalledWith({ from: '2026-11-23', to: '2026-11-29' }),
  )
})

it('puts a post back where its move could not be kept, and says so', async () => {
  const { store, save } = open()
  await store.getState().load()
  save.mockRejectedValueOnce(new Error('full'))
  store.getState().move(PlannedPostId.parse('a'), at('15:00'))
  await vi.waitFor(() => expect(store.getState().failure).toBeDefined())
  expect(store.getState().posts.map(({ id }) => id)).toEqual(['a', 'b'])
})

it('goes to the week of what was planned, and keeps the dialog where that failed', async () => {
  const { store, list, save } = open()
  const wish = { platform: 'x', at: at('09:00', '2026-12-02'), title: 'New' } as const
  store.getState().edit(wish)
  save.mockRejectedValueOnce(new Error('full'))
  expect(await store.getState().save(wish)).toBe(false)
  expect(store.getState()).toMatchObject({ editing: wish, day: '2026-11-18' })
  expect(await store.getState().save(wish)).toBe(true)
  expect(store.getState()).toMatchObject({ editing: undefined, day: '2026-12-02' })
  expect(list).toHaveBeenLastCalledWith({ from: '2026-11-30', to: '2026-12-06' })
})
