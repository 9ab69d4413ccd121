import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'
import { Device, Session } from '#shared/contract/engine.ts'
import { Classification, Text } from '#shared/contract/texts.ts'
import { Edits } from '#shared/contract/edits.ts'
import { Scheduler } from '#shared/contract/images.ts'
import { Crop, PictureFormat } from '#shared/contract/thumbnails.ts'
import type { FoundText } from '#main/core/media/detection.ts'
import { frame, frames } from './frames-contract.ts'

const size = z.number().int().min(1).max(16_384)

/** An encoded picture and its size in pixels. */
const Picture = z.object({
  bytes: z.custom<Uint8Array>(),
  mediaType: z.string(),
  width: size,
  height: size,
})

const share = z.number().min(0).max(1)

/** An exact size in pixels, and what stays in sight where a picture is cut to fill it, in shares. */
export const Cover = z.object({ width: size, height: size, focusX: share, focusY: share })
export type Cover = z.infer<typeof Cover>

/** What a folder of a diffusion model turned out to hold. */
export const DiffusionFacts = z.object({
  family: z.enum(['sd', 'sdxl', 'lcm', 'turbo']),
  /** The side, in pixels, it was trained for. */
  side: z.number().int(),
  /** Width and height must be multiples of this. */
  multiple: z.number().int(),
  prediction: z.enum(['epsilon', 'v_prediction']),
  precision: z.enum(['fp32', 'fp16', 'int8']),
  /** Whether it can start from a picture, and whether its UNet takes the mask as channels of its own. */
  takesPictures: z.boolean(),
  inpaints: z.boolean(),
  defaults: z.object({ steps: z.number().int(), guidance: z.number(), scheduler: Scheduler }),
  sizeBytes: z.number().int(),
})
export type DiffusionFacts = z.infer<typeof DiffusionFacts>

/** Everything a diffusion model is asked for. */
const DrawJob = z.object({
  folder: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().default(''),
  width: size,
  height: size,
  steps: z.number().int().min(1),
  guidance: z.number(),
  guidanceRescale: share.default(0),
  scheduler: Scheduler,
  /** One picture each, drawn in this order. */
  seeds: z.array(z.number().int().min(0)).min(1),
  /** What to start from, of the picture's size, and how much of it is changed. */
  start: z.object({ frame, strength: share }).optional(),
  /** Of the same size: white where something new is wanted. */
  mask: frame.optional(),
})
export type DrawJob = z.infer<typeof DrawJob>

