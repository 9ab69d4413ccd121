// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type Experiment, ExperimentId } from '#shared/contract/experiments.ts'
import {
  createInsightStores,
  type InsightKiln,
} from '#renderer/features/insights/create-insight-stores.ts'
import { ExperimentsTab } from '#renderer/features/insights/experiments/experiments-tab.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'

function anExperiment(part: Partial<Experiment> = {}): Experiment {
  const variant = { trials: 0, successes: 0, rate: 0, low: 0, high: 1 }
  return {
    id: ExperimentId.parse('one'),
    name: 'Question first',
    hypothesis: 'More replies',
    metric: 'engagements per impression',
    plan: { expectedRate: 0.04, leastDifference: 0.01, significance: 0.05, power: 0.8 },
    state: 'running',
    variants: [
      { name: 'A', trials: 0, successes: 0 },
      { name: 'B', trials: 0, successes: 0 },
    ],
    result: {
      variants: ['A', 'B'].map((name) => ({
        ...variant,
        name,
        probabilityBest: 0.5,
        expectedLoss: 0.1,
      })),
      pValue: 1,
      test: 'none',
      z: null,
      chiSquare: 0,
      degreesOfFreedom: 0,
      alwaysValidP: 1,
      difference: null,
      requiredTrials: 6726,
      leader: null,
      decision: 'more-data',
      recommendation: 'Begin to show both.',
      warnings: [],
    },
    daysLeft: 15,
    createdAt: '2026-11-01T10:00:00Z',
    updatedAt: '2026-11-01T10:00:00Z',
    ...part,
  }
}

function show(known: readonly Experiment[] = []) {
  const experiments = {
    list: () => Promise.resolve({ experiments: known, total: known.length }),
    plan: vi.fn((_plan: object) =>
      Promise.resolve({ requiredTrials: 6726, totalTrials: 13_452, days: 14.2, basis: 'Cohen' }),
    ),
    create: vi.fn((_wish: object) => Promise.resolve(anExperiment())),
    record: vi.fn((_figures: object) =>
      Promise.resolve(anExperiment({ state: 'ended', updatedAt: '2026-11-02T10:00:00Z' })),
    ),
    remove: vi.fn((_id: object) => Promise.resolve({})),
  }
  const stores = createInsightStores({ experiments } as unknown as InsightKiln, {
    upload: () => Promise.resolve(''),
  })
  render(
    <I18nProvider i18n={translator}>
      <ExperimentsTab stores={stores} />
    </I18nProvider>,
  )
  return experiments
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('says how large a test has to be before it begins', async () => {
  const { plan, create } = show()
  fireEvent.click(await screen.findByRole('button', { name: 'Plan an experiment' }))
  const begin = screen.getByRole<HTMLButtonElement>('button', { name: 'Begin the experiment' })
  expect(begin.disabled).toBe(true)
  type('Name', 'Question first')
  expect(begin.disabled).toBe(false)
  type('Usual rate, %', '4')
  expect(begin.disabled).toBe(true)
  type(/Least difference/, '1,0')
  expect((await screen.findByText(/6,726 times, 13,452 in all · 15 days/)).tagName).toBe('STRONG')
  const figures = { expectedRate: 0.04, leastDifference: 0.01, significance: 0.05, power: 0.8 }
  expect(plan).toHaveBeenLastCalledWith({ ...figures, variants: 2 }, expect.anything())
  type('Variant 2', 'a')
  expect(begin.disabled).toBe(true)
  type('Variant 2', 'B')
  fireEvent.click(begin)
  expect(await screen.findByTestId('experiment')).toBeDefined()
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'Question first', variants: ['A', 'B'], plan: figures }),
  )
})

it('takes whole figures only, and ends a test with them', async () => {
  const { record } = show([anExperiment()])
  const card = await screen.findByTestId('experiment')
  const save = within(card).getByRole<HTMLButtonElement>('button', { name: 'Record the figures' })
  type('Impressions of A', '100')
  type('Successes of A', '101')
  expect(save.disabled).toBe(true)
  type('Successes of A', '9')
  expect(save.disabled).toBe(false)
  fireEvent.click(within(card).getByRole('button', { name: 'End it' }))
  const dialog = document.querySelector<HTMLElement>('dialog')!
  fireEvent.click(within(dialog).getByText('End it'))
  await waitFor(() =>
    expect(record).toHaveBeenCalledWith({
      id: 'one',
      end: true,
      variants: [
        { name: 'A', trials: 100, successes: 9 },
        { name: 'B', trials: 0, successes: 0 },
      ],
    }),
  )
  await waitFor(() => expect(screen.queryByLabelText('Impressions of A')).toBeNull())
})
