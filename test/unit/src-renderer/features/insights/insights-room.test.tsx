// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Account } from '#shared/contract/analytics.ts'
import {
  createInsightStores,
  type InsightKiln,
} from '#renderer/features/insights/create-insight-stores.ts'
import { InsightsRoom } from '#renderer/features/insights/insights-room.tsx'
// loaded here, so that no test waits for them
import '#renderer/features/insights/overview-tab.tsx'
import '#renderer/features/insights/posts-tab.tsx'
import { refreshInsights } from '#renderer/features/insights/refresh-insights.ts'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { anAccount, aPost, aSummary } from './a-summary.ts'

function show({ tab, accounts: known = [] }: { tab?: string; accounts?: readonly Account[] } = {}) {
  let accounts = known
  const summary = vi.fn((_input: object) => Promise.resolve(aSummary()))
  const posts = vi.fn((_input: object) =>
    Promise.resolve({ posts: [aPost(), aPost({ id: 2, text: 'Another' })], total: 2 }),
  )
  const analytics = {
    accounts: () => Promise.resolve({ accounts }),
    summary,
    posts,
    imports: () => Promise.resolve({ imports: [], total: 0 }),
    history: () => Promise.resolve({ snapshots: [] }),
    table: () => Promise.resolve({ fileName: 'x.csv', csv: '' }),
    addSample: () => {
      accounts = [anAccount({ isSample: true })]
      return Promise.resolve({})
    },
    removeSample: () => {
      accounts = []
      return Promise.resolve({ removed: 1 })
    },
  }
  const stores = createInsightStores({ analytics } as unknown as InsightKiln, {
    upload: (file) => Promise.resolve(`/uploads/${file.name}`),
  })
  const onTab = vi.fn<(tab: string) => void>()
  render(
    <I18nProvider i18n={translator}>
      <InsightsRoom stores={stores} tab={tab} onTab={onTab} />
    </I18nProvider>,
  )
  return { stores, onTab, summary, posts }
}

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('says what it is for while it is empty, and fills itself with marked sample data', async () => {
  show()
  expect((await screen.findByTestId('drop-exports')).textContent).toContain('Drop an export')
  fireEvent.click(screen.getByTestId('add-sample'))
  const bar = await screen.findByTestId('sample-bar')
  expect(await screen.findByTestId('dashboard')).toBeDefined()
  fireEvent.click(within(bar).getByRole('button', { name: 'Remove sample data' }))
  await waitFor(() => expect(screen.queryByTestId('sample-bar')).toBeNull())
  expect(await screen.findByTestId('drop-exports')).toBeDefined()
})

it('shows figures against the usual as words, and asks again when the period changes', async () => {
  const { summary } = show({ accounts: [anAccount()] })
  const impressions = await screen.findByTestId('headline-impressions')
  expect(impressions.textContent).toContain('12,400')
  expect(impressions.textContent).toContain('within the usual')
  expect(impressions.textContent).toContain('usually 9,800 to 14,100')
  expect(screen.getByTestId('headline-rate').textContent).toContain('below usual')
  expect(screen.getByTestId('headline-posts').textContent).toContain('too few')
  expect(summary.mock.calls.map(([input]) => input)).toEqual([{}])
  fireEvent.click(screen.getByRole('radio', { name: '7 days' }))
  await waitFor(() =>
    expect(summary).toHaveBeenLastCalledWith(
      { from: '2026-10-27', to: '2026-11-02' },
      expect.anything(),
    ),
  )
})

it('reads a chart out by the arrow keys, and shows the table behind it', async () => {
  show({ accounts: [anAccount()] })
  const chart = await screen.findByTestId('by-day')
  const area = within(chart).getByRole('application')
  expect(area.getAttribute('aria-label')).toContain('Highest: Nov 1, 2026: 10,000, 3 posts')
  const reading = within(chart).getByRole('status')
  fireEvent.keyDown(area, { key: 'Home' })
  fireEvent.keyDown(area, { key: 'ArrowRight' })
  expect(reading.textContent).toBe('Oct 28, 2026: 2,400, 2 posts')
  fireEvent.keyDown(area, { key: 'End' })
  expect(reading.textContent).toBe('Nov 2, 2026: 0, no posts')
  fireEvent.click(within(chart).getByRole('button', { name: /as a table/ }))
  const rows = within(within(chart).getByRole('table')).getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
    'DayImpressionsPosts',
    'Oct 27, 202600',
    'Oct 28, 20262,4002',
  ])
})

it('follows what is imported elsewhere', async () => {
  const { stores, summary } = show({ accounts: [anAccount()] })
  await screen.findByTestId('dashboard')
  const before = summary.mock.calls.length
  await refreshInsights(stores, new Set(['import']))
  await waitFor(() => expect(summary.mock.calls.length).toBe(before + 1))
})

it('goes to other tabs by the arrow keys', async () => {
  const { onTab } = show()
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Overview' }), { key: 'End' })
  expect(onTab).toHaveBeenCalledWith('imports')
})

it('asks for posts as they are searched and sorted', async () => {
  const { posts } = show({ tab: 'posts', accounts: [anAccount()] })
  fireEvent.click(await screen.findByRole('button', { name: 'Published at' }))
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'glaze' } })
  await waitFor(() =>
    expect(posts).toHaveBeenLastCalledWith(
      expect.objectContaining({ query: 'glaze', sort: 'published', offset: 0, to: '2026-11-02' }),
    ),
  )
})
