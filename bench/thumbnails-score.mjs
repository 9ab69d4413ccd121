import { askKiln } from './lib/ask-kiln.mjs'
import { makeStills } from './lib/stills.mjs'
import { median, startKiln, withFolder } from './lib/tools.mjs'

const WARM = 5
const RUNS = 30

/** `thumbnails.score` of a JPEG picture of 1280 x 720 on a running server: read, measure, keep, answer. */
export const row = {
  name: 'thumbnails-score',
  peer: '',
  needs: ['ffmpeg'],
  async run() {
    const stills = await makeStills()
    const times = await withFolder(async (data) => {
      const server = await startKiln(data)
      try {
        const taken = []
        for (const path of stills.slice(0, WARM + RUNS)) {
          const start = performance.now()
          await askKiln(server, 'thumbnails.score', { path })
          taken.push(performance.now() - start)
        }
        return taken.slice(WARM)
      } finally {
        await server.stop()
      }
    })
    return [
      {
        figure: 'one picture, median',
        unit: 'ms',
        kiln: median(times),
        bar: { of: 'kiln', atMost: 150 },
        detail: { runsMs: times },
      },
      { figure: 'one picture, slowest', unit: 'ms', kiln: Math.max(...times) },
    ]
  },
}
