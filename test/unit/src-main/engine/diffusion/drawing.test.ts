import { afterAll, describe, expect, it } from 'vitest'
import { createDiffusion } from '#main/engine/diffusion/diffusion.ts'
import { openPart } from '#main/engine/diffusion/open-part.ts'
import type { DrawJob } from '#main/engine/contract.ts'
import type { Network } from '#main/engine/runtimes/open-network.ts'
import type { Frame } from '#shared/media/frame.ts'
import { openDiffusionFixtures } from '../../../../helpers/open-diffusion-fixtures.ts'

const fixtures = openDiffusionFixtures()
const diffusion = createDiffusion()
const NO_SIGNAL = new AbortController().signal

afterAll(async () => {
  await diffusion.release()
  fixtures.close()
})

const toJob = (more: Partial<DrawJob> = {}): DrawJob => ({
  folder: fixtures.folder('sd15'),
  prompt: 'a calm teal wave',
  negativePrompt: 'blur',
  width: 24,
  height: 16,
  steps: 3,
  guidance: 5,
  guidanceRescale: 0,
  scheduler: 'euler-ancestral',
  seeds: [1],
  ...more,
})

interface Drawn {
  readonly frames: Frame[]
  readonly steps: {
    readonly index: number
    readonly done: number
    readonly total: number
    readonly preview?: Frame
  }[]
  readonly notes: string[]
}

async function draw(job: DrawJob, parts = diffusion, signal = NO_SIGNAL): Promise<Drawn> {
  const drawn: Drawn = { frames: [], steps: [], notes: [] }
  for await (const event of parts.draw(job, signal))
    if (event.type === 'step') drawn.steps.push(event)
    else {
      drawn.frames.push(event.frame)
      drawn.notes.push(...event.notes)
    }
  return drawn
}

/** Networks that tell what they were asked, and may answer something else. */
function spyOn(answer?: (name: string, found: Float32Array, runs: number) => Float32Array) {
  const seen: string[] = []
  const runs = new Map<string, number>()
  const spied = createDiffusion({
    openPart: async (part): Promise<Network> => {
      const network = await openPart(part)
      seen.push(`open ${part.name.split('/')[0]}`)
      return {
        ...network,
        async run(inputs) {
          const name = part.name.split('/')[0]!
          runs.set(name, (runs.get(name) ?? 0) + 1)
          const outputs = await network.run(inputs)
          return Object.fromEntries(
            Object.entries(outputs).map(([key, { data, dims }]) => [
              key,
              { data: answer?.(name, data, runs.get(name)!) ?? data, dims },
            ]),
          )
        },
        async release() {
          seen.push(`release ${part.name.split('/')[0]}`)
          await network.release()
        },
      }
    },
    freeBytes: () => spied.free,
  }) as ReturnType<typeof createDiffusion> & { free: number }
  spied.free = 8e9
  return { spied, seen, runs }
}

describe('drawing', () => {
  it('shows each step with a small picture, then the picture', async () => {
    const { frames, steps } = await draw(toJob({ seeds: [1, 2] }))
    expect(steps.map(({ index, done, total }) => [index, done, total])).toEqual([
      ...[1, 2, 3].map((done) => [0, done, 3]),
      ...[1, 2, 3].map((done) => [1, done, 3]),
    ])
    for (const { preview } of steps) expect(preview).toMatchObject({ width: 6, height: 4 })
    for (const frame of frames) expect(frame).toMatchObject({ width: 24, height: 16 })
  })

  it('gives a seed the same bytes alone, again and in company, and another seed others', async () => {
    for (const scheduler of ['euler-ancestral', 'lcm', 'dpmpp-2m-karras'] as const) {
      const [alone] = (await draw(toJob({ scheduler, seeds: [2] }))).frames
      const [first, second, third] = (await draw(toJob({ scheduler, seeds: [1, 2, 2] }))).frames
      expect(second!.data).toEqual(alone!.data)
      expect(third!.data).toEqual(alone!.data)
      expect(first!.data).not.toEqual(alone!.data)
    }
  })

  it('stops within one step of being told to', async () => {
    const { spied, runs } = spyOn()
    const control = new AbortController()
    const drawing = (async () => {
      for await (const event of spied.draw(toJob({ steps: 50, guidance: 1 }), control.signal))
        if (event.type === 'step' && event.done === 2) control.abort()
    })()
    await expect(drawing).rejects.toThrow(/abort/i)
    expect(runs.get('unet')).toBe(2)
    expect(runs.get('vae_decoder')).toBeUndefined()
    expect((await draw(toJob(), spied)).frames).toHaveLength(1)
  })

  it('lets one job wait for the other', async () => {
    const order: string[] = []
    const run = async (name: string, seeds: number[]) => {
      for await (const { type, index } of diffusion.draw(toJob({ seeds }), NO_SIGNAL))
        if (type === 'picture') order.push(`${name}${index}`)
    }
    await Promise.all([run('a', [1, 2]), run('b', [3])])
    expect(order).toEqual(['a0', 'a1', 'b0'])
  })

  it('keeps what the mask does not show, byte by byte', async () => {
    const { image, mask } = fixtures
    for (const layout of ['sd15', 'inpaint']) {
      const { frames } = await draw(
        toJob({
          folder: fixtures.folder(layout),
          ...{ start: { frame: image, strength: 1 }, mask, scheduler: 'ddim' },
        }),
      )
      const [frame] = frames
      const isKept = (i: number) => mask.data[i] === 0
      const changed = frame!.data.filter((value, i) => !isKept(i) && value !== image.data[i])
      expect(frame!.data.every((value, i) => !isKept(i) || value === image.data[i])).toBe(true)
      expect(changed.length).toBeGreaterThan(100)
    }
  })

  it('changes nothing at strength 0 but what the autoencoder loses', async () => {
    const job = toJob({ start: { frame: fixtures.image, strength: 0 } })
    const { frames, steps } = await draw(job)
    expect(steps).toHaveLength(0)
    expect(frames).toHaveLength(1)
  })

  it('draws with an inpainting model also where nothing is given', async () => {
    const { frames } = await draw(toJob({ folder: fixtures.folder('inpaint') }))
    expect(frames).toHaveLength(1)
  })

  it('takes long prompts in more than one reading, and says when the end had no part', async () => {
    const long = await draw(toJob({ prompt: 'q '.repeat(120) }))
    expect(long.notes).toEqual([])
    const tooLong = await draw(toJob({ prompt: 'a cat '.repeat(15_000) }))
    expect(tooLong.notes[0]).toMatch(/longer than the model can read/)
    const other = await draw(toJob({ prompt: `${'q '.repeat(119)} cat` }))
    expect(other.frames[0]!.data).not.toEqual(long.frames[0]!.data)
  })

  it('says that a negative prompt had no part where nothing is guided', async () => {
    const { notes } = await draw(toJob({ guidance: 1 }))
    expect(notes).toEqual([expect.stringMatching(/negative prompt had no part/)])
    expect((await draw(toJob({ guidance: 1, negativePrompt: '' }))).notes).toEqual([])
  })

  it('counts weights in brackets', async () => {
    const [plain, strong, same] = await Promise.all(
      ['a cat', 'a (cat:1.8)', 'a (cat:1)'].map((prompt) => draw(toJob({ prompt }))),
    )
    expect(strong!.frames[0]!.data).not.toEqual(plain!.frames[0]!.data)
    expect(same!.frames[0]!.data).toEqual(plain!.frames[0]!.data)
  })

  it.each([
    [{ width: 20 }, /multiples of 8/],
    [{ mask: fixtures.mask }, /mask needs a picture/],
    [
      { start: { frame: { width: 8, height: 8, data: new Uint8Array(192) }, strength: 1 } },
      /must have the size/,
    ],
  ])('refuses what does not fit: %o', async (more, message) => {
    await expect(draw(toJob(more))).rejects.toThrow(message)
  })
})

