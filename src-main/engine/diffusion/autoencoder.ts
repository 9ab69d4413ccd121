import { KilnError } from '#shared/contract/errors.ts'
import { PICTURE_NOTES } from '#shared/sentences/pictures.ts'
import { scaled } from '#main/core/diffusion/take-step.ts'
import { isBroken, type Planes } from '#main/core/diffusion/planes.ts'
import { createMosaic, cutTile, planTiles } from '#main/core/diffusion/tiles.ts'
import type { Numbers } from '../runtimes/open-network.ts'
import type { Part } from './folder-files.ts'
import type { DiffusionModel } from './model-folder.ts'
import type { Networks } from './networks.ts'

/** Larger pictures are decoded in tiles: attention over all of it would take gigabytes. */
const WHOLE_SIDE = 768
const TILE_SIDE = 512
const TILE_OVERLAP = 128
/** Bytes a pixel where a decoder of the SD layout is widest: six tensors of 256 channels in single precision. */
const BYTES_PER_PIXEL = 6000

interface Options {
  readonly model: DiffusionModel
  readonly networks: Networks
  /** Sides in pixels from which tiles are cut, and of each tile; the usual ones when left out. */
  readonly tiles?: { readonly whole: number; readonly side: number; readonly overlap: number }
}

/** Between pixels and latents, in tiles where a picture is large. */
export interface Autoencoder {
  /** The latents of a picture, with noise as the encoder spreads it. */
  encode(picture: Planes, noise: Float32Array, signal: AbortSignal): Promise<Planes>
  /** The picture of latents; a broken one comes with a note. */
  decode(latents: Planes, signal: AbortSignal): Promise<{ picture: Planes; notes: string[] }>
}

/** Ties the two halves of a model's autoencoder to the networks in memory. */
export function createAutoencoder({ model, networks, tiles }: Options): Autoencoder {
  const { factor, scaling, shift, latentChannels } = model
  const { whole, side, overlap } = tiles ?? {
    whole: WHOLE_SIDE,
    side: TILE_SIDE,
    overlap: TILE_OVERLAP,
  }
  const inLatents = (pixels: number) => Math.max(1, Math.round(pixels / factor))

  /** The one output of a part, of one picture. */
  async function runPart(part: Part, planes: Planes, pixels: number): Promise<Planes> {
    const { data, channels, width, height } = planes
    const outputs = await networks.run(
      part,
      ({ inputs }) =>
        Object.fromEntries(
          inputs.map(({ name }): [string, Numbers] => [
            name,
            { data, dims: [1, channels, height, width] },
          ]),
        ),
      pixels * BYTES_PER_PIXEL,
    )
    const [output] = Object.values(outputs)
    const [, found = 0, rows = 0, columns = 0] = output?.dims ?? []
    if (!output || output.data.length !== found * rows * columns)
      throw new KilnError('unreadable-file', `${part.name} gives something that is no picture`)
    return { data: output.data, channels: found, width: columns, height: rows }
  }

  async function decodeWith(
    { part, limit }: { readonly part: Part; readonly limit: number },
    latents: Planes,
    signal: AbortSignal,
  ) {
    const { width, height } = latents
    const isWhole = width * height * factor * factor <= limit * limit
    const size = { side: inLatents(side), overlap: inLatents(overlap) }
    const plan = isWhole ? [{ x: 0, y: 0, width, height }] : planTiles(latents, size)
    const mosaic = createMosaic({ channels: 3, width: width * factor, height: height * factor })
    for (const tile of plan) {
      signal.throwIfAborted()
      const pixels = tile.width * tile.height * factor * factor
      const picture = await runPart(
        part,
        plan.length === 1 ? latents : cutTile(latents, tile),
        pixels,
      )
      if (
        picture.channels !== 3 ||
        picture.width !== tile.width * factor ||
        picture.height !== tile.height * factor
      )
        throw new KilnError('unreadable-file', `${part.name} gives pictures of another shape`, {
          action:
            'Download the model again; its vae_decoder/config.json may belong to another one.',
        })
      if (plan.length === 1) return picture
      mosaic.add(picture, { x: tile.x * factor, y: tile.y * factor })
    }
    return mosaic.finish()
  }

  return {
    async encode(picture, noise, signal) {
      const { encoder } = model
      if (!encoder)
        throw new KilnError(
          'unsupported',
          'This model can’t start from a picture: vae_encoder/model.onnx is missing',
          {
            action: 'Download the whole model, or choose another one.',
          },
        )
      const { width, height } = picture
      const size = { width: width / factor, height: height / factor }
      const isWhole = width * height <= whole * whole
      const cut = { side: inLatents(side), overlap: inLatents(overlap) }
      const plan = isWhole ? [{ x: 0, y: 0, ...size }] : planTiles(size, cut)
      let mosaic: ReturnType<typeof createMosaic> | undefined
      for (const tile of plan) {
        signal.throwIfAborted()
        const pixels = {
          x: tile.x * factor,
          y: tile.y * factor,
          width: tile.width * factor,
          height: tile.height * factor,
        }
        const found = await runPart(encoder, cutTile(picture, pixels), pixels.width * pixels.height)
        mosaic ??= createMosaic({ channels: found.channels, ...size })
        mosaic.add(found, tile)
      }
      const moments = mosaic?.finish()
      if (!moments || moments.channels % latentChannels !== 0)
        throw new KilnError('unreadable-file', `${encoder.name} gives latents of another shape`)
      const latents = spread(moments, noise, latentChannels)
      const data = latents.map((value) => (value - shift) * scaling)
      return { data, channels: latentChannels, ...size }
    },
    async decode(latents, signal) {
      const data = scaled(latents.data, 1 / scaling).map((value) => value + shift)
      const plain = { ...latents, data }
      const picture = await decodeWith({ part: model.decoder, limit: whole }, plain, signal)
      if (!isBroken(picture)) return { picture, notes: [] }
      if (!data.every(Number.isFinite))
        return {
          picture,
          notes: [PICTURE_NOTES.nothing],
        }
      const again = await decodeWith(
        {
          part: model.safeDecoder ?? { ...model.decoder, staysOnProcessor: true },
          limit: side / 2,
        },
        plain,
        signal,
      )
      return isBroken(again)
        ? {
            picture: again,
            notes: [PICTURE_NOTES.black],
          }
        : { picture: again, notes: [PICTURE_NOTES.decodedAgain] }
    },
  }
}

/** A draw from the normal distribution that an encoder gives as means and log variances; other encoders draw on their own. */
function spread(
  { data, channels }: Planes,
  noise: Float32Array,
  latentChannels: number,
): Float32Array {
  if (channels === latentChannels) return data
  const size = (data.length / channels) * latentChannels
  const latents = new Float32Array(size)
  for (let i = 0; i < size; i++) {
    const variance = Math.min(Math.max(data[size + i] ?? 0, -30), 20)
    latents[i] = (data[i] ?? 0) + Math.exp(0.5 * variance) * (noise[i] ?? 0)
  }
  return latents
}
