import { afterAll, describe, expect, it } from 'vitest'
import { availableMemory } from '#main/lib/available-memory.ts'
import { drawPictures } from '#main/engine/diffusion/draw-pictures.ts'
import { readModelFolder } from '#main/engine/diffusion/model-folder.ts'
import { createNetworks } from '#main/engine/diffusion/networks.ts'
import { openPart } from '#main/engine/diffusion/open-part.ts'
import {
  type DrawnCase,
  openDiffusionFixtures,
} from '../../../../helpers/open-diffusion-fixtures.ts'

const fixtures = openDiffusionFixtures()
const { width, height, prompt, negativePrompt, image, mask } = fixtures
const NO_SIGNAL = new AbortController().signal
const networks = createNetworks({
  openPart,
  freeBytes: availableMemory,
})

afterAll(async () => {
  await networks.release()
  fixtures.close()
})

async function draw(each: DrawnCase) {
  const model = readModelFolder(fixtures.folder(each.layout))
  const isInpainting = each.mode.startsWith('inpaint')
  const job = {
    folder: model.folder,
    prompt,
    negativePrompt,
    width,
    height,
    steps: each.steps,
    guidance: each.guidance,
    guidanceRescale: each.rescale,
    scheduler: each.scheduler,
    seeds: [0],
    start: each.strength === undefined ? undefined : { frame: image, strength: each.strength },
    mask: isInpainting ? mask : undefined,
  }
  const latents: Float32Array[] = []
  let picture: Uint8Array = new Uint8Array()
  const parts = { model, networks, noiseOf: () => fixtures.noise }
  for await (const event of drawPictures(parts, job, NO_SIGNAL))
    if (event.type === 'step') latents.push(event.latents)
    else picture = event.frame.data
  return { latents, picture }
}

const farthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0)

const groups = Map.groupBy(fixtures.cases, ({ layout, mode }) => `${layout}, ${mode}`)

describe.each([...groups])('%s', (_name, cases) => {
  it.each(cases)('follows diffusers with $scheduler', async (each) => {
    const { latents, picture } = await draw(each)
    expect(latents).toHaveLength(each.ran)
    const size = fixtures.latentLength
    for (const [step, found] of latents.entries()) {
      const wanted = fixtures.floats(each.latents + step * size * 4, size)
      const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      expect(farthest(found, wanted) / largest, `step ${step}`).toBeLessThan(1e-5)
    }
    const pixels = fixtures.bytes(each.picture, width * height * 3)
    expect(farthest(picture, pixels)).toBeLessThanOrEqual(1)
  })
})
