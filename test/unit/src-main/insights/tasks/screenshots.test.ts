import { expect, it } from 'vitest'
import { createImports } from '#main/insights/tasks/imports.ts'
import { createScreenshots } from '#main/insights/tasks/screenshots.ts'
import { importRows, openTestInsights } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
const LINES = [
  ['A film about rye bread', 0.05, 0.05],
  ['Views', 0.05, 0.2],
  ['12.4K', 0.05, 0.25],
  ['Average view duration', 0.4, 0.2],
  ['3:25', 0.4, 0.25],
  ['Likes', 0.8, 0.2],
  ['310', 0.8, 0.25],
].map(([words, x, y]) => ({
  words: String(words),
  x: Number(x),
  y: Number(y),
  width: String(words).length * 0.012,
  height: 0.03,
  confidence: 0.95,
}))

it('shows what was read, and keeps it only when its rows are imported', async () => {
  const parts = await openTestInsights()
  importRows(parts, [{ text: 'one' }], { platform: 'youtube', account: 'Baker' })
  const { readScreenshot } = createScreenshots(parts)
  const input = { path: '/shot.png', platform: 'youtube' as const, lines: LINES }
  for await (const event of readScreenshot(input, call)) {
    expect(event).toMatchObject({ type: 'result', account: 'Baker', platform: 'youtube', rows: 1 })
    if (event.type !== 'result') continue
    const rows = event.sample.map((row) =>
      Object.fromEntries(
        event.columns.map(({ name, field }) => [name, String(row[field ?? name] ?? '')]),
      ),
    )
    const posts = parts.reader.prepare('SELECT count(*) FROM posts').pluck()
    expect(posts.get()).toBe(1)
    const wish = { path: '/shot.png', platform: 'youtube' as const, isOwn: true, rows }
    for await (const _ of createImports(parts).import(wish, call));
    expect(posts.get()).toBe(2)
    const kept = parts.reader.prepare(
      'SELECT text, views, likes, average_view_ms FROM posts ORDER BY id DESC LIMIT 1',
    )
    expect(kept.get()).toEqual({
      text: 'A film about rye bread',
      views: 12_400,
      likes: 310,
      average_view_ms: 205_000,
    })
  }
  expect.assertions(4)
})
