import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openSources } from './lib/open-sources.mjs'
import { makeProse } from './lib/posts.mjs'
import { withFolder } from './lib/tools.mjs'

const FILES = 1000
const LEAST_BYTES = 1500
const MOST_BYTES = 20_000

/** Adding a folder of Markdown files, adding it again unchanged, and the main thread meanwhile. */
export const row = {
  name: 'sources-add',
  peer: 'the same texts into one bare FTS5 table',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const notes = join(folder, 'notes')
      const texts = writeNotes(notes)
      const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
      const sources = await openSources(folder)
      const delays = monitorEventLoopDelay({ resolution: 1 })
      delays.enable()
      const first = await time(() => sources.add(notes))
      delays.disable()
      const again = await time(() => sources.add(notes))
      const bare = timeBare(sources.database, texts)
      await sources.close()
      return [
        {
          figure: `${FILES} Markdown files, ${(bytes / 1e6).toFixed(1)} MB`,
          unit: 's',
          kiln: first.seconds,
          peer: bare,
          bar: { of: 'kiln', atMost: 20 },
          detail: { chunks: first.value.chunks, bytes },
        },
        { figure: 'again, nothing changed', unit: 's', kiln: again.seconds },
        { figure: 'main thread meanwhile', unit: 'ms p99', kiln: delays.percentile(99) / 1e6 },
      ]
    }),
}

function writeNotes(folder) {
  return Array.from({ length: FILES }, (_, at) => {
    const size =
      LEAST_BYTES + Math.floor(((at * 7919) % 1000) ** 2 * ((MOST_BYTES - LEAST_BYTES) / 1e6))
    const text = `# Note ${at}\n\n${makeProse(size, at + 1).replaceAll(/(.{400,600}?[.!?]) /gs, '$1\n\n')}\n`
    const path = join(folder, `part-${at % 20}`, `note-${at}.md`)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
    return text
  })
}

async function time(work) {
  const start = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - start) / 1000 }
}

function timeBare(database, texts) {
  database.exec("CREATE VIRTUAL TABLE temp.bare USING fts5 (text, tokenize = 'porter unicode61')")
  const insert = database.prepare('INSERT INTO temp.bare VALUES (?)')
  const start = performance.now()
  database.transaction(() => {
    for (const text of texts) insert.run(text)
  })()
  return (performance.now() - start) / 1000
}
