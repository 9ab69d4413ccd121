import { availableParallelism } from 'node:os'
import { DIFFUSION_PACKAGES } from './lib/diffusion-python.mjs'
import { openSides } from './lib/diffusion-sides.mjs'
import { MB, median } from './lib/tools.mjs'

const ROUNDS = 3
const WISH = { prompt: 'a calm teal wave at sunset', count: 20, guidance: 7.5, side: 256 }

/** A whole picture of 20 guided steps against diffusers, from prompt to pixels, and what each process took of memory. */
export const row = {
  name: 'images-whole',
  peer: DIFFUSION_PACKAGES.slice(0, 2).join(', ').replaceAll('==', ' '),
  needs: ['python', 'proc'],
  async run() {
    const threads = availableParallelism()
    const sides = await openSides(threads)
    const runs = { kiln: [], peer: [] }
    for (let round = 0; round <= ROUNDS; round++)
      for (const name of ['kiln', 'peer']) {
        const { ms } = await sides.ask(name, { ask: 'picture', ...WISH, seed: round })
        if (round > 0) runs[name].push(ms / 1000) // everything is loaded now
      }
    const memory = {
      kiln: (await sides.ask('kiln', { ask: 'memory' })).peakBytes,
      peer: (await sides.ask('peer', { ask: 'memory' })).peakBytes,
    }
    await sides.close()
    return [
      {
        figure: `${WISH.side} × ${WISH.side}, ${WISH.count} steps, ${threads} thread${threads === 1 ? '' : 's'}`,
        unit: 's',
        kiln: median(runs.kiln),
        peer: median(runs.peer),
        bar: { of: 'ratio', atMost: 0.714 }, // 1.4 times as fast
        detail: { runs },
      },
      {
        figure: 'highest resident',
        unit: 'MB',
        kiln: memory.kiln / MB,
        peer: memory.peer / MB,
        bar: { of: 'ratio', atMost: 0.6 },
      },
    ]
  },
}
