// Imports a file into a library of its own, and waits amid its rows to be killed: node import-until-killed.mjs DATABASE FILE
import { statSync } from 'node:fs'
import '../../bench/lib/open-app.mjs'

const { openInsights, openInsightsReader } =
  await import('../../src-main/database/insights/insights-file.ts')
const { createImports } = await import('../../src-main/insights/tasks/imports.ts')
const { createSettledGroups } = await import('../../src-main/insights/settled-groups.ts')
const { openModelFolder } = await import('../../src-main/models/model-folder.ts')

const [path, file] = process.argv.slice(2)
const database = openInsights(path)
const reader = openInsightsReader(path)
const imports = createImports({
  path,
  database,
  reader,
  settled: createSettledGroups(database, reader),
  models: openModelFolder('models'),
  now: () => new Date(),
})
const { signal } = new AbortController()
for await (const event of imports.import({ path: file, isOwn: true }, { signal })) {
  if (event.type !== 'progress' || event.done === 0) continue
  database.pragma('cache_size = 10') // what is written goes to the disk before the end
  if (statSync(`${path}-wal`).size < 1_000_000) continue
  process.stdout.write('.')
  setInterval(() => undefined, 1000)
  await new Promise(() => undefined)
}