/** What the engine thread can be asked; one file in `tasks` answers each. */
export const engineContract = {
  frames,
  pictures: {
    encode: query({
      summary:
        'A frame as a picture file, scaled down to a longest side or scaled to an exact size when one is given',
      input: z.object({
        frame,
        format: PictureFormat,
        side: size.optional(),
        exact: z.object({ width: size, height: size }).optional(),
      }),
      output: Picture,
    }),
    read: query({
      summary:
        'A picture file as an upright frame of at most `side` pixels, or one that it covers around a focus, with its full upright size',
      input: z.object({ path: z.string(), side: size, cover: Cover.optional() }),
      output: z.object({
        frame,
        width: size,
        height: size,
        /** The media type of a file that every program shows as the frame is: upright 8-bit sRGB, opaque, one page. */
        plain: z.string().optional(),
      }),
    }),
    readText: query({
      summary:
        'Lines of text with their words, of a picture file (at most 4096 pixels) or a frame: of those given the first six, or all that are found at a longest side of `side` pixels, in reading order',
      input: z
        .object({
          path: z.string().optional(),
          frame: frame.optional(),
          lines: z.array(z.custom<FoundText>()).max(200).optional(),
          side: size.default(1280),
        })
        .refine((input) => (input.path === undefined) !== (input.frame === undefined), {
          message: 'give either "path" or "frame"',
        }),
      output: z.object({ lines: z.array(z.custom<FoundText>()), width: size, height: size }),
    }),
    resize: query({
      summary: 'A frame at another size',
      input: z.object({ frame, width: size, height: size }),
      output: z.object({ frame }),
    }),
    render: query({
      summary: 'A crop of a picture file (shares of its size), scaled to an exact size',
      input: z.object({
        path: z.string(),
        crop: Crop,
        width: size,
        height: size,
        format: PictureFormat,
        maxBytes: z.number().optional(),
      }),
      output: Picture,
    }),
    edit: query({
      summary:
        'A picture file with edits, encoded, and what its file shows at working size; no larger than 4096 pixels',
      input: z.object({
        path: z.string(),
        edits: Edits,
        format: PictureFormat,
        /** Drawn over the edited picture at its size, as an SVG: the words among the edits. */
        overlay: z.string().optional(),
      }),
      output: Picture.extend({ frame }),
    }),
    compose: query({
      summary:
        'A picture or a plain colour covering an exact size, with an SVG of that size over it',
      input: z.object({
        path: z.string().optional(),
        colour: z.string(),
        focusX: share,
        focusY: share,
        width: size,
        height: size,
        svg: z.string(),
        format: PictureFormat,
      }),
      output: Picture,
    }),
    logo: query({
      summary: 'The size of a logo file, its leading colours, and its bytes made harmless',
      input: z.object({ path: z.string() }),
      output: z.object({
        bytes: z.custom<Uint8Array>(),
        mediaType: z.string(),
        width: z.number(),
        height: z.number(),
        palette: z.array(z.string()),
        removed: z.array(z.string()),
      }),
    }),
    unsafe: query({
      summary: 'How likely a picture is not safe for work, 0..1',
      input: z.object({ frame }),
      output: z.object({ unsafe: share }),
    }),
    upscale: stream({
      summary: 'A frame two or four times as large, tile by tile',
      input: z.object({ frame, factor: z.union([z.literal(2), z.literal(4)]) }),
      output: z.discriminatedUnion('type', [
        z.object({ type: z.literal('step'), done: z.number().int(), total: z.number().int() }),
        z.object({ type: z.literal('picture'), frame }),
      ]),
    }),
  },
  diffusion: {
    inspect: query({
      summary:
        'What a model folder in the usual ONNX layout holds; unsupported-media or unreadable-file names the file that is wrong',
      input: z.object({ folder: z.string() }),
      output: DiffusionFacts,
    }),
    draw: stream({
      summary: 'Pictures from noise, step by step; each comes as soon as it is ready',
      input: DrawJob,
      output: z.discriminatedUnion('type', [
        z.object({
          type: z.literal('step'),
          index: z.number().int(),
          done: z.number().int(),
          total: z.number().int(),
          /** The picture so far, small. */
          preview: frame.optional(),
        }),
        z.object({
          type: z.literal('picture'),
          index: z.number().int(),
          frame,
          notes: z.array(z.string()),
        }),
      ]),
    }),
    release: command({
      summary: 'Let go of every diffusion network in memory',
      input: z.object({}),
      output: z.object({}),
    }),
  },
  texts: {
    classify: query({
      summary: 'What the trained classifier says of each text',
      input: z.object({ texts: z.array(Text) }),
      output: z.object({
        results: z.array(z.object({ classification: Classification })),
      }),
    }),
    embed: query({
      summary:
        'Sentence embeddings of MiniLM: 384 numbers of length 1 each, from the first 256 tokens; model-missing while it is not installed',
      input: z.object({ texts: z.array(z.string()).max(10_000) }),
      output: z.object({ vectors: z.array(z.custom<Float32Array>()) }),
    }),
  },
  devices: {
    status: query({
      summary: 'Devices and loaded models',
      input: z.object({}),
      output: z.object({ devices: z.array(Device), sessions: z.array(Session) }),
    }),
    try: stream({
      summary: 'Try each loaded model on each untried device, in a process of its own',
      input: z.object({}),
      output: z.object({ model: z.string(), device: Device.shape.id, outcome: z.string() }),
    }),
    crash: command({
      summary: 'End the thread at once; only a test build of the engine obeys',
      input: z.object({}),
      output: z.object({}),
    }),
  },
}

/** The type of `engineContract`. */
export type EngineContract = typeof engineContract
