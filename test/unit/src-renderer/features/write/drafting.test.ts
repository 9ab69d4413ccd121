import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DraftId } from '#shared/contract/drafts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { GenerateEvent } from '#shared/contract/generation.ts'
import { aDraft } from './a-post.ts'
import { aGenerated, createDrafting, endless, stream } from './a-drafting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pause = (ms = 10) => vi.advanceTimersByTimeAsync(ms)

const token = (variant: number, text: string): GenerateEvent => ({ type: 'token', variant, text })
const KEPT = aDraft({ id: DraftId.parse('d1'), text: 'The kiln is warm.' })

function ready(scene: Parameters<typeof createDrafting>[0] = {}) {
  const made = createDrafting({ drafts: [KEPT], ...scene })
  made.stores.brief.getState().change({ text: 'Say that the kiln is warm' })
  return made
}

it('shows tokens as they come, and what is settled in their place', async () => {
  const { stores, asked } = ready()
  asked.generate.mockImplementation((_, options) =>
    endless<GenerateEvent>(
      [
        { type: 'progress', stage: 'writing', done: 1, total: 3 },
        token(0, 'The kil'),
        token(0, 'm is'),
        { type: 'settled', variant: 0, text: 'The kiln is' },
        token(0, ' warm.'),
        token(1, 'Warm'),
      ],
      options?.signal,
    ),
  )
  stores.write()
  await pause()
  expect(stores.drafting.getState()).toMatchObject({
    state: 'running',
    stage: 'writing',
    texts: ['The kiln is warm.', 'Warm'],
  })
})

it('opens a single variant at once', async () => {
  const { stores, asked } = ready()
  asked.generate.mockReturnValue(stream<GenerateEvent>({ type: 'result', drafts: [aGenerated()] }))
  stores.write()
  await pause()
  expect(stores.drafting.getState().state).toBe('idle')
  expect(stores.current.getState().post).toMatchObject({ id: 'd1', text: 'The kiln is warm.' })
})

it('lets the user choose among several, and notes which were passed over', async () => {
  const { stores, asked } = ready()
  const drafts = [aGenerated({ id: 'd0', text: 'Other' }), aGenerated()]
  asked.generate.mockReturnValue(stream<GenerateEvent>({ type: 'result', drafts }))
  stores.write()
  await pause()
  expect(stores.drafting.getState()).toMatchObject({
    state: 'done',
    texts: ['Other', 'The kiln is warm.'],
  })
  expect(stores.current.getState().post.text).toBe('')
  await stores.chooseVariant(1)
  expect(stores.current.getState().post.id).toBe('d1')
  expect(stores.drafting.getState().state).toBe('idle')
  expect(asked.rate.mock.calls.map(([input]) => input)).toEqual([
    { id: 'd0', feedback: 'rejected' },
  ])
})

it('keeps a thread in sight until it is opened', async () => {
  const { stores, asked } = ready()
  stores.brief.getState().change({ thread: true })
  const drafts = [aGenerated({ posts: ['One', 'Two'] })]
  asked.generate.mockReturnValue(stream<GenerateEvent>({ type: 'result', drafts }))
  stores.write()
  await pause()
  expect(stores.drafting.getState().state).toBe('done')
})

it('stops with what was written still there, to be used as a new post', async () => {
  const { stores, asked } = ready()
  let signal: AbortSignal | undefined
  asked.generate.mockImplementation((_, options) => {
    signal = options?.signal
    return endless<GenerateEvent>([token(0, 'Half a thought')], signal)
  })
  stores.write()
  await pause()
  stores.drafting.getState().stop()
  await pause()
  expect(signal?.aborted).toBe(true)
  expect(stores.drafting.getState()).toMatchObject({ state: 'stopped', texts: ['Half a thought'] })
  await stores.chooseVariant(0)
  expect(stores.current.getState().post).toMatchObject({ id: undefined, text: 'Half a thought' })
})

it('goes back to the page when it is stopped before the first word', async () => {
  const { stores, asked } = ready()
  asked.generate.mockImplementation((_, options) => endless<GenerateEvent>([], options?.signal))
  stores.write()
  await pause()
  stores.drafting.getState().stop()
  expect(stores.drafting.getState().state).toBe('idle')
})

