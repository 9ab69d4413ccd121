import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { BatchEvent } from '#shared/contract/generation.ts'
import { briefsFromCsv } from '#renderer/features/write/briefs-from-csv.ts'
import { aGenerated, createDrafting, endless, stream } from './a-drafting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pause = () => vi.advanceTimersByTimeAsync(10)

const WISHES = ['One', 'Two'].map((brief) => ({ brief, platform: 'x' as const }))
const RESULT: BatchEvent = { type: 'result', batchId: 'b1', drafts: [], failures: [] }

it('takes from each row what it says and from the brief what it leaves open', () => {
  const { stores } = createDrafting()
  stores.brief.getState().change({ tone: 'warm', variants: 4, model: 'composer' })
  const csv =
    'Brief;Platform;tone;words\nOpen day;LinkedIn;;40\nFree soup;;formal;\n;;;7\nRant;myspace;;\n'
  expect(briefsFromCsv(csv, stores.brief.getState())).toEqual({
    hasColumn: true,
    wishes: [
      {
        brief: 'Open day',
        platform: 'linkedin',
        tone: 'warm',
        words: 40,
        variants: 1,
        thread: false,
        model: 'composer',
      },
      {
        brief: 'Free soup',
        platform: 'x',
        tone: 'formal',
        variants: 1,
        thread: false,
        model: 'composer',
      },
    ],
    problems: [{ row: 4 }, { row: 5, platform: 'myspace' }],
  })
})

it('says that a table has no briefs', () => {
  const form = createDrafting().stores.brief.getState()
  for (const csv of ['', 'text\nHello', '\u0000'])
    expect(briefsFromCsv(csv, form)).toEqual({ wishes: [], problems: [], hasColumn: false })
})

it('notes what became of each brief', async () => {
  const { stores, asked } = createDrafting()
  asked.batch.mockReturnValue(
    stream<BatchEvent>(
      { type: 'progress', stage: 'writing', done: 0, total: 2, remainingMs: 900 },
      { type: 'failed', index: 1, error: { code: 'internal', message: 'No' } },
      { type: 'draft', index: 0, draft: aGenerated() },
      RESULT,
    ),
  )
  await stores.batch.getState().start(WISHES)
  expect(stores.batch.getState()).toMatchObject({
    state: 'done',
    outcomes: [{ state: 'done' }, { state: 'failed', message: 'No' }],
  })
})

it('stops, and goes on with the same briefs', async () => {
  const { stores, asked } = createDrafting()
  asked.batch.mockImplementationOnce((_, options) =>
    endless<BatchEvent>([{ type: 'draft', index: 0, draft: aGenerated() }], options?.signal),
  )
  void stores.batch.getState().start(WISHES)
  await pause()
  stores.batch.getState().stop()
  await pause()
  expect(stores.batch.getState()).toMatchObject({
    state: 'stopped',
    outcomes: [{ state: 'done' }, { state: 'waiting' }],
  })
  asked.batch.mockReturnValueOnce(stream<BatchEvent>(RESULT))
  await stores.batch.getState().start(stores.batch.getState().wishes)
  expect(asked.batch.mock.calls[1]?.[0]).toEqual(asked.batch.mock.calls[0]?.[0])
})

it('offers what an earlier run left, and says why a batch failed', async () => {
  const { stores, asked } = createDrafting()
  const left = {
    batchId: 'b0',
    briefs: [{ ...WISHES[0]!, variants: 1, thread: false }],
    done: 0,
    createdAt: '2026-11-20T10:00:00Z',
  }
  asked.batches.mockResolvedValue({ batches: [left] })
  await stores.batch.getState().load()
  expect(stores.batch.getState().unfinished).toEqual([left])
  asked.batch.mockReturnValue(stream<BatchEvent>(new KilnError('storage-full', 'The disk is full')))
  await stores.batch.getState().start(left.briefs)
  expect(stores.batch.getState()).toMatchObject({
    state: 'failed',
    failure: { message: 'The disk is full' },
  })
})
