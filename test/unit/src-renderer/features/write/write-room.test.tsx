// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Analysis, Edit } from '#shared/contract/texts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { WriteRoom } from '#renderer/features/write/write-room.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import {
  aDraft,
  aLimit,
  anAnalysis,
  createStorage,
  createWriteKiln,
  someMetrics,
} from './a-post.ts'

beforeAll(() => activateLanguage('en', []))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const TEXT = 'I has a pot. It are warm.'
const EDITS: Edit[] = [
  { start: 2, end: 5, replacement: 'have', strategy: 'grammar', reason: '“I” takes “have”.' },
  { start: 16, end: 19, replacement: 'is', strategy: 'grammar', reason: '“It” takes “is”.' },
]

interface Scene {
  readonly analysis?: Partial<Analysis>
  readonly analyze?: () => Promise<Analysis>
}

async function enter({ analysis, analyze }: Scene = {}) {
  vi.useFakeTimers()
  const { kiln, asked, kept } = createWriteKiln({
    drafts: [aDraft({ text: TEXT })],
    analyze: analyze ?? (async () => anAnalysis(analysis)),
    enhance: async ({ text }) => ({
      text,
      edits: text === TEXT ? EDITS : [],
      before: someMetrics(),
      after: someMetrics({ grammarIssues: 0 }),
    }),
  })
  const stores = createWriteStores(
    kiln,
    createStorage({ 'kiln-write': JSON.stringify({ postId: 'd1' }) }),
  )
  const onPicture = vi.fn<() => void>()
  render(
    <I18nProvider i18n={translator}>
      <WriteRoom write={stores} onPicture={onPicture} />
    </I18nProvider>,
  )
  const pause = (ms = 1000) => act(() => vi.advanceTimersByTimeAsync(ms))
  await pause()
  const field = () => screen.getByTestId<HTMLTextAreaElement>('post-text')
  const press = (key: string) => fireEvent.keyDown(field(), { key })
  return { stores, asked, kept, pause, field, press, onPicture }
}

it('opens the post of last time with what was found in it', async () => {
  const { field } = await enter()
  expect(field().value).toBe(TEXT)
  expect(document.querySelectorAll('.mark.grammar')).toHaveLength(2)
  expect(screen.getByText('2 findings')).toBeDefined()
  expect(screen.getByTestId('live-count').textContent).toBe('36/280')
})

it('goes on to a picture for the post', async () => {
  const { onPicture } = await enter()
  fireEvent.click(screen.getByLabelText('Picture for this post'))
  expect(onPicture).toHaveBeenCalledOnce()
})

it('goes through the findings by Tab, accepts with Enter and saves what comes of it', async () => {
  const { field, press, pause, kept } = await enter()
  field().setSelectionRange(0, 0)
  press('Tab')
  expect(screen.getByTestId('mark-card').textContent).toContain('“I” takes “have”.')
  press('Tab')
  expect(screen.getByTestId('mark-card').textContent).toContain('“It” takes “is”.')
  press('Enter')
  expect(field().value).toBe('I has a pot. It is warm.')
  expect(screen.queryByTestId('mark-card')).toBeNull()
  await pause()
  expect([...kept.values()].map(({ text }) => text)).toEqual(['I has a pot. It is warm.'])
})

it('ignores a finding with I or Delete and leaves the text alone', async () => {
  const { field, press } = await enter()
  field().setSelectionRange(0, 0)
  press('Tab')
  press('i')
  expect(screen.getByText('1 finding')).toBeDefined()
  press('Tab')
  press('Delete')
  expect(field().value).toBe(TEXT)
  expect(document.querySelectorAll('.mark')).toHaveLength(0)
})

it('lets Tab leave the text past the last finding and after Escape', async () => {
  const { press, field } = await enter()
  field().setSelectionRange(0, 0)
  const isKept = (key: string) => !press(key)
  expect(isKept('Tab')).toBe(true)
  expect(isKept('Escape')).toBe(true)
  expect(screen.queryByTestId('mark-card')).toBeNull()
  expect(isKept('Escape')).toBe(false)
  expect(isKept('Tab')).toBe(false)
  expect([isKept('Tab'), isKept('Tab')]).toEqual([true, false])
})

it('shows the source of a limit, and both values where sources disagree', async () => {
  const limit = aLimit({ platform: 'tiktok', value: 2300, limit: 2200, level: 'warn' })
  const { stores, pause } = await enter({ analysis: { limits: [limit] } })
  act(() => stores.current.getState().choosePlatform('tiktok'))
  await pause()
  const row = document.querySelector('.limit')!
  expect(row.textContent).toContain('2,300 / 2,200')
  expect(row.textContent).toContain('Check')
  expect(row.textContent).toContain('Sources disagree: 2,200 and 4,000.')
  expect(row.textContent).toContain('developer documentation')
  expect(row.textContent).toContain('2026')
})

it('says that the classifier is not installed, and what is left of the sentiment', async () => {
  await enter()
  expect(screen.getByText(/^The classifier is not installed\. Emotion/)).toBeDefined()
  expect(screen.getByText('Classifier: The classifier is not installed.')).toBeDefined()
})

