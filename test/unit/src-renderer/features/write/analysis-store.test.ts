import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Analysis } from '#shared/contract/texts.ts'
import { createAnalysisStore } from '#renderer/features/write/analysis-store.ts'
import { anAnalysis, createWriteKiln, someMetrics } from './a-post.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const on = (text: string) => ({ text, platform: 'x' as const })

it('asks 50 ms after the last key and once for a burst of keys', async () => {
  const { kiln, asked } = createWriteKiln()
  const store = createAnalysisStore(kiln)
  for (const text of ['a', 'ab', 'abc']) {
    store.getState().look(on(text))
    await pause(20)
  }
  expect(asked.text.analyze).not.toHaveBeenCalled()
  await pause(30)
  expect(asked.text.analyze.mock.calls.map(([input]) => input)).toEqual([on('abc')])
  expect(store.getState()).toMatchObject({ analysed: 'abc', isLate: false })
})

it('stops the question under way and drops its answer', async () => {
  const answers = new Map<string, (analysis: Analysis) => void>()
  const signals = new Map<string, AbortSignal>()
  const analyze: Kiln['text']['analyze'] = ({ text }, options) => {
    signals.set(text, options!.signal!)
    return new Promise((answer) => answers.set(text, answer))
  }
  const store = createAnalysisStore(createWriteKiln({ analyze }).kiln)
  store.getState().look(on('old'))
  await pause(50)
  store.getState().look(on('new'))
  await pause(50)
  expect(signals.get('old')!.aborted).toBe(true)
  answers.get('new')!(anAnalysis({ engagement: { ...anAnalysis().engagement, score: 77 } }))
  await pause(0)
  answers.get('old')!(anAnalysis())
  await pause(0)
  expect(store.getState().analysed).toBe('new')
  expect(store.getState().analysis?.engagement.score).toBe(77)
})

it('keeps the last answer in sight and dims it after 300 ms', async () => {
  const { kiln, asked } = createWriteKiln()
  const store = createAnalysisStore(kiln)
  store.getState().look(on('first'))
  await pause(50)
  asked.text.analyze.mockReturnValue(new Promise(() => undefined))
  store.getState().look(on('second'))
  await pause(299)
  expect(store.getState()).toMatchObject({ analysed: 'first', isLate: false })
  await pause(1)
  expect(store.getState()).toMatchObject({ analysed: 'first', isLate: true })
})

it('says why there is no answer and asks again on request', async () => {
  const { kiln, asked } = createWriteKiln()
  asked.text.analyze.mockRejectedValueOnce(new KilnError('disconnected', 'The connection closed'))
  const store = createAnalysisStore(kiln)
  store.getState().look(on('text'))
  await pause(50)
  expect(store.getState().failure?.code).toBe('disconnected')
  store.getState().retry()
  await pause(50)
  expect(store.getState()).toMatchObject({ failure: undefined, analysed: 'text' })
})

it('says that grammar gets ready when the first edits take more than a second', async () => {
  const edits = { text: '', edits: [], before: someMetrics(), after: someMetrics() }
  const { kiln, asked } = createWriteKiln()
  asked.text.enhance.mockImplementation(
    () => new Promise((answer) => setTimeout(() => answer(edits), 3000)),
  )
  const store = createAnalysisStore(kiln)
  store.getState().look(on('text'))
  await pause(1599)
  expect(store.getState().isGettingReady).toBe(false)
  await pause(1)
  expect(store.getState().isGettingReady).toBe(true)
  await pause(2000)
  expect(store.getState().isGettingReady).toBe(false)
  store.getState().look(on('another text'))
  await pause(3000)
  expect(store.getState().isGettingReady).toBe(false)
})

it('waits longer for a long text, and looks for no edits in it', async () => {
  const { kiln, asked } = createWriteKiln()
  const store = createAnalysisStore(kiln)
  store.getState().look(on('a'.repeat(1_000_000)))
  await pause(700)
  expect(asked.text.analyze).not.toHaveBeenCalled()
  await pause(5000)
  expect(asked.text.analyze).toHaveBeenCalledOnce()
  expect(asked.text.enhance).not.toHaveBeenCalled()
})

it('says nothing of an empty text', async () => {
  const { kiln, asked } = createWriteKiln()
  const store = createAnalysisStore(kiln)
  store.getState().look(on('something'))
  await pause(50)
  store.getState().look(on(' \n'))
  await pause(5000)
  expect(asked.text.analyze).toHaveBeenCalledOnce()
  expect(store.getState().analysis).toBeUndefined()
})

it('shows nothing of one post with another', async () => {
  const store = createAnalysisStore(createWriteKiln().kiln)
  store.getState().look(on('one'))
  await pause(50)
  store.getState().lookAtOther(on('two'))
  expect(store.getState().analysis).toBeUndefined()
  await pause(50)
  expect(store.getState().analysed).toBe('two')
})
