import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { KilnError } from '#shared/contract/errors.ts'
import { chooseDefaults } from '#main/core/diffusion/choose-defaults.ts'
import { SchedulerConfig } from '#main/core/diffusion/scheduler-config.ts'
import type { DiffusionFacts } from '../contract.ts'
import { findPart, needPart, type Part, readJson, wrongFile } from './folder-files.ts'
import { type FolderTokenizer, loadTokenizer } from './load-tokenizer.ts'

const Index = z
  .object({
    _class_name: z.string().default(''),
    _name_or_path: z.string().default(''),
    force_zeros_for_empty_prompt: z.boolean().default(false),
  })
  .transform(({ _class_name: className, _name_or_path: origin, ...rest }) => ({
    className,
    origin,
    ...rest,
  }))
const UnetConfig = z.object({
  in_channels: z.number().int().optional(),
  sample_size: z.union([z.number(), z.array(z.number())]).nullish(),
  down_block_types: z.array(z.string()).optional(),
  block_out_channels: z.array(z.number()).optional(),
  time_cond_proj_dim: z.number().int().nullish(),
})
const VaeConfig = z.object({
  scaling_factor: z.number().positive().optional(),
  shift_factor: z.number().nullish(),
  latent_channels: z.number().int().optional(),
  block_out_channels: z.array(z.number()).min(1).optional(),
})

/** A text encoder with the tokenizer that feeds it. */
export interface TextPart {
  readonly part: Part
  readonly tokenizer: FolderTokenizer
}

/** A model folder, read and found complete; no network is in memory yet. */
export interface DiffusionModel {
  readonly folder: string
  readonly texts: readonly TextPart[]
  readonly unet: Part
  readonly decoder: Part
  /** A decoder in single precision, for when the other fails. */
  readonly safeDecoder: Part | undefined
  readonly encoder: Part | undefined
  readonly scheduler: SchedulerConfig
  readonly isXl: boolean
  readonly zeroesEmptyPrompt: boolean
  /** Numbers of the guidance embedding that its UNet takes; 0 when it takes none. */
  readonly guidanceWidth: number
  readonly latentChannels: number
  /** Whether its UNet takes a mask and a masked picture besides the latents. */
  readonly takesMask: boolean
  readonly scaling: number
  readonly shift: number
  /** Pixels a latent, each way. */
  readonly factor: number
  readonly facts: DiffusionFacts
}

function parse<T>(schema: z.ZodType<T>, folder: string, name: string): T {
  const written = readJson(folder, name)
  const read = schema.safeParse(written === undefined ? {} : written)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue ? `${issue.path.join('.')}: ${issue.message}` : ''
  throw wrongFile(name, `says something that Kiln can't follow (${where})`, {
    cause: read.error,
    isForeign: true,
  })
}

/** The bytes of weights by their element type: what most of them are. */
function precisionOf({ weights }: Part['header']): DiffusionFacts['precision'] {
  const counts = { fp32: 0, fp16: 0, int8: 0 }
  for (const { type, dims } of weights) {
    const count = dims.reduce((all, dim) => all * dim, 1)
    if (type === 10) counts.fp16 += count
    else if (type === 2 || type === 3) counts.int8 += count
    else if (type === 1) counts.fp32 += count
  }
  if (counts.int8 > counts.fp32 && counts.int8 > counts.fp16) return 'int8'
  return counts.fp16 > counts.fp32 ? 'fp16' : 'fp32'
}

/** A side of an input as declared, when it is a number. */
function declared({ header }: Part, input: string, at: number): number | undefined {
  const dim = header.inputs.find(({ name }) => name === input)?.dims[at]
  return typeof dim === 'number' && dim > 0 ? dim : undefined
}

const hasInput = ({ header }: Part, input: string) =>
  header.inputs.some(({ name }) => name === input)

function checkFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new KilnError('not-found', `There is no folder ${folder}`, {
      action: 'Choose the folder that holds model_index.json.',
    })
  if (readJson(folder, 'model_index.json') === undefined)
    throw new KilnError('unsupported-media', `model_index.json is missing in ${folder}`, {
      action: 'Choose the folder of a Stable Diffusion model in ONNX format.',
    })
}

