import { KilnError } from '#shared/contract/errors.ts'
import { embedGuidance, guide } from '#main/core/diffusion/guidance.ts'
import type { Planes } from '#main/core/diffusion/planes.ts'
import type { Network, Numbers, Slot } from '../runtimes/open-network.ts'
import type { EncodedPair } from './encode-prompts.ts'
import type { DiffusionModel } from './model-folder.ts'
import type { Networks } from './networks.ts'

interface Wish {
  readonly texts: EncodedPair
  readonly guidance: number
  readonly rescale: number
  /** A mask and a masked picture as latents, for a UNet that takes them. */
  readonly added: Planes | undefined
  readonly width: number
  readonly height: number
}

interface Parts {
  readonly model: DiffusionModel
  readonly networks: Networks
}

/** Bytes a latent position where a UNet of the SD layout is widest: about 45 tensors of 320 channels in single precision. */
const BYTES_PER_POSITION = 60_000

const slotOf = ({ inputs }: Network, name: string): Slot | undefined =>
  inputs.find((slot) => slot.name === name)

/** The same numbers once for each picture of a batch, and again until it is full. */
function stack(parts: readonly Numbers[]): Numbers {
  const [first] = parts
  if (!first || parts.length === 1) return first ?? { data: new Float32Array(), dims: [] }
  const data = new Float32Array(first.data.length * parts.length)
  for (const [i, part] of parts.entries()) data.set(part.data, i * first.data.length)
  return { data, dims: [parts.length, ...first.dims.slice(1)] }
}

function checkSize(network: Network, { width, height }: Wish, { factor }: DiffusionModel): void {
  const [rows, columns] = slotOf(network, 'sample')?.dims.slice(2) ?? []
  const isFixed = typeof rows === 'number' && typeof columns === 'number' && rows > 0 && columns > 0
  if (!isFixed || (rows * factor === height && columns * factor === width)) return
  throw new KilnError(
    'invalid-input',
    `This model only draws pictures of ${columns * factor} × ${rows * factor} pixels`,
    { action: 'Choose that size; the picture can be cropped afterwards.' },
  )
}

/** How many pictures the network wants at once, when it is fixed. */
function fixedBatch(network: Network): number | undefined {
  const batch = slotOf(network, 'sample')?.dims[0]
  return typeof batch === 'number' && batch > 0 ? batch : undefined
}

/** A timestep is one number, one for each picture, or one without a shape. */
function timestepDims(network: Network, batch: number): number[] {
  const slot = slotOf(network, 'timestep')
  if (slot?.dims.length === 0) return []
  const [side] = slot?.dims ?? []
  if (typeof side === 'number' && side > 0) return [side]
  return side !== '' && side === slotOf(network, 'sample')?.dims[0] ? [batch] : [1]
}

/** Original size, crop and wished size, as the XL layout was trained with (Podell et al. 2023, section 2.2). */
const timeIds = ({ width, height }: Wish) => [height, width, 0, 0, height, width]

/** Makes a function that asks the UNet for its output at a timestep, guided by the prompts. */
export function createUnetRunner({ model, networks }: Parts, wish: Wish) {
  const { texts, guidance, rescale, added } = wish
  const { prompted, unprompted } = texts
  const rows = wish.height / model.factor
  const columns = wish.width / model.factor
  const needsBytes = rows * columns * BYTES_PER_POSITION

  async function ask(sample: Numbers, timestep: number, states: readonly (typeof prompted)[]) {
    const outputs = await networks.run(
      model.unet,
      (network) => {
        checkSize(network, wish, model)
        const wanted = Math.max(fixedBatch(network) ?? 0, states.length)
        const filled = Array.from(
          { length: wanted },
          (_, i) => states[i % states.length] ?? prompted,
        )
        const each = <T>(values: readonly T[], to: (value: T) => Numbers) => stack(values.map(to))
        const ids = Float32Array.from(timeIds(wish))
        const condition = embedGuidance(guidance, model.guidanceWidth)
        const dims = timestepDims(network, wanted)
        const count = dims[0] ?? 1
        return {
          sample: each(filled, () => sample),
          timestep: { data: new Float32Array(count).fill(timestep), dims },
          encoder_hidden_states: each(filled, (text) => text.states),
          timestep_cond: each(filled, () => ({ data: condition, dims: [1, condition.length] })),
          text_embeds: each(
            filled,
            (text) => text.pooled ?? { data: new Float32Array(), dims: [1, 0] },
          ),
          time_ids: each(filled, () => ({ data: ids, dims: [1, ids.length] })),
        }
      },
      needsBytes * states.length,
    )
    const [output] = Object.values(outputs)
    const size = model.latentChannels * rows * columns
    if (!output || output.data.length < size * states.length)
      throw new KilnError('unreadable-file', `${model.unet.name} gives latents of another shape`)
    return states.map((_, i) => output.data.subarray(i * size, (i + 1) * size))
  }

  return async (latents: Float32Array, timestep: number): Promise<Float32Array> => {
    const sample = withChannels(latents, added, [1, model.latentChannels, rows, columns])
    if (!unprompted) {
      const [output = latents] = await ask(sample, timestep, [prompted])
      return output
    }
    const network = await networks.open(model.unet, needsBytes)
    const isAlone = fixedBatch(network) === 1 || networks.freeBytes() < 2 * needsBytes
    const [base = latents, output = latents] = isAlone
      ? [
          ...(await ask(sample, timestep, [unprompted])),
          ...(await ask(sample, timestep, [prompted])),
        ]
      : await ask(sample, timestep, [unprompted, prompted])
    return guide(output, base, { guidance, rescale })
  }
}

function withChannels(latents: Float32Array, added: Planes | undefined, dims: number[]): Numbers {
  if (!added) return { data: latents, dims }
  const data = new Float32Array(latents.length + added.data.length)
  data.set(latents)
  data.set(added.data, latents.length)
  const [batch = 1, channels = 0, ...sides] = dims
  return { data, dims: [batch, channels + added.channels, ...sides] }
}
