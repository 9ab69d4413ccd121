import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApp } from './lib/open-app.mjs'
import { median, ROOT, withFolder } from './lib/tools.mjs'

const BATCH = 100
const RUNS = 5

/** How long a person waits for a checked post: composed, written by the fetched model, and a hundred at once. */
export const row = {
  name: 'drafts',
  peer: 'none',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const app = await openApp(join(folder, 'library'))
      const { briefs } = readBriefs()
      const write = async (brief, model) => {
        const start = performance.now()
        let drafts
        for await (const event of app.ask('drafts.generate', {
          brief,
          platform: 'linkedin',
          model,
          seed: 5,
        }))
          if (event.type === 'result') ({ drafts } = event)
        return { ms: performance.now() - start, tier: drafts[0].tier }
      }
      await write(briefs[0], 'composer') // threads start
      const composed = []
      for (const brief of briefs) composed.push((await write(brief, 'composer')).ms)
      const figures = [
        {
          figure: 'composed and checked, p50',
          unit: 'ms',
          kiln: median(composed),
          bar: { of: 'kiln', atMost: 50 },
        },
      ]
      const batch = Array.from({ length: BATCH }, (_, at) => ({
        brief: `Note ${at}: ${briefs[at % briefs.length]}`,
        platform: 'linkedin',
        model: 'composer',
      }))
      const start = performance.now()
      for await (const event of app.ask('drafts.batch', { briefs: batch })) void event
      figures.push({
        figure: `batch of ${BATCH}, composed`,
        unit: 's',
        kiln: (performance.now() - start) / 1000,
        bar: { of: 'kiln', atMost: 10 },
      })
      const { models } = await app.ask('models.list', { purpose: 'writing' })
      if (models.some(({ id, path }) => id === 'smollm2-135m-instruct' && path)) {
        const written = []
        for (const brief of briefs.slice(0, RUNS)) written.push(await write(brief))
        figures.push({
          figure: 'written and checked, slowest of 5',
          unit: 's',
          kiln: Math.max(...written.map(({ ms }) => ms)) / 1000,
          bar: { of: 'kiln', atMost: 15 },
          detail: { runs: written },
        })
      }
      await app.close()
      return figures
    }),
}

function readBriefs() {
  const path = join(ROOT, 'test/fixtures/drafting/briefs.json')
  return { briefs: JSON.parse(readFileSync(path, 'utf8')).map(({ brief }) => brief) }
}
