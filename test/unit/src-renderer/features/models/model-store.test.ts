import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model, ModelEvent } from '#shared/contract/models.ts'
import { createModelStore } from '#renderer/features/models/model-store.ts'
import { aModel } from './a-model.ts'

const MEMORY = { totalBytes: 16e9, freeBytes: 8e9 }
const STEP = { type: 'progress', stage: 'downloading', done: 1, total: 4 } as const

function open(change: object = {}) {
  const state: { models: Model[]; signals: AbortSignal[] } = { models: [aModel()], signals: [] }
  const kiln = {
    models: {
      list: () => Promise.resolve({ models: state.models, memory: MEMORY }),
      async *download(
        { id }: { readonly id: string },
        { signal }: { readonly signal: AbortSignal },
      ): AsyncGenerator<ModelEvent> {
        state.signals.push(signal)
        yield STEP
        await Promise.resolve()
        signal.throwIfAborted()
        state.models = [aModel({ id, state: 'installed' })]
        yield { type: 'result', model: aModel({ id, state: 'installed' }) }
      },
      ...change,
    },
  } as unknown as Kiln
  return { store: createModelStore(kiln), state }
}

it('follows a download to its end and lists the model anew', async () => {
  const { store } = open()
  await store.getState().refresh()
  const seen: string[] = []
  store.subscribe(({ jobs }) => {
    const [job] = jobs
    seen.push(job?.state === 'running' ? `running ${job.progress?.done}` : String(job?.state))
  })
  await store.getState().download('tiny')
  expect(seen).toEqual(['running undefined', 'running 1', 'done', 'done'])
  expect(store.getState().models[0]?.state).toBe('installed')
  store.getState().dismiss('tiny')
  expect(store.getState().jobs).toEqual([])
})

it('leaves no job behind when a download is paused', async () => {
  const { store, state } = open()
  await store.getState().refresh()
  const download = store.getState().download('tiny')
  const again = store.getState().download('tiny')
  store.getState().stop('tiny')
  await Promise.all([download, again])
  expect(state.signals).toHaveLength(1)
  expect(store.getState().jobs).toEqual([])
})

it('keeps why a download failed', async () => {
  async function* download(): AsyncGenerator<ModelEvent> {
    await Promise.resolve()
    yield STEP
    throw new KilnError('storage-full', 'The disk is full', { action: 'Free some space.' })
  }
  const { store } = open({ download })
  await store.getState().download('tiny')
  expect(store.getState().jobs).toMatchObject([
    { id: 'tiny', state: 'failed', failure: { code: 'storage-full' } },
  ])
})

it('says why a file was not adopted', async () => {
  const adopt = () => Promise.reject(new KilnError('unreadable-file', 'There is nothing'))
  const { store } = open({ adopt })
  expect(await store.getState().adopt('/nowhere')).toMatchObject({ message: 'There is nothing' })
  expect(store.getState().failure).toBeUndefined()
})

it('says why a model was not removed', async () => {
  const remove = () => Promise.reject(new KilnError('invalid-input', 'It stays'))
  const { store } = open({ remove })
  await store.getState().remove('tiny')
  expect(store.getState().failure).toMatchObject({ message: 'It stays' })
})
