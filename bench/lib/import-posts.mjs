// Imports a file into a library of its own, twice: node import-posts.mjs FOLDER FILE. Prints one line of JSON.
import { join } from 'node:path'
import './open-app.mjs' // lets Node read schemas

const [folder, file] = process.argv.slice(2)
const { openInsights, openInsightsReader } =
  await import('../../src-main/database/insights/insights-file.ts')
const { createImports } = await import('../../src-main/insights/tasks/imports.ts')
const { openModelFolder } = await import('../../src-main/models/model-folder.ts')

const path = join(folder, 'insights.db')
const database = openInsights(path)
const reader = openInsightsReader(path)
const models = openModelFolder('models')
const settled = { settleRest: () => undefined } // measured by the row of the dashboard
const imports = createImports({ path, database, reader, settled, models, now: () => new Date() })
const { signal } = new AbortController()

async function take() {
  const start = performance.now()
  for await (const event of imports.import(
    { path: file, isOwn: true, account: 'bench' },
    { signal },
  ))
    if (event.type === 'result') return { ...event, seconds: (performance.now() - start) / 1000 }
}

const atStart = process.memoryUsage.rss()
let most = atStart
let longestWaitMs = 0
let last = performance.now()
const look = () => {
  most = Math.max(most, process.memoryUsage.rss())
  longestWaitMs = Math.max(longestWaitMs, performance.now() - last - 10)
  last = performance.now()
}
const timer = setInterval(look, 10)
const first = await take()
look() // the commit comes last, in one piece
clearInterval(timer)
const again = await take()
if (again.added !== 0 || again.unchanged !== first.added) throw new Error('not the same again')
reader.close()
database.close()
console.log(
  JSON.stringify({
    seconds: first.seconds,
    againSeconds: again.seconds,
    grownBytes: most - atStart,
    longestWaitMs,
    rows: first.rows,
    added: first.added,
  }),
)
