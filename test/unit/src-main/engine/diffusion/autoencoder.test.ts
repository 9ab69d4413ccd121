import { expect, it } from 'vitest'
import { createAutoencoder } from '#main/engine/diffusion/autoencoder.ts'
import type { DiffusionModel } from '#main/engine/diffusion/model-folder.ts'
import type { Networks } from '#main/engine/diffusion/networks.ts'
import type { Numbers } from '#main/engine/runtimes/open-network.ts'

const NO_SIGNAL = new AbortController().signal
const SLOT = { name: 'sample', type: 'float32', dims: [] }
const TILES = { whole: 64, side: 64, overlap: 32 }

/** Three of the channels, every value four times as wide and high, or the other way round. */
function scaleSides({ data, dims }: Numbers, by: number): Numbers {
  const [, channels = 0, height = 0, width = 0] = dims
  const [rows, columns] = [Math.round(height * by), Math.round(width * by)]
  const kept = by > 1 ? 3 : 4
  const out = new Float32Array(kept * rows * columns)
  for (let c = 0; c < kept; c++)
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++)
        out[(c * rows + y) * columns + x] =
          data[((c % channels) * height + Math.floor(y / by)) * width + Math.floor(x / by)]!
  return { data: out, dims: [1, kept, rows, columns] }
}

function open(onRun: () => void = () => undefined) {
  const sizes: (readonly number[])[] = []
  const part = (name: string) => ({ name, path: name, sizeBytes: 1 })
  const model = {
    ...{ factor: 4, scaling: 0.5, shift: 0, latentChannels: 4, safeDecoder: undefined },
    ...{ decoder: part('decoder'), encoder: part('encoder') },
  } as unknown as DiffusionModel
  const networks = {
    async run({ name }: { name: string }, inputs: (network: never) => Record<string, Numbers>) {
      onRun()
      const [found] = Object.values(inputs({ inputs: [SLOT] } as never))
      sizes.push(found!.dims.slice(2))
      return { out: scaleSides(found!, name === 'decoder' ? 4 : 0.25) }
    },
  } as unknown as Networks
  return { sizes, autoencoder: createAutoencoder({ model, networks, tiles: TILES }) }
}

const latents = {
  data: Float32Array.from({ length: 4 * 40 * 24 }, (_, i) => Math.sin(i * 0.7) / 2),
  channels: 4,
  width: 40,
  height: 24,
}

it('decodes a large picture in tiles to what it would be as a whole', async () => {
  const { autoencoder, sizes } = open()
  const { picture, notes } = await autoencoder.decode(latents, NO_SIGNAL)
  expect(sizes.length).toBeGreaterThan(3)
  expect(new Set(sizes.map(String))).toEqual(new Set(['16,16']))
  expect(notes).toEqual([])
  const whole = scaleSides(
    { data: latents.data.map((value) => value * 2), dims: [1, 4, 24, 40] },
    4,
  )
  expect([picture.width, picture.height]).toEqual([160, 96])
  const off = picture.data.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - whole.data[i]!)),
    0,
  )
  expect(off).toBeLessThan(1e-5)
})

it('encodes a large picture in tiles, and a small one at once', async () => {
  const { autoencoder, sizes } = open()
  const noise = new Float32Array(4 * 40 * 24)
  const size = { channels: 3, width: 160, height: 96 }
  const data = Float32Array.from({ length: 3 * 160 * 96 }, (_, i) => Math.cos(i))
  const found = await autoencoder.encode({ ...size, data }, noise, NO_SIGNAL)
  expect([found.channels, found.width, found.height]).toEqual([4, 40, 24])
  const whole = scaleSides({ data, dims: [1, 3, 96, 160] }, 0.25)
  const off = found.data.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - whole.data[i]! / 2)),
    0,
  )
  expect(off).toBeLessThan(1e-5)
  sizes.length = 0
  await autoencoder.encode(
    { channels: 3, width: 64, height: 64, data: new Float32Array(3 * 4096) },
    noise,
    NO_SIGNAL,
  )
  expect(sizes).toEqual([[64, 64]])
})

it('stops between tiles', async () => {
  const control = new AbortController()
  let runs = 0
  const { autoencoder } = open(() => {
    if (++runs === 2) control.abort()
  })
  await expect(autoencoder.decode(latents, control.signal)).rejects.toThrow(/abort/i)
  expect(runs).toBe(2)
})
