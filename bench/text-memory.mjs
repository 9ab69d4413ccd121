import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLines } from './lib/lines.mjs'
import { makePosts } from './lib/posts.mjs'
import { MB, ROOT, withFolder } from './lib/tools.mjs'

const POSTS = 1000
/** More lines than wait for each other, so that the first 1,000 answers come while the input is open. */
const MORE = 128
const SETTLE_MS = 1000

/** What everything said of texts takes: memory after 1,000 posts, and the files that ship. */
export const row = {
  name: 'text-memory',
  peer: 'none',
  needs: ['proc'],
  async run() {
    const { highest, resident } = await withFolder(measure)
    const sizes = Object.fromEntries(
      MODELS.map((name) => [name, sizeOf(join(ROOT, 'models', name)) / MB]),
    )
    return [
      {
        figure: 'resident after 1,000 posts',
        unit: 'MB',
        kiln: resident,
        bar: { of: 'kiln', atMost: 250 },
      },
      { figure: 'highest resident', unit: 'MB', kiln: highest, bar: { of: 'kiln', atMost: 250 } },
      {
        figure: 'text models on disk',
        unit: 'MB',
        kiln: Object.values(sizes).reduce((sum, size) => sum + size, 0),
        bar: { of: 'kiln', atMost: 30 },
        detail: sizes,
      },
    ]
  },
}

const MODELS = [
  'post-classifier',
  'vader',
  'polarity',
  'language',
  'word-vectors',
  'hashtags',
  'engagement',
  'grammar',
]

async function measure(data) {
  const kiln = startLines(process.execPath, [
    ...[join(ROOT, 'scripts', 'kiln.mjs'), 'call', 'text.analyze', '--lines', '--data', data],
  ])
  kiln.write(makePosts(POSTS + MORE, 5).map((text) => ({ text })))
  await kiln.until(POSTS)
  await sleep(SETTLE_MS)
  const status = readFileSync(`/proc/${kiln.pid}/status`, 'utf8')
  await kiln.end()
  if (kiln.answers[0].line.includes('is not installed')) throw new Error('a text model is missing')
  const read = (field) => (Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]) * 1024) / MB
  return { highest: read('VmHWM'), resident: read('VmRSS') }
}

/** Bytes of the files in a folder and below. */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0)
}
