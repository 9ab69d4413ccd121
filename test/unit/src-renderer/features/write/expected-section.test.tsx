// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Kiln } from '#shared/contract/index.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { ExpectedSection } from '#renderer/features/write/expected-section.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { aPrediction, createStorage, createWriteKiln } from './a-post.ts'

beforeAll(() => activateLanguage('en', []))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function show(predict: Kiln['analytics']['predict']) {
  vi.useFakeTimers()
  const { kiln, asked } = createWriteKiln({ predict })
  const stores = createWriteStores(kiln, createStorage())
  render(
    <I18nProvider i18n={translator}>
      <ExpectedSection stores={stores} />
    </I18nProvider>,
  )
  const write = async (text: string) => {
    act(() => stores.current.getState().write(text))
    await act(() => vi.advanceTimersByTimeAsync(1000))
  }
  return { stores, asked, write }
}

const FITTED = aPrediction({
  state: 'fitted',
  score: 0.62,
  low: 0.31,
  high: 0.88,
  factors: [{ group: 'timing', name: 'Time of day', value: '18:00', effect: 0.12 }],
  expected: { measure: 'engagements per impression', low: 0.02, mid: 0.031, high: 0.05 },
  basis: 'Fitted to 648 posts.',
})

it('says where the post would stand among the user’s own, with the range and what moves it', async () => {
  const { write } = await show(async () => FITTED)
  await write('Bread at last')
  expect(screen.getByTestId('expected-place').textContent).toBe('better than 62 %')
  const all = document.body.textContent
  for (const part of ['between 31 % and 88 %', '3.1 % (2.0 % to 5.0 %)', 'Time of day', '+12.0'])
    expect(all).toContain(part)
})

it('waits for a pause, and asks of the newest text', async () => {
  const { stores, asked, write } = await show(async () => FITTED)
  act(() => stores.current.getState().write('Br'))
  await act(() => vi.advanceTimersByTimeAsync(200))
  await write('Bread')
  expect(asked.analytics.predict).toHaveBeenCalledOnce()
  expect(asked.analytics.predict.mock.calls[0]?.[0]).toMatchObject({ text: 'Bread' })
})

it('offers to bring numbers in where too few are known', async () => {
  const { write } = await show(async () => aPrediction())
  await write('Bread at last')
  expect(screen.getByRole('link').getAttribute('href')).toBe('#/insights/imports')
  expect(screen.queryByTestId('expected-place')).toBeNull()
})

it('stays out of the way when the numbers can’t be asked', async () => {
  const { write } = await show(() => Promise.reject(new Error('away')))
  await write('Bread at last')
  expect(document.body.textContent).toBe('')
})