function readUnet(unet: Part, config: z.infer<typeof UnetConfig>, latentChannels: number) {
  const first = unet.header.weights.find(({ name }) => name.endsWith('conv_in.weight'))
  const channels =
    config.in_channels ?? declared(unet, 'sample', 1) ?? first?.dims[1] ?? latentChannels
  const takesMask = channels === 2 * latentChannels + 1
  if (channels !== latentChannels && !takesMask)
    throw wrongFile(
      unet.name,
      `takes ${channels} channels; with ${latentChannels} latent channels Kiln knows ${latentChannels} and ${2 * latentChannels + 1}`,
      { isForeign: true },
    )
  const guidanceWidth = hasInput(unet, 'timestep_cond')
    ? (config.time_cond_proj_dim ?? declared(unet, 'timestep_cond', 1) ?? 256)
    : 0
  return { takesMask, guidanceWidth }
}

/** The scheduler's settings, with the two that the reference's pipelines set for every model but XL ones, whatever the file says. */
function readScheduler(folder: string, isXl: boolean): SchedulerConfig {
  const name = 'scheduler/scheduler_config.json'
  if (readJson(folder, name) === undefined) throw wrongFile(name, 'is missing')
  const config = parse(SchedulerConfig, folder, name)
  return isXl ? config : { ...config, steps_offset: 1, clip_sample: false }
}

/** Reads a model folder of the usual ONNX layout in place; each failure names the file that is wrong. */
export function readModelFolder(folder: string): DiffusionModel {
  checkFolder(folder)
  const index = parse(Index, folder, 'model_index.json')
  const unet = needPart(folder, 'unet')
  const decoder = needPart(folder, 'vae_decoder')
  const encoder = findPart(folder, 'vae_encoder')
  const safeDecoder = findPart(folder, 'vae_decoder_fp32')
  const isXl = hasInput(unet, 'text_embeds') || index.className.includes('XL')
  const texts = (isXl ? ['', '_2'] : ['']).map((end) => ({
    part: needPart(folder, `text_encoder${end}`),
    tokenizer: loadTokenizer(folder, `tokenizer${end}`),
  }))
  const scheduler = readScheduler(folder, isXl)
  const unetConfig = parse(UnetConfig, folder, 'unet/config.json')
  const vae = parse(VaeConfig, folder, 'vae_decoder/config.json')
  const latentChannels = vae.latent_channels ?? 4
  const { takesMask, guidanceWidth } = readUnet(unet, unetConfig, latentChannels)
  const factor = vae.block_out_channels ? 2 ** (vae.block_out_channels.length - 1) : 8
  const blocks = (unetConfig.down_block_types ?? unetConfig.block_out_channels)?.length ?? 4
  const latentSide = [unetConfig.sample_size].flat()[0] ?? (isXl ? 128 : 64)
  const name = `${basename(folder)} ${index.origin}`
  const traits = { scheduler, name, isXl, embedsGuidance: guidanceWidth > 0 }
  const { family, ...defaults } = chooseDefaults(traits)
  const parts = [unet, decoder, encoder, safeDecoder, ...texts.map(({ part }) => part)]
  return {
    folder,
    texts,
    unet,
    decoder,
    safeDecoder,
    encoder,
    scheduler,
    isXl,
    zeroesEmptyPrompt: index.force_zeros_for_empty_prompt,
    guidanceWidth,
    latentChannels,
    takesMask,
    scaling: vae.scaling_factor ?? (isXl ? 0.13025 : 0.18215),
    shift: vae.shift_factor ?? 0,
    factor,
    facts: {
      family,
      side: Math.round(latentSide * factor),
      multiple: factor * 2 ** (blocks - 1),
      prediction: scheduler.prediction_type,
      precision: precisionOf(unet.header),
      takesPictures: encoder !== undefined,
      inpaints: takesMask,
      defaults,
      sizeBytes: parts.reduce((sum, part) => sum + (part?.sizeBytes ?? 0), 0),
    },
  }
}