it('gives no sentiment where no part of it knows the language', async () => {
  const missing = [{ name: 'vader', reason: 'It knows English only.' }]
  await enter({
    analysis: {
      language: { code: 'es', name: 'Spanish', support: 'partial', without: ['grammar check'] },
      sentiment: { label: 'neutral', compound: 0, parts: [], missing },
    },
  })
  expect(screen.getByText('VADER: It knows English only.')).toBeDefined()
  expect(screen.queryByText(/Neutral/)).toBeNull()
  expect(screen.getByText(/do not apply to this language/)).toBeDefined()
  expect(screen.getByText('Does not apply to this language: grammar check.')).toBeDefined()
})

it('lets a weak head hint and never judge', async () => {
  const irony = { label: 'irony', probabilities: { none: 0.3, irony: 0.7 }, standing: 'hint' }
  const tone = { label: 'curious', probabilities: { curious: 0.6 }, standing: 'hint' }
  await enter({ analysis: { irony, tone } as never })
  expect(screen.getByText(/May be ironic \(70%\)/)).toBeDefined()
  expect(screen.getByText(/maybe curious/)).toBeDefined()
})

it('leads from a name in the inspector to its place in the text', async () => {
  const { field } = await enter()
  fireEvent.click(screen.getByText('kiln'))
  expect([field().selectionStart, field().selectionEnd]).toEqual([4, 8])
})

it('says why nothing is said, and keeps the text', async () => {
  const analyze = () => Promise.reject(new KilnError('disconnected', 'The connection closed'))
  const { field } = await enter({ analyze })
  expect(screen.getByText('The connection closed')).toBeDefined()
  expect(field().value).toBe(TEXT)
})

it('keeps a failed save in sight until it works', async () => {
  const { asked, field, pause } = await enter()
  asked.drafts.save.mockRejectedValueOnce(new KilnError('storage-full', 'The disk is full'))
  field().value = 'More'
  fireEvent.input(field())
  await pause(700)
  expect(screen.getByText('The disk is full')).toBeDefined()
  expect(screen.getByTestId('saving').textContent).toBe('Not saved yet')
  await pause(3000)
  expect(screen.queryByText('The disk is full')).toBeNull()
  expect(screen.getByTestId('saving').textContent).toBe('Saved')
})

it('deletes a post and brings it back', async () => {
  const { field, pause, kept } = await enter()
  fireEvent.click(screen.getByLabelText(`Delete “${TEXT}”`))
  await pause()
  expect(field().value).toBe('')
  expect(kept.size).toBe(0)
  fireEvent.click(screen.getByText('Undo'))
  await pause()
  expect(field().value).toBe(TEXT)
  expect(kept.size).toBe(1)
})

it('applies only the edits that are chosen', async () => {
  const { field, pause } = await enter()
  fireEvent.click(screen.getByText('Improve'))
  await pause()
  const dialog = within(screen.getByTestId('improve'))
  fireEvent.click(dialog.getByLabelText(/takes “have”/))
  await pause()
  expect(dialog.getByText('1 of 2 edits chosen')).toBeDefined()
  fireEvent.click(dialog.getByText('Apply'))
  expect(field().value).toBe('I has a pot. It is warm.')
  expect(screen.queryByTestId('improve')).toBeNull()
})

it('makes a card with copy for every platform', async () => {
  const { pause } = await enter()
  fireEvent.click(screen.getByText('For every platform'))
  await pause()
  const cards = screen.getAllByTestId('caption-card')
  expect(cards).toHaveLength(7)
  expect(within(cards[6]!).getByLabelText('Copy for Threads')).toBeDefined()
  expect(cards[0]!.textContent).toContain('30–45–60')
})

it('cuts the preview where the platform does', async () => {
  const counts = { ...anAnalysis().counts, foldAt: 12 }
  await enter({ analysis: { counts } })
  fireEvent.click(screen.getByText('Preview'))
  const preview = document.querySelector<HTMLElement>('article')!
  expect(preview.textContent).toContain('I has a pot.… more')
  fireEvent.click(within(preview).getByText('more'))
  expect(preview.textContent).toContain(TEXT)
})

it('says calmly what an empty page is for', async () => {
  await enter()
  fireEvent.click(screen.getByTestId('new-post'))
  expect(screen.getByText('Here Kiln says, while you write:')).toBeDefined()
  expect(screen.getByText('Improve')).toHaveProperty('disabled', true)
})

it('moves between platforms with the arrows', async () => {
  const { stores, pause } = await enter()
  fireEvent.keyDown(screen.getByLabelText('Platform'), { key: 'ArrowRight' })
  await pause()
  expect(stores.current.getState().post.platform).toBe('linkedin')
  fireEvent.keyDown(screen.getByLabelText('Platform'), { key: 'End' })
  expect(stores.current.getState().post.platform).toBe('threads')
  expect(document.activeElement?.textContent).toContain('Threads')
})
