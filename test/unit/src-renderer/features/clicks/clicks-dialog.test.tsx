// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ClickTest, ClickTestId } from '#shared/contract/click-tests.ts'
import { ClickId, type ClickImport, type ClickModel } from '#shared/contract/clicks.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ClicksDialog } from '#renderer/features/clicks/clicks-dialog.tsx'
import { createClickStores } from '#renderer/features/clicks/create-click-stores.ts'
import { partName, REASONS } from '#renderer/features/clicks/names.ts'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { PROPERTIES } from '#main/core/clicks/click-features.ts'
import { rejectionOf } from '#main/core/clicks/rejections.ts'

const FEW: ClickModel = {
  state: 'too-few',
  channel: null,
  videos: 3,
  needed: 20,
  correlation: null,
  low: null,
  high: null,
  chance: null,
  error: null,
  plainError: null,
  weights: [],
  points: [],
  basis: '',
}

const FITTED: ClickModel = {
  ...FEW,
  state: 'fitted',
  videos: 50,
  correlation: 0.72,
  low: 0.54,
  high: 0.84,
  chance: 0.003,
  error: 0.006,
  plainError: 0.014,
  weights: [
    { part: 'colour', weight: 0.4, low: 0.25, high: 0.55 },
    { part: 'faceSize', weight: -0.1, low: -0.3, high: 0.1 },
  ],
  points: [{ id: ClickId.parse('a'), title: 'My video', seen: 0.05, predicted: 0.045 }],
}

const TEST = ClickTest.parse({
  id: ClickTestId.parse('t'),
  channel: '',
  expectedCtr: 0.04,
  leastDifference: 0.01,
  impressionsEach: 6745,
  days: 14,
  variants: ['a.png', 'b.png'].map((name, at) => ({
    name,
    assetId: name,
    clickAppeal: 0.5,
    low: 0.2,
    high: 0.8,
    predicted: at === 0 ? 0.3 : 0.7,
    impressions: null,
    clicks: null,
  })),
  winner: 1,
  basis: 'formula',
  createdAt: '2026-11-01T00:00:00.000Z',
  result: null,
})

const IMPORTED: ClickImport = {
  type: 'result',
  rows: 52,
  added: 50,
  updated: 0,
  unchanged: 0,
  rejected: [rejectionOf(2, 'total', ''), rejectionOf(9, 'not-found', 'gone.png')],
  columns: {
    picture: null,
    video: 'Content',
    title: null,
    channel: null,
    date: null,
    ctr: 'Impressions click-through rate (%)',
    impressions: 'Impressions',
    clicks: null,
  },
  ctrIs: 'percent',
  model: FITTED,
}

async function show(answers: { models?: ClickModel[]; tests?: ClickTest[]; fails?: boolean } = {}) {
  const { models = [FEW], tests = [], fails = false } = answers
  const uploaded: string[] = []
  const imported = vi.fn<(input: object) => void>()
  const outcome = vi.fn<(input: object) => void>()
  const clicks = {
    list: () => Promise.resolve({ entries: [], total: 3, channels: ['', 'second'] }),
    model: () => Promise.resolve(models.length > 1 ? models.shift() : models[0]),
    tests: () => Promise.resolve({ tests }),
    outcome: (input: object) => {
      outcome(input)
      return Promise.resolve({})
    },
    async *import(input: object) {
      imported(input)
      yield { type: 'progress', stage: 'measuring', done: 1, total: 2 }
      if (fails) throw new KilnError('invalid-input', 'It says nothing', { action: 'Name one.' })
      yield IMPORTED
    },
  } as unknown as Kiln['clicks']
  const stores = createClickStores(
    { clicks },
    {
      upload: (file) => {
        uploaded.push(file.name)
        return Promise.resolve(`/uploads/${file.name}`)
      },
    },
  )
  stores.clicks.getState().open()
  render(
    <I18nProvider i18n={translator}>
      <ClicksDialog stores={stores} frames={[]} picked={[]} />
    </I18nProvider>,
  )
  await waitFor(() => expect(stores.clicks.getState().model).toBeDefined())
  return { stores, uploaded, imported, outcome }
}

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('says how many videos are known and needed', async () => {
  await show()
  const state = await screen.findByTestId('clicks-state')
  expect(state.textContent).toContain('Too few videos to tell')
  expect(state.textContent).toContain('3 videos are known, and 20 are needed.')
})

it('takes a table with its pictures, and tells what it understood and what it did not', async () => {
  const { uploaded, imported } = await show({ models: [FEW, FITTED] })
  const files = ['abc.png', 'Table data.csv'].map((name) => new File(['x'], name))
  fireEvent.change(screen.getByTestId('clicks-input'), { target: { files } })
  const result = await screen.findByTestId('clicks-result')
  expect(uploaded).toEqual(['Table data.csv', 'abc.png'])
  expect(imported).toHaveBeenCalledWith({
    path: '/uploads/Table data.csv',
    folder: undefined,
    pictures: [{ name: 'abc.png', path: '/uploads/abc.png' }],
  })
  expect(result.textContent).toContain('52 rows in Table data.csv')
  expect(result.textContent).toContain('50 added')
  expect(result.textContent).toContain('“Impressions click-through rate (%)” (read as percent)')
  expect(within(result).getByText(/^Row 9:/).textContent).toBe(
    'Row 9: the picture was not found (gone.png)',
  )
  await waitFor(() =>
    expect(screen.getByTestId('clicks-state').textContent).toContain('Learned from 50 videos'),
  )
  expect(screen.getByText('Colour').closest('li')?.textContent).toContain('+49 %')
  expect(screen.getByText('My video', { selector: 'th' }).closest('tr')?.textContent).toContain(
    '4.50 %5.00 %',
  )
})

it('says what is wrong with a table', async () => {
  await show({ fails: true })
  const files = [new File(['x'], 'a.csv')]
  fireEvent.change(screen.getByTestId('clicks-input'), { target: { files } })
  expect((await screen.findByRole('alert')).textContent).toContain('It says nothingName one.')
})

it('records what came of a test', async () => {
  const { outcome } = await show({ tests: [TEST] })
  fireEvent.click(screen.getByTestId('clicks-tests'))
  const card = await screen.findByTestId('clicks-test')
  expect(card.textContent).toContain('6,745 impressions for each picture')
  expect(card.textContent).toContain('Wins with 70% · predicted winner')
  const record = within(card).getByRole('button', { name: 'Record the outcome' })
  expect(record).toHaveProperty('disabled', true)
  const type = (name: string, value: string) =>
    fireEvent.change(within(card).getByLabelText(name), { target: { value } })
  type('Impressions of a.png', '7000')
  type('Clicks on a.png', '210')
  type('Impressions of b.png', '7000')
  type('Clicks on b.png', '7001')
  expect(record).toHaveProperty('disabled', true)
  type('Clicks on b.png', '280')
  fireEvent.click(record)
  await waitFor(() =>
    expect(outcome).toHaveBeenCalledWith({
      id: 't',
      variants: [
        { impressions: 7000, clicks: 210 },
        { impressions: 7000, clicks: 280 },
      ],
    }),
  )
})

it('names every feature and every reason as Kiln does', () => {
  for (const property of PROPERTIES) expect(partName(property)).not.toBe(property)
  for (const [kind, reason] of Object.entries(REASONS))
    expect(rejectionOf(1, kind as keyof typeof REASONS, '').reason).toBe(reason)
})
