import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DraftId } from '#shared/contract/drafts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { createUnsavedPosts } from '#renderer/features/write/unsaved-posts.ts'
import { aDraft, createStorage, createWriteKiln } from './a-post.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const OFFLINE = new KilnError('disconnected', 'The connection closed')
const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('saves a new post once after a pause, and changes to it under the id it was given', async () => {
  const { kiln, asked } = createWriteKiln()
  const { current, posts } = createWriteStores(kiln, createStorage())
  current.getState().write('One')
  await pause(300)
  current.getState().write('One two')
  await pause(599)
  expect(asked.drafts.save).not.toHaveBeenCalled()
  await pause(1)
  expect(asked.drafts.save.mock.calls).toEqual([[{ text: 'One two', platform: 'x' }]])
  expect(current.getState().saving).toEqual({ state: 'saved' })
  current.getState().choosePlatform('threads')
  await pause(600)
  expect(asked.drafts.save.mock.lastCall).toEqual([
    { id: 'made-1', text: 'One two', platform: 'threads' },
  ])
  expect(posts.getState().drafts.map(({ text }) => text)).toEqual(['One two'])
})

it('never makes two posts of one that is written on while it is being saved', async () => {
  let release = () => {}
  const gate = new Promise<void>((open) => (release = open))
  const save = vi.fn<(input: { id?: DraftId; text: string }) => Promise<ReturnType<typeof aDraft>>>(
    async ({ id, text }) => {
      await gate
      return aDraft({ id: id ?? DraftId.parse('given'), text })
    },
  )
  const { kiln } = createWriteKiln({ save: save as never })
  const { current } = createWriteStores(kiln, createStorage())
  current.getState().write('First')
  await pause(600)
  current.getState().write('First and second')
  await pause(5000)
  expect(save).toHaveBeenCalledOnce()
  release()
  await pause(600)
  expect(save.mock.calls.map(([input]) => input)).toEqual([
    { text: 'First', platform: 'x' },
    { id: 'given', text: 'First and second', platform: 'x' },
  ])
})

it('keeps what cannot be saved, also through a reload, and saves it when it can', async () => {
  const storage = createStorage()
  const save = () => Promise.reject(OFFLINE)
  const before = createWriteStores(createWriteKiln({ save }).kiln, storage)
  before.current.getState().write('Not lost')
  await pause(600)
  expect(before.current.getState().saving).toMatchObject({ state: 'failed' })
  before.current.getState().write('Not lost at all')
  before.flush()
  await pause(1)

  const { kiln, kept } = createWriteKiln()
  const after = createWriteStores(kiln, storage)
  after.enter()
  expect(after.current.getState().post.text).toBe('Not lost at all')
  await pause(600)
  expect([...kept.values()].map(({ text }) => text)).toEqual(['Not lost at all'])
  expect(createUnsavedPosts(storage).read()).toEqual([])
})

it('tries again by itself after a failure', async () => {
  const answers = [() => Promise.reject(OFFLINE), () => Promise.resolve(aDraft())]
  const save = vi.fn<() => Promise<ReturnType<typeof aDraft>>>(() => answers.shift()!())
  const { current } = createWriteStores(createWriteKiln({ save }).kiln, createStorage())
  current.getState().write('Again')
  await pause(600)
  expect(current.getState().saving.state).toBe('failed')
  await pause(2000)
  expect(current.getState().saving.state).toBe('saved')
  expect(save).toHaveBeenCalledTimes(2)
})

it('opens what was written and not what was saved, when a save failed in between', async () => {
  const draft = aDraft()
  const { kiln, asked } = createWriteKiln({ drafts: [draft] })
  const { current, openPost } = createWriteStores(kiln, createStorage())
  openPost(draft)
  asked.drafts.save.mockRejectedValue(OFFLINE)
  current.getState().write('Newer than the library')
  await pause(600)
  current.getState().startNew()
  expect(current.getState().post.text).toBe('')
  openPost(draft)
  expect(current.getState().post.text).toBe('Newer than the library')
})

it('keeps a post that was removed elsewhere as a new one', async () => {
  const { kiln, asked } = createWriteKiln({ drafts: [aDraft()] })
  const { current, openPost } = createWriteStores(kiln, createStorage())
  openPost(aDraft())
  asked.drafts.save.mockRejectedValueOnce(new KilnError('not-found', 'There is no such post'))
  current.getState().write('Still mine')
  await pause(601)
  expect(asked.drafts.save.mock.lastCall).toEqual([{ text: 'Still mine', platform: 'x' }])
  expect(current.getState().post.id).toBe('made-1')
})

it('keeps nothing of a post that says nothing', async () => {
  const { kiln, asked } = createWriteKiln()
  const { current } = createWriteStores(kiln, createStorage())
  current.getState().choosePlatform('linkedin')
  current.getState().write('  \n')
  await pause(5000)
  expect(asked.drafts.save).not.toHaveBeenCalled()
})

it('brings a deleted post back as it was last written', async () => {
  const draft = aDraft()
  const { kiln, kept } = createWriteKiln({ drafts: [draft] })
  const { current, posts, openPost, removePost, restorePost } = createWriteStores(
    kiln,
    createStorage(),
  )
  posts.getState().refresh()
  await pause(1)
  openPost(draft)
  current.getState().write('A last thought')
  await removePost(draft)
  await pause(5000)
  expect(kept.size).toBe(0)
  expect(current.getState().post.text).toBe('')
  expect(posts.getState().drafts).toEqual([])
  await restorePost()
  expect([...kept.values()].map(({ text }) => text)).toEqual(['A last thought'])
  expect(current.getState().post.text).toBe('A last thought')
})

it('opens the post and the platform of last time', async () => {
  const storage = createStorage()
  const { kiln } = createWriteKiln({ drafts: [aDraft({ platform: 'threads' })] })
  const before = createWriteStores(kiln, storage)
  before.openPost(aDraft({ platform: 'threads' }))
  const after = createWriteStores(kiln, storage)
  after.enter()
  await pause(1)
  expect(after.current.getState().post).toMatchObject({ id: 'd1', platform: 'threads' })
})

it('reads nothing from a storage that holds something else', () => {
  for (const kept of ['', '{', 'null', '[1,null,{"key":"k","text":"t","platform":"myspace"}]'])
    expect(createUnsavedPosts(createStorage({ 'kiln-unsaved-posts': kept })).read()).toEqual([])
})

it('takes over what another window wrote, but never over what is written here', async () => {
  const draft = aDraft()
  const { kiln, kept } = createWriteKiln({ drafts: [draft] })
  const { current, posts, openPost } = createWriteStores(kiln, createStorage())
  openPost(draft)
  const change = async (text: string, updatedAt: string) => {
    kept.set(draft.id, { ...draft, text, updatedAt })
    posts.getState().refresh()
    await pause(1)
    return current.getState().post.text
  }
  expect(await change('From elsewhere', '2026-11-21T10:00:00Z')).toBe('From elsewhere')
  expect(await change('An older answer', '2026-11-19T10:00:00Z')).toBe('From elsewhere')
  current.getState().write('Written here')
  expect(await change('From elsewhere again', '2026-11-22T10:00:00Z')).toBe('Written here')
})
