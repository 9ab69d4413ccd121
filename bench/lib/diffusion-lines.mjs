// Kiln's engine over a model folder: one JSON request a line in, one line of times out.
//   node bench/lib/diffusion-lines.mjs FOLDER THREADS
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { sparesMemory, withSparing } from '../../scripts/spare-memory.mjs'

// as the command line starts itself
if (process.platform === 'linux' && !sparesMemory(process.env))
  process.execve(process.execPath, process.argv, withSparing(process.env))

const [, , folder, threads] = process.argv
const load = (name) => import(new URL(`../../src-main/engine/${name}.ts`, import.meta.url).href)
const { spareMemory } = await import(
  new URL('../../src-main/lib/spare-memory.ts', import.meta.url).href
)
spareMemory()
const { createDiffusion } = await load('diffusion/diffusion')
const { findPart } = await load('diffusion/folder-files')
const { openPart } = await load('diffusion/open-part')

const open = (part) => openPart(part, { threads: Number(threads) })
const diffusion = createDiffusion({ openPart: open })
const unet = { network: undefined }

/** Calls of the UNet as diffusers makes them for one guided picture: a batch of two. */
async function steps({ count, side }) {
  unet.network ??= await open(findPart(folder, 'unet'))
  const numbers = (dims) => ({
    data: Float32Array.from({ length: dims.reduce((all, dim) => all * dim, 1) }, (_, i) =>
      Math.sin(i * 1.3),
    ),
    dims,
  })
  const inputs = {
    sample: numbers([2, 4, side, side]),
    timestep: { data: Float32Array.of(500), dims: [1] },
    encoder_hidden_states: numbers([2, 77, 256]),
  }
  const start = performance.now()
  for (let step = 0; step < count; step++) await unet.network.run(inputs)
  return { ms: performance.now() - start }
}

async function picture({ prompt, count, guidance, side, seed }) {
  const start = performance.now()
  const job = {
    ...{ folder, prompt, negativePrompt: '', width: side, height: side, steps: count, guidance },
    ...{ guidanceRescale: 0, scheduler: 'ddim', seeds: [seed] },
  }
  let bytes = 0
  for await (const event of diffusion.draw(job, new AbortController().signal))
    if (event.type === 'picture') bytes = event.frame.data.length
  if (bytes !== side * side * 3) throw new Error('no picture came')
  return { ms: performance.now() - start }
}

function memory() {
  const status = readFileSync(join('/proc', String(process.pid), 'status'), 'utf8')
  return { peakBytes: Number(/VmHWM:\s+(\d+)/.exec(status)[1]) * 1024 }
}

const answers = { steps, picture, memory }
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...options } = JSON.parse(line)
  console.log(JSON.stringify(await answers[ask](options)))
}
