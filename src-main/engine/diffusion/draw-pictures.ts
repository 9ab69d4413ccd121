import { drawNoise, STREAMS } from '#main/core/diffusion/noise.ts'
import {
  hideMasked,
  type Planes,
  takeEvery,
  toFrame,
  toHardMask,
  toMask,
  toPlanes,
} from '#main/core/diffusion/planes.ts'
import type { Frame } from '#shared/media/frame.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { PICTURE_NOTES } from '#shared/sentences/pictures.ts'
import type { DrawJob } from '../contract.ts'
import { type Autoencoder, createAutoencoder } from './autoencoder.ts'
import { drawLatents, type LatentStep, type NoiseSource } from './draw-latents.ts'
import { encodePrompts } from './encode-prompts.ts'
import type { DiffusionModel } from './model-folder.ts'
import type { Networks } from './networks.ts'
import { createUnetRunner } from './run-unet.ts'

/** What drawing yields: each step with its latents, then the picture as the decoder gives it. */
export type DrawEvent =
  | ({ readonly type: 'step'; readonly index: number } & LatentStep)
  | {
      readonly type: 'picture'
      readonly index: number
      readonly frame: Frame
      readonly latents: Planes
      readonly notes: readonly string[]
    }

interface Parts {
  readonly model: DiffusionModel
  readonly networks: Networks
  /** Noise by seed; Kiln's own when left out. */
  readonly noiseOf?: (seed: number) => NoiseSource
  readonly autoencoder?: Autoencoder
}

function checkJob({ facts }: DiffusionModel, { width, height, start, mask }: DrawJob): void {
  const { multiple } = facts
  if (width % multiple !== 0 || height % multiple !== 0)
    throw new KilnError(
      'invalid-input',
      `This model draws sizes that are multiples of ${multiple}, not ${width} × ${height}`,
    )
  for (const frame of [start?.frame, mask])
    if (frame && (frame.width !== width || frame.height !== height))
      throw new KilnError(
        'invalid-input',
        `A picture to start from must have the size ${width} × ${height}`,
      )
  if (mask && !start)
    throw new KilnError('invalid-input', 'A mask needs a picture that it belongs to')
}

interface Ground {
  readonly start: { readonly latents: Float32Array; readonly strength: number } | undefined
  /** What a UNet that takes masks is given besides the latents. */
  readonly added: Planes | undefined
  readonly hardMask: Planes | undefined
}

/** What a picture starts from: noise alone, a picture, or a picture with a hole. */
async function prepare(
  { model, autoencoder }: { readonly model: DiffusionModel; readonly autoencoder: Autoencoder },
  { job, noise }: { readonly job: DrawJob; readonly noise: NoiseSource },
  signal: AbortSignal,
): Promise<Ground> {
  const { factor, latentChannels, takesMask } = model
  const [width, height] = [job.width / factor, job.height / factor]
  const length = latentChannels * width * height
  const encode = (picture: Planes) =>
    autoencoder.encode(picture, noise(STREAMS.encode, length), signal)
  const picture = job.start ? toPlanes(job.start.frame) : undefined
  const mask = job.mask ? toHardMask(toMask(job.mask)) : undefined
  const hardMask = mask && takeEvery(mask, factor)
  const needsStart = picture && (!takesMask || (job.start?.strength ?? 1) < 1)
  const start = needsStart
    ? { latents: (await encode(picture)).data, strength: job.start?.strength ?? 1 }
    : undefined
  if (!takesMask) return { start, added: undefined, hardMask }
  // without a picture all of it is to be drawn
  const hole = hardMask ?? {
    data: new Float32Array(width * height).fill(1),
    channels: 1,
    width,
    height,
  }
  const blank = {
    data: new Float32Array(3 * job.width * job.height),
    channels: 3,
    width: job.width,
    height: job.height,
  }
  const shown = await encode(picture && mask ? hideMasked(picture, mask) : blank)
  return { start, added: joinPlanes(hole, shown), hardMask: undefined }
}

const joinPlanes = (a: Planes, b: Planes): Planes => {
  const data = new Float32Array(a.data.length + b.data.length)
  data.set(a.data)
  data.set(b.data, a.data.length)
  return { ...a, data, channels: a.channels + b.channels }
}

/** Draws one picture for each seed, in their order; what one seed gives does not depend on the others. */
export async function* drawPictures(
  { model, networks, noiseOf, autoencoder = createAutoencoder({ model, networks }) }: Parts,
  job: DrawJob,
  signal: AbortSignal,
): AsyncGenerator<DrawEvent> {
  checkJob(model, job)
  const { factor, latentChannels: channels } = model
  const isGuided = job.guidance > 1 && model.guidanceWidth === 0
  const texts = await encodePrompts({ model, networks }, { ...job, isGuided }, signal)
  const unread = isGuided || job.negativePrompt.trim() === '' ? [] : [PICTURE_NOTES.noNegative]
  const [width, height] = [job.width / factor, job.height / factor]
  for (const [index, seed] of job.seeds.entries()) {
    const noise: NoiseSource =
      noiseOf?.(seed) ?? ((stream, length) => drawNoise(seed, stream, length))
    const { start, added, hardMask } = await prepare({ model, autoencoder }, { job, noise }, signal)
    const predict = createUnetRunner(
      { model, networks },
      { texts, added, guidance: job.guidance, rescale: job.guidanceRescale, ...pick(job) },
    )
    const steps = drawLatents(
      {
        config: model.scheduler,
        scheduler: job.scheduler,
        steps: job.steps,
        noise,
        length: channels * width * height,
        start,
        hardMask,
        predict,
      },
      signal,
    )
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) yield { type: 'step', index, ...step.value }
    const latents = { data: step.value, channels, width, height }
    const { picture, notes } = await autoencoder.decode(latents, signal)
    yield {
      type: 'picture',
      index,
      frame: toFrame(picture),
      latents,
      notes: [...texts.notes, ...unread, ...notes],
    }
  }
}

const pick = ({ width, height }: DrawJob) => ({ width, height })