describe('a decoder that fails', () => {
  it('is asked again, and the picture comes with a note', async () => {
    const { spied, runs } = spyOn((name, data, run) =>
      name === 'vae_decoder' && run === 1 ? data.map(() => Number.NaN) : data,
    )
    const { frames, notes } = await draw(toJob(), spied)
    expect(runs.get('vae_decoder')).toBe(2)
    expect(notes).toEqual([expect.stringMatching(/decoded again/)])
    expect(frames[0]!.data).toEqual((await draw(toJob())).frames[0]!.data)
  })

  it('twice leaves a picture that says so', async () => {
    const { spied } = spyOn((name, data) => (name === 'vae_decoder' ? data.map(() => -1) : data))
    const { notes } = await draw(toJob(), spied)
    expect(notes).toEqual([expect.stringMatching(/black, twice/)])
  })

  it('is not to blame where the UNet gave nothing', async () => {
    const { spied, runs } = spyOn((name, data) =>
      name === 'unet' ? data.map(() => Number.NaN) : data,
    )
    const { notes } = await draw(toJob(), spied)
    expect(notes).toEqual([expect.stringMatching(/gave no picture/)])
    expect(runs.get('vae_decoder')).toBe(1)
  })
})

describe('memory', () => {
  it('keeps the networks of the last model, and lets go of all when asked', async () => {
    const { spied, seen } = spyOn()
    await draw(toJob(), spied)
    await draw(toJob(), spied)
    expect(seen).toEqual(['open text_encoder', 'open unet', 'open vae_decoder'])
    await draw(toJob({ folder: fixtures.folder('lcm') }), spied)
    expect(seen.slice(3, 6)).toEqual([
      'release text_encoder',
      'release unet',
      'release vae_decoder',
    ])
    seen.length = 0
    await spied.release()
    expect(seen.toSorted()).toEqual(['release text_encoder', 'release unet', 'release vae_decoder'])
  })

  it('lets the text encoder go before the UNet comes, and the UNet before the decoder, where there is little', async () => {
    const { spied, seen } = spyOn()
    spied.free = 200.02e6
    const { frames } = await draw(toJob(), spied)
    expect(seen).toEqual([
      'open text_encoder',
      'release text_encoder',
      'open unet',
      'release unet',
      'open vae_decoder',
    ])
    expect(frames[0]!.data).toEqual((await draw(toJob())).frames[0]!.data)
  })

  it('guides in two runs where a batch of two would be too much, to the same picture', async () => {
    const { spied, runs } = spyOn()
    await draw(toJob(), spied)
    expect(runs.get('unet')).toBe(3)
    spied.free = 1e6
    const { frames } = await draw(toJob(), spied)
    expect(runs.get('unet')).toBe(9)
    const [together] = (await draw(toJob())).frames
    const off = frames[0]!.data.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - together!.data[i]!)),
      0,
    )
    expect(off).toBeLessThanOrEqual(1)
  })

  it('refuses a model that can not fit, before it is loaded', async () => {
    const { spied, seen } = spyOn()
    spied.free = 1000
    await expect(draw(toJob(), spied)).rejects.toMatchObject({ code: 'out-of-memory' })
    expect(seen).toEqual([])
  })
})
