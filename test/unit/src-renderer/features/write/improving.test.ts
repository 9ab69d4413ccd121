import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Edit } from '#shared/contract/texts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { createCaptionStore } from '#renderer/features/write/caption-store.ts'
import { createImproveStore, improvedText } from '#renderer/features/write/improve-store.ts'
import { createSuggestionStore } from '#renderer/features/write/suggestion-store.ts'
import { createWriteKiln, someMetrics } from './a-post.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const SUBJECT = { text: 'I has a pot and it are warm.', platform: 'x' as const }
const EDITS: Edit[] = [
  { start: 2, end: 5, replacement: 'have', strategy: 'grammar', reason: 'agrees' },
  { start: 19, end: 22, replacement: 'is', strategy: 'grammar', reason: 'agrees' },
]

async function begin() {
  const { kiln, asked } = createWriteKiln({
    enhance: ({ text }) =>
      Promise.resolve({
        text,
        edits: text === SUBJECT.text ? EDITS : [],
        before: someMetrics({ grammarIssues: text === SUBJECT.text ? 2 : 1 }),
        after: someMetrics({ grammarIssues: 0 }),
      }),
  })
  const store = createImproveStore(kiln)
  store.getState().begin(SUBJECT)
  await pause(1)
  return { store, asked, issues: () => store.getState().chosen?.grammarIssues }
}

it('takes every edit at first and shows what that is worth', async () => {
  const { store, issues } = await begin()
  expect(improvedText(store.getState())).toBe('I have a pot and it is warm.')
  expect(issues()).toBe(0)
})

it('leaves an edit out and measures the text that comes of it', async () => {
  const { store, asked, issues } = await begin()
  store.getState().toggle(0)
  expect(improvedText(store.getState())).toBe('I has a pot and it is warm.')
  expect(issues()).toBeUndefined()
  await pause(300)
  expect(asked.text.enhance.mock.lastCall![0].text).toBe('I has a pot and it is warm.')
  expect(issues()).toBe(1)
  store.getState().takeAll(false)
  expect(issues()).toBe(2)
  expect(improvedText(store.getState())).toBe(SUBJECT.text)
})

it('asks anew when a strategy is left out, and nothing when all are', async () => {
  const { store, asked } = await begin()
  store.getState().toggleStrategy('engagement')
  await pause(1)
  expect(asked.text.enhance.mock.lastCall![0].strategies).toEqual([
    'grammar',
    'readability',
    'creativity',
    'sentiment',
  ])
  const calls = asked.text.enhance.mock.calls.length
  for (const strategy of store.getState().strategies) store.getState().toggleStrategy(strategy)
  await pause(1)
  expect(store.getState()).toMatchObject({ state: 'idle', enhanced: undefined })
  expect(asked.text.enhance.mock.calls.length).toBeLessThan(calls + 5)
})

it('says why there are no edits', async () => {
  const { store, asked } = await begin()
  asked.text.enhance.mockRejectedValueOnce(new KilnError('internal', 'Something failed'))
  store.getState().retry()
  await pause(1)
  expect(store.getState()).toMatchObject({ state: 'failed', failure: { code: 'internal' } })
})

it('suggests for the post as it is and nothing for an empty one', async () => {
  const store = createSuggestionStore(createWriteKiln().kiln)
  store.getState().suggest(SUBJECT)
  await pause(1)
  expect(store.getState().suggested.hashtags.map(({ tag }) => tag)).toEqual(['#Pottery'])
  store.getState().suggest({ ...SUBJECT, text: ' ' })
  expect(store.getState()).toMatchObject({ state: 'idle', suggested: { hashtags: [] } })
})

it('makes a caption for each of the seven platforms', async () => {
  const store = createCaptionStore(createWriteKiln().kiln)
  store.getState().make('A caption')
  await pause(1)
  expect(store.getState().captions.map(({ platform }) => platform)).toEqual([
    'x',
    'linkedin',
    'facebook',
    'instagram',
    'tiktok',
    'youtube',
    'threads',
  ])
})
