import { expect, it } from 'vitest'
import { analyticsViews } from '#shared/contract/analytics.ts'
import { createSample } from '#main/insights/tasks/sample.ts'
import { createViews } from '#main/insights/tasks/views.ts'
import { importRows, openTestInsights } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }

async function open() {
  const parts = await openTestInsights()
  const views = createViews(parts)
  const summary = (input: object = {}) =>
    views.summary(analyticsViews.summary.input.parse(input), call)
  return { ...parts, views, summary, sample: createSample(parts) }
}

it('brings a made-up account on three platforms, once, marked as such', async () => {
  const { sample, views, summary } = await open()
  const added = await sample.addSample({}, call)
  expect(added).toMatchObject({ isSample: true, rejected: [], unchanged: 0 })
  expect(added.rows).toBe(added.added)
  expect(added.rows).toBeGreaterThan(550)
  expect(added.rows).toBeLessThan(700)
  expect(await sample.addSample({}, call)).toEqual({ ...added, added: 0, unchanged: added.rows })
  const { accounts } = await views.accounts({}, call)
  expect(accounts.map(({ platform }) => platform)).toEqual(['instagram', 'x', 'youtube'])
  expect(accounts.every(({ isSample, followers }) => isSample && followers! > 1000)).toBe(true)
  expect(accounts.reduce((sum, { posts }) => sum + posts, 0)).toBe(added.rows)
  const seen = await summary({ from: '2024-01-01', to: '2026-02-01' })
  expect(seen).toMatchObject({ isSample: true, posts: added.rows })
  expect(seen.followers.length).toBeGreaterThan(1000)
  expect(seen.byTag.length).toBeGreaterThan(10)
  expect(seen.best).toHaveLength(5)
})

it('goes as a whole', async () => {
  const { sample, database, views } = await open()
  importRows({ database, now: () => new Date() }, [{ at: '2025-12-01', text: 'mine #own' }])
  const count = () =>
    [
      'accounts',
      'imports',
      'posts',
      'tags',
      'post_tags',
      'days',
      'audiences',
      'comments',
      'day_sums',
      'snapshots',
    ].map((table) => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
  const before = count()
  const { rows } = await sample.addSample({}, call)
  expect(count().every((value, at) => value > before[at]! || at === 9)).toBe(true)
  expect(await sample.removeSample({}, call)).toEqual({ removed: rows })
  expect(count()).toEqual(before)
  expect(await sample.removeSample({}, call)).toEqual({ removed: 0 })
  expect((await views.accounts({}, call)).accounts).toHaveLength(1)
})

it('stays out of the sums of real posts', async () => {
  const { sample, summary, views, ...parts } = await open()
  await sample.addSample({}, call)
  importRows(parts, [{ at: '2025-12-01', text: 'mine' }])
  expect(await summary()).toMatchObject({ isSample: false, posts: 1 })
  const { accounts } = await views.accounts({}, call)
  const made = accounts.find(({ isSample }) => isSample)
  const seen = await summary({ accountId: made!.id })
  expect(seen).toMatchObject({ isSample: true })
  expect(seen.posts).toBeGreaterThan(5)
})
