import { availableParallelism } from 'node:os'
import { DIFFUSION_PACKAGES } from './lib/diffusion-python.mjs'
import { openSides } from './lib/diffusion-sides.mjs'
import { median } from './lib/tools.mjs'

const ROUNDS = 5
const STEPS = 6
const SIDE = 32 // latents, of 256 pixels

/** Steps of a UNet of 18 M parameters in SD 1.5 layout against diffusers: the same weights and threads, in turns. */
export const row = {
  name: 'images-unet',
  peer: DIFFUSION_PACKAGES.slice(0, 2).join(', ').replaceAll('==', ' '),
  needs: ['python'],
  async run() {
    const figures = []
    for (const threads of new Set([1, availableParallelism()])) figures.push(await compare(threads))
    return figures
  },
}

async function compare(threads) {
  const sides = await openSides(threads)
  const runs = { kiln: [], peer: [] }
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of ['kiln', 'peer']) {
      const { ms } = await sides.ask(name, { ask: 'steps', count: STEPS, side: SIDE })
      if (round > 0) runs[name].push(ms / STEPS) // everything is loaded now
    }
  await sides.close()
  const [kiln, peer] = [median(runs.kiln), median(runs.peer)]
  return {
    figure: `a guided step, ${threads} thread${threads === 1 ? '' : 's'}`,
    unit: 'ms',
    kiln,
    peer,
    bar: { of: 'ratio', atMost: 0.714 }, // 1.4 times as fast
    detail: { stepsPerSecond: { kiln: 1000 / kiln, peer: 1000 / peer }, runs },
  }
}
