import { expect, it } from 'vitest'
import { createOwnPostsStore } from '#main/database/insights/own-posts-store.ts'
import { readAccounts } from '#main/insights/predictions/read-accounts.ts'
import { importRows, openTestInsights } from '../../../../helpers/open-insights.ts'
import { openTextTools } from '../../../../helpers/text-tools.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2025-01-01T10:00:00Z')
const post = (at: number, text: string, likes: number) => ({
  key: `p${at}`,
  text,
  at: START + at * DAY_MS,
  figures: { likes, impressions: 100 },
})

it('measures anew only posts whose facts have changed', async () => {
  const parts = await openTestInsights()
  const store = createOwnPostsStore(parts.reader)
  const tools = openTextTools()
  const read = (measured = new Map()) => {
    const steps = readAccounts(store, { toolsOf: () => tools, most: 100, measured })
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value[0]?.posts
  }
  importRows(parts, [post(0, 'first', 1), post(1, 'second', 2)])
  const before = read() ?? []
  expect(before.map(({ value }) => value)).toEqual([0.01, 0.02])
  importRows(parts, [post(0, 'first', 9), post(1, 'second, changed', 2), post(2, 'third', 3)])
  const after = read(new Map(before.map(({ id, post: known }) => [id, known]))) ?? []
  expect(after.map(({ value }) => value)).toEqual([0.09, 0.02, 0.03])
  expect(after[0]?.post).toBe(before[0]?.post)
  expect(after[1]?.post).not.toBe(before[1]?.post)
  expect(after[1]?.post.facts.text).toBe('second, changed')
})
