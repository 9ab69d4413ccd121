import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createBackupStore } from '#renderer/features/settings/backup-store.ts'
import { createSettingsStore } from '#renderer/features/settings/settings-store.ts'

const BEFORE = { theme: 'system', language: 'system', libraryFolder: '/k' } as const

it('shows a change at once and takes it back when it is refused', async () => {
  const set = () => Promise.reject(new KilnError('internal', 'Not saved'))
  const store = createSettingsStore({
    settings: { get: () => Promise.resolve(BEFORE), set },
  } as unknown as Kiln)
  await store.getState().refresh()
  const change = store.getState().change({ theme: 'dark' })
  expect(store.getState().settings?.theme).toBe('dark')
  expect(await change).toBe(false)
  expect(store.getState()).toMatchObject({ settings: BEFORE, failure: { message: 'Not saved' } })
})

it('follows a backup to its end', async () => {
  const result = { type: 'result', path: '/b', videos: 1, thumbnails: 5, assets: 9, sizeBytes: 10 }
  async function* backup() {
    await Promise.resolve()
    yield { type: 'progress', stage: 'copying', done: 1, total: 2 }
    yield result
  }
  const store = createBackupStore({ library: { backup } } as unknown as Kiln)
  const seen: unknown[] = []
  store.subscribe((state) => seen.push(state.backup))
  await store.getState().start('/b')
  expect(seen).toEqual([
    { state: 'running', share: 0 },
    { state: 'running', share: 0.5 },
    { state: 'done', result },
  ])
})
