import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { fillInsights, LAST_DAY } from './lib/fill-insights.mjs'
import { startLines } from './lib/lines.mjs'
import { programs, ROOT, withFolder } from './lib/tools.mjs'

const POSTS = Number(process.env.KILN_BENCH_POSTS || 1_000_000)
const YEARS = 5
const TIMES = 40
const PERIODS = [
  ['28 days', 28],
  ['90 days', 90],
  ['a year', 365],
  ['all time', Math.ceil(YEARS * 365.25) + 28],
]
const PAGES = [
  ['a page of posts', {}],
  ['the most liked posts', { sort: 'likes' }],
  ['the highest rates', { sort: 'rate' }],
  ['the most viewed videos of a year', { sort: 'views', kind: 'video' }, 365],
  ['posts with a hashtag', { tag: 'knife3' }],
  ['the most liked posts with a hashtag', { tag: 'knife3', sort: 'likes' }],
  ['words in posts of 90 days', { query: 'knife lemon' }, 90],
  ['words in all posts, the highest rates', { query: 'knife lemon', sort: 'rate' }],
  ['a page amid all posts', { offset: 500_000 }],
]
const AT_ONCE = 300
const { signal } = new AbortController()

/** The dashboard over a million posts of three accounts, after the sums were brought up to date. */
export const row = {
  name: 'insights-queries',
  peer: 'DuckDB, the same questions of the same rows in memory',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const path = join(folder, 'insights.db')
      const settleMs = await fill(path)
      const open = await openViews(path)
      const start = performance.now()
      await open.views.summary({ isOwn: true }, { signal })
      const first = performance.now() - start
      const asked = []
      for (const [name, days] of PERIODS)
        asked.push({ name: `summary of ${name}`, kind: 'summary', of: periods(days) })
      for (const [name, input, days] of PAGES)
        asked.push({
          name,
          kind: 'posts',
          input,
          of: days ? periods(days) : Array.from({ length: TIMES }, () => ({})),
        })
      for (const each of asked) each.kiln = await timesOf(each, open.views)
      const peer = await askPeer(folder, { asked, reader: open.reader })
      open.close()
      return [
        {
          figure: `${POSTS} posts, the first view`,
          unit: 'ms',
          kiln: first,
          bar: { of: 'kiln', atMost: 300 },
          detail: { settleMs },
        },
        ...asked.map(({ name, kiln }, at) => ({
          figure: name,
          unit: 'ms p95',
          kiln: shareOf(kiln.times, 0.95),
          peer: peer.times && shareOf(peer.times[at], 0.95),
          bar: { of: 'kiln', atMost: 50 },
          detail: {
            p50: shareOf(kiln.times, 0.5),
            processorP50: shareOf(kiln.processor, 0.5),
            processorP95: shareOf(kiln.processor, 0.95),
            skipped: peer.skipped,
          },
        })),
      ]
    }),
}

async function fill(path) {
  const { openInsights } = await import('../src-main/database/insights/insights-file.ts')
  const { createSettleSums } = await import('../src-main/database/insights/settle-sums.ts')
  const { createSpanGroups } = await import('../src-main/database/insights/span-groups.ts')
  const database = openInsights(path)
  await fillInsights(database, { posts: POSTS, years: YEARS })
  const start = performance.now()
  const settle = createSettleSums(database)
  const blocks = createSpanGroups(database).stale()
  for (let at = 0; at < blocks.length; at += 8)
    database.transaction(() => {
      for (const _ of settle(blocks.slice(at, at + 8)));
    })()
  const { createBlockReader } = await import('../src-main/database/insights/block-reader.ts')
  const { createBlockWriter } = await import('../src-main/database/insights/block-writer.ts')
  const writer = createBlockWriter(database)
  for (const block of createBlockReader(database).stale())
    database.transaction(() => {
      for (const _ of writer.write(block));
    })()
  const settleMs = performance.now() - start
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return settleMs
}

async function openViews(path) {
  const { openInsights, openInsightsReader } =
    await import('../src-main/database/insights/insights-file.ts')
  const { createSettledGroups } = await import('../src-main/insights/settled-groups.ts')
  const { createViews } = await import('../src-main/insights/tasks/views.ts')
  const database = openInsights(path)
  const reader = openInsightsReader(path)
  return {
    reader,
    views: createViews({ database, reader, settled: createSettledGroups(database, reader) }),
    close() {
      reader.close()
      database.close()
    },
  }
}

/** Periods of a length, each ending another day. */
function periods(days) {
  return Array.from({ length: TIMES }, (_, at) => {
    const to = LAST_DAY - at * 3
    return { from: isoOf(to - days + 1), to: isoOf(to) }
  })
}

const isoOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)

async function timesOf({ kind, input, of }, views) {
  const times = []
  const processor = []
  for (const period of of) {
    const start = performance.now()
    const before = process.cpuUsage()
    if (kind === 'summary') await views.summary({ isOwn: true, ...period }, { signal })
    else {
      const page = { isOwn: true, sort: 'published', limit: 100, offset: 0, ...input, ...period }
      await views.posts(page, { signal })
    }
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  return { times, processor }
}

/** Answers `times` by question, or why there are none. */
async function askPeer(folder, { asked, reader }) {
  const python = programs.python
  try {
    if (!python) return { skipped: 'no python' }
    execFileSync(python, ['-c', 'import duckdb'], { stdio: 'ignore' })
  } catch {
    return { skipped: 'no duckdb' }
  }
  for (const table of ['posts', 'post_tags', 'tags']) await exportTable(reader, folder, table)
  const peer = startLines(python, [join(ROOT, 'bench/python/insights_peer.py'), folder])
  peer.write(asked.map(({ kind, input, of }) => ({ kind, input: input ?? {}, of })))
  await peer.end()
  return { times: peer.answers.map(({ line }) => JSON.parse(line).times) }
}

async function exportTable(reader, folder, table) {
  const file = createWriteStream(join(folder, `${table}.csv`))
  const statement = reader.prepare(`SELECT * FROM ${table}`)
  let lines = `${statement
    .columns()
    .map(({ name }) => name)
    .join(',')}\n`
  let count = 0
  for (const values of statement.raw().iterate()) {
    lines += `${values.map(toCell).join(',')}\n`
    if (++count % AT_ONCE !== 0) continue
    if (!file.write(lines)) await once(file, 'drain')
    lines = ''
  }
  file.end(lines)
  await once(file, 'finish')
}

const toCell = (value) =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : (value ?? '')

function shareOf(times, share) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}
