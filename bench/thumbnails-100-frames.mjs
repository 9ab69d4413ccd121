import { askKiln } from './lib/ask-kiln.mjs'
import { makeStills } from './lib/stills.mjs'
import { startKiln, withFolder } from './lib/tools.mjs'

const IN_FLIGHT = 3

/** A hundred pictures of 1280 x 720 scored on a running server, some at a time. */
export const row = {
  name: 'thumbnails-100-frames',
  peer: '',
  needs: ['ffmpeg'],
  async run() {
    const stills = await makeStills()
    const seconds = await withFolder(async (data) => {
      const server = await startKiln(data)
      try {
        await askKiln(server, 'thumbnails.score', { path: stills[0] })
        const start = performance.now()
        const left = [...stills]
        const work = async () => {
          for (let path = left.pop(); path; path = left.pop())
            await askKiln(server, 'thumbnails.score', { path })
        }
        await Promise.all(Array.from({ length: IN_FLIGHT }, work))
        return (performance.now() - start) / 1000
      } finally {
        await server.stop()
      }
    })
    return [
      {
        figure: 'whole time',
        unit: 's',
        kiln: seconds,
        bar: { of: 'kiln', atMost: 10 },
        detail: { pictures: stills.length },
      },
    ]
  },
}