it('says why there is no draft, and keeps the brief', async () => {
  const { stores, asked } = ready()
  const failure = new KilnError('storage-full', 'The disk is full', { action: 'Free some space.' })
  asked.generate.mockReturnValue(stream<GenerateEvent>(failure))
  stores.write()
  await pause()
  expect(stores.drafting.getState()).toMatchObject({
    state: 'failed',
    failure: { message: 'The disk is full', action: 'Free some space.' },
  })
  expect(stores.brief.getState().text).toBe('Say that the kiln is warm')
})

it('writes nothing from an empty brief, and nothing twice at once', async () => {
  const { stores, asked } = createDrafting()
  stores.write()
  expect(asked.generate).not.toHaveBeenCalled()
  stores.brief.getState().change({ text: 'Now' })
  asked.generate.mockImplementation((_, options) => endless<GenerateEvent>([], options?.signal))
  stores.write()
  stores.write()
  await pause()
  expect(asked.generate).toHaveBeenCalledOnce()
})

it('refines the post as it stands now, and can go back', async () => {
  const { stores, asked, kept } = ready()
  stores.openPost(KEPT)
  stores.current.getState().write('The kiln is very warm.')
  asked.refine.mockImplementation(() => {
    expect(kept.get(KEPT.id)?.text).toBe('The kiln is very warm.')
    kept.set(KEPT.id, { ...KEPT, text: 'Warm kiln.', updatedAt: '2026-11-21T10:00:00Z' })
    const attempts = [
      { tier: 'composer' as const, model: 'composer', outcome: 'chosen' },
      { tier: 'composer' as const, model: 'composer', outcome: 'in pirate speak' },
    ]
    const drafts = [aGenerated({ text: 'Warm kiln.', attempts })]
    return stream<GenerateEvent>({ type: 'result', drafts })
  })
  void stores.refine('shorter, in pirate speak')
  await pause()
  expect(stores.current.getState().post).toMatchObject({ id: 'd1', text: 'Warm kiln.' })
  expect(stores.refinement.getState()).toMatchObject({
    state: 'idle',
    last: { before: 'The kiln is very warm.', unmet: ['in pirate speak'] },
  })
})

it('leaves the post as it was when refining is stopped', async () => {
  const { stores, asked } = ready()
  stores.openPost(KEPT)
  asked.refine.mockImplementation((_, options) =>
    endless<GenerateEvent>([token(0, 'Arr')], options?.signal),
  )
  void stores.refine('in pirate speak')
  await pause()
  expect(stores.refinement.getState()).toMatchObject({ state: 'running', texts: ['Arr'] })
  stores.refinement.getState().stop()
  await pause()
  expect(stores.refinement.getState()).toMatchObject({ state: 'idle', last: undefined })
  expect(stores.current.getState().post.text).toBe(KEPT.text)
})

it('does not refine what could not be saved', async () => {
  const { stores, asked } = ready()
  stores.current.getState().write('Unkept')
  const { current } = stores
  const offline = new KilnError('disconnected', 'The connection closed')
  const refined = stores.refine('shorter')
  current.getState().noteSaving(current.getState().post.key, {
    state: 'failed',
    failure: { code: offline.code, message: offline.message },
  })
  await refined
  expect(asked.refine).not.toHaveBeenCalled()
})

it('leaves out sources that are gone', async () => {
  const { stores, asked } = ready({ sources: [] })
  stores.brief.getState().change({ sourceIds: ['gone' as never] })
  stores.sources.getState().load()
  await pause()
  stores.write()
  expect(asked.generate.mock.lastCall?.[0]).not.toHaveProperty('sourceIds')
})

it('opens the brief where there is no post yet, and the posts where there are some', async () => {
  for (const [drafts, list] of [
    [[], 'brief'],
    [[KEPT], 'posts'],
  ] as const) {
    const { stores } = createDrafting({ drafts })
    stores.enter()
    await pause()
    expect(stores.view.getState().list).toBe(list)
  }
})

it('leaves what is being written for a post that is opened', async () => {
  const { stores, asked } = ready()
  asked.generate.mockImplementation((_, options) =>
    endless<GenerateEvent>([token(0, 'Half')], options?.signal),
  )
  stores.write()
  await pause()
  stores.openPost(KEPT)
  expect(stores.drafting.getState().state).toBe('idle')
  expect(stores.current.getState().post.id).toBe('d1')
})
