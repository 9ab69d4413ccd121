import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from './lib/random.mjs'
import { MB, programs, ROOT, withFolder } from './lib/tools.mjs'

const ROWS = 1_000_000
const SCHEMA = 'src-main/database/insights/migrations/0001-insights.sql'
const FILE = join(ROOT, `.cache/bench/posts-${ROWS}.csv`)

/** The young generation of the thread in the app (16 MB in three spaces). */
const YOUNG = '--max-semi-space-size=5'

/** An export of X with a million posts: reading and inserting it, and finding it unchanged the second time. */
export const row = {
  name: 'insights-import',
  peer: 'pandas.read_csv, then sqlite3 into the same tables and indexes',
  needs: [],
  run: () =>
    withFolder((folder) => {
      writePosts()
      const kiln = measure(process.execPath, [YOUNG, 'bench/lib/import-posts.mjs', folder, FILE])
      const peer = measurePandas(join(folder, 'peer.db'))
      const of = `${ROWS.toLocaleString('en')} posts of 15 columns`
      return [
        {
          figure: `${of}${peer ? '' : ' (peer skipped: no pandas)'}`,
          unit: 's',
          kiln: kiln.seconds,
          ...(peer && { peer: peer.seconds, bar: { of: 'ratio', atMost: 1 } }),
          detail: { kiln, peer },
        },
        { figure: of, unit: 's', kiln: kiln.seconds, bar: { of: 'kiln', atMost: 60 } },
        {
          figure: 'memory it grows by',
          unit: 'MB',
          kiln: kiln.grownBytes / MB,
          ...(peer && { peer: peer.grownBytes / MB }),
          bar: { of: 'kiln', atMost: 400 },
        },
        { figure: 'the same file again', unit: 's', kiln: kiln.againSeconds },
        { figure: 'longest wait of others meanwhile', unit: 'ms', kiln: kiln.longestWaitMs },
      ]
    }),
}

function measure(program, args) {
  const out = execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(out.trim().split('\n').at(-1))
}

/** A Python that has pandas: the one named by KILN_PYTHON, else the first one there is. */
function measurePandas(database) {
  const python = process.env.KILN_PYTHON || programs.python
  if (!python) return undefined
  try {
    execFileSync(python, ['-c', 'import pandas'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return measure(python, ['bench/python/import_peer.py', database, FILE, SCHEMA])
}

const WORDS =
  'new video today about light cameras and how to keep colour true we tried three lamps at home "really" good, cheap too; watch it thanks for every question last week more soon'.split(
    ' ',
  )
const TAGS = 'photo video howto studio light Colour diy weekend review tips'.split(' ')
const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const HEADINGS =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks'

function writePosts() {
  if (existsSync(FILE)) return
  mkdirSync(join(FILE, '..'), { recursive: true })
  const partial = `${FILE}.${process.pid}`
  const file = openSync(partial, 'w')
  const random = createRandom(7)
  let lines = `${HEADINGS}\r\n`
  for (let at = 0; at < ROWS; at++) {
    lines += lineOf(at, random)
    if (lines.length < 1e6) continue
    writeSync(file, lines)
    lines = ''
  }
  writeSync(file, lines)
  closeSync(file)
  renameSync(partial, FILE)
}

function lineOf(at, { next, pick }) {
  const id = 1_700_000_000_000_000_000n + BigInt(at) * 1_000_003n
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor((at / ROWS) * 1000) * 86_400_000)
  const date = `${WEEKDAYS[day.getUTCDay()]}, ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`
  let text = Array.from({ length: 8 + Math.floor(next() * 16) }, () => pick(WORDS)).join(' ')
  if (next() < 0.4) text += ` #${pick(TAGS)} #${pick(TAGS)}`
  if (next() < 0.1) text = `${text.replace(' ', '\n\n')} 😀 niño`
  const seen = Math.floor(Math.exp(5 + next() * 4))
  const likes = Math.floor(seen * next() * 0.05)
  const others = Math.floor(seen * next() * 0.01)
  return `${id},"${date}","${text.replaceAll('"', '""')}",https://x.com/someone/status/${id},${seen},${likes},${likes + 3 * others},${Math.floor(next() * 9)},${others},${Math.floor(next() * 3)},${others},${others},${Math.floor(next() * 40)},${Math.floor(next() * 50)},${Math.floor(next() * 20)}\r\n`
}
