import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { SourceId, type SourceEvent } from '#shared/contract/sources.ts'
import { aSource, createDrafting, endless, stream } from './a-drafting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pause = () => vi.advanceTimersByTimeAsync(10)

it('uses a new source at once, and forgets it when it is removed', async () => {
  const { stores, askedSources } = createDrafting()
  const { addText, remove } = stores.sources.getState()
  await addText('Kilns are hot.', 'Notes')
  expect(askedSources.add.mock.lastCall?.[0]).toEqual({ text: 'Kilns are hot.', title: 'Notes' })
  expect(stores.sources.getState().sources.map(({ title }) => title)).toEqual(['Notes'])
  expect(stores.brief.getState().sourceIds).toEqual(['s1'])
  await remove(SourceId.parse('s1'))
  expect(stores.sources.getState().sources).toEqual([])
  expect(stores.brief.getState().sourceIds).toEqual([])
})

it('hands files over one after the other under their own names', async () => {
  const { stores, askedSources, upload } = createDrafting()
  await stores.sources.getState().addFiles([new File(['a'], 'a.md'), new File(['b'], 'b.pdf')])
  expect(upload).toHaveBeenCalledTimes(2)
  expect(askedSources.add.mock.calls.map(([input]) => input)).toEqual([
    { path: '/uploads/a.md', title: 'a.md' },
    { path: '/uploads/b.pdf', title: 'b.pdf' },
  ])
})

it('names a file that can not be read, and reads the next', async () => {
  const { stores, askedSources } = createDrafting()
  const failure = new KilnError('unreadable-file', 'This PDF is locked')
  askedSources.add
    .mockReturnValueOnce(stream<SourceEvent>(failure))
    .mockReturnValueOnce(stream<SourceEvent>({ type: 'result', source: aSource() }))
  await stores.sources.getState().addFiles([new File(['a'], 'a.pdf'), new File(['b'], 'b.md')])
  const { adding, sources, dismiss } = stores.sources.getState()
  expect(adding).toMatchObject([{ title: 'a.pdf', failure: { message: 'This PDF is locked' } }])
  expect(sources).toHaveLength(1)
  dismiss(adding[0]!.key)
  expect(stores.sources.getState().adding).toEqual([])
})

it('shows how far it is, and stops when it is dismissed', async () => {
  const { stores, askedSources } = createDrafting()
  let signal: AbortSignal | undefined
  askedSources.add.mockImplementation((_, options) => {
    signal = options?.signal
    const progress = { type: 'progress', stage: 'indexing', done: 1, total: 4 } as const
    return endless<SourceEvent>([progress], signal)
  })
  void stores.sources.getState().addPath('/repo')
  await pause()
  expect(stores.sources.getState().adding).toMatchObject([{ title: '/repo', share: 0.25 }])
  stores.sources.getState().dismiss(stores.sources.getState().adding[0]!.key)
  await pause()
  expect(signal?.aborted).toBe(true)
  expect(stores.sources.getState().adding).toEqual([])
})

it('reads a source again without ticking it', async () => {
  const { stores, askedSources } = createDrafting({ sources: [aSource()] })
  const renewed = aSource({ documents: 3 })
  askedSources.refresh.mockReturnValue(stream<SourceEvent>({ type: 'result', source: renewed }))
  await stores.sources.getState().renew(aSource())
  expect(stores.sources.getState().sources).toEqual([renewed])
  expect(stores.brief.getState().sourceIds).toEqual([])
})
