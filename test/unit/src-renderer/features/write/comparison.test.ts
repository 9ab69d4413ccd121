import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ComparisonId, PromptId } from '#shared/contract/prompts.ts'
import { whyNot, type Duel, type Reveal } from '#renderer/features/write/comparison-store.ts'
import { endless, stream } from './a-drafting.ts'
import { createIdeas } from './an-idea.ts'

type Event = ReturnType<Kiln['comparisons']['create']> extends AsyncIterable<infer E> ? E : never

const promptId = PromptId.parse('p1')
const DUEL: Duel = {
  brief: 'The kiln',
  platform: 'x',
  first: { model: 'composer', promptId: '' },
  second: { model: '', promptId },
}
const PROGRESS = { type: 'progress', stage: 'writing', done: 3, total: 12 } as const
const RESULT = {
  type: 'result',
  comparison: {
    id: ComparisonId.parse('c1'),
    brief: 'The kiln',
    platform: 'x',
    texts: { first: 'One', second: 'Two' },
  },
} as const
const side = (model: string): Reveal['first'] => ({
  model,
  promptId: null,
  writtenBy: model,
  draftId: 'd1',
})
const REVEAL: Reveal = {
  first: side('m1'),
  second: side('composer'),
  winner: 'first',
  wins: { first: 2, second: 1, ties: 0 },
  basis: '3 comparisons',
}

async function written() {
  const made = createIdeas()
  made.asked.create.mockReturnValue(stream<Event>(PROGRESS, RESULT))
  await made.comparison.getState().start(DUEL)
  return made
}

it('holds no two against each other that are the same or left open', () => {
  const composer = { model: 'composer', promptId: '' } as const
  const open = { model: '', promptId: '' } as const
  expect(whyNot(composer, composer)).toBe('same')
  expect(whyNot(composer, open)).toBe('open')
  expect(whyNot(open, composer)).toBe('open')
  expect(whyNot(composer, { ...composer, promptId })).toBeUndefined()
  expect(whyNot(composer, { model: '', promptId })).toBeUndefined()
})

it('asks only for what was chosen, and shows two texts without their writers', async () => {
  const { comparison, asked } = await written()
  expect(asked.create.mock.lastCall?.[0]).toEqual({
    brief: 'The kiln',
    platform: 'x',
    first: { model: 'composer' },
    second: { promptId: 'p1' },
  })
  expect(comparison.getState()).toMatchObject({
    state: 'choosing',
    stage: 'writing',
    share: 0.25,
    comparison: { texts: { first: 'One', second: 'Two' } },
    reveal: undefined,
  })
})

it('reveals once one is chosen, and takes one answer only', async () => {
  const { comparison, asked } = await written()
  asked.choose.mockResolvedValue(REVEAL)
  const { choose } = comparison.getState()
  await Promise.all([choose('first'), choose('second')])
  await choose('tie')
  expect(asked.choose.mock.calls.map(([input]) => input)).toEqual([{ id: 'c1', winner: 'first' }])
  expect(comparison.getState()).toMatchObject({ state: 'revealed', reveal: { wins: { first: 2 } } })
})

it('lets the user choose again when the choice could not be kept', async () => {
  const { comparison, asked } = await written()
  asked.choose.mockRejectedValueOnce(new KilnError('storage-full', 'The disk is full'))
  await comparison.getState().choose('tie')
  expect(comparison.getState()).toMatchObject({
    state: 'choosing',
    failure: { message: 'The disk is full' },
  })
  asked.choose.mockResolvedValue({ ...REVEAL, winner: 'tie' })
  await comparison.getState().choose('tie')
  expect(comparison.getState()).toMatchObject({ state: 'revealed', failure: undefined })
})

it('stops, and begins anew', async () => {
  const { comparison, asked } = createIdeas()
  let signal: AbortSignal | undefined
  asked.create.mockImplementationOnce((_, options) => {
    signal = options?.signal
    return endless<Event>([PROGRESS], signal)
  })
  const running = comparison.getState().start(DUEL)
  await Promise.resolve()
  expect(comparison.getState().state).toBe('running')
  comparison.getState().stop()
  await running
  expect(signal?.aborted).toBe(true)
  expect(comparison.getState()).toMatchObject({ state: 'idle', share: 0, failure: undefined })
  asked.create.mockReturnValue(stream<Event>(RESULT))
  await comparison.getState().start(DUEL)
  expect(comparison.getState().state).toBe('choosing')
  comparison.getState().reset()
  expect(comparison.getState()).toMatchObject({ state: 'idle', comparison: undefined, duel: DUEL })
})

it('says why nothing was written', async () => {
  const { comparison, asked } = createIdeas()
  asked.create.mockReturnValue(stream<Event>(PROGRESS, new KilnError('not-found', 'No prompt p1')))
  await comparison.getState().start(DUEL)
  expect(comparison.getState()).toMatchObject({
    state: 'failed',
    failure: { message: 'No prompt p1' },
  })
})

it('opens one of the two posts, or says why not', async () => {
  const { openCompared, page, view, comparison, asked } = createIdeas()
  view.getState().openDialog('compare')
  asked.get.mockRejectedValueOnce(new KilnError('not-found', 'No draft d1'))
  await openCompared('d1')
  expect(comparison.getState().failure).toMatchObject({ message: 'No draft d1' })
  expect(view.getState().dialog).toBe('compare')
  await openCompared('d1')
  expect(page.getState().opened.map(({ id }) => id)).toEqual(['d1'])
  expect(view.getState().dialog).toBeUndefined()
})
