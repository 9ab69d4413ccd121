import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'
import { Device, Session } from '#shared/contract/engine.ts'
import { Classification, Text } from '#shared/contract/texts.ts'
import { PictureFormat } from '#shared/contract/thumbnails.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import type { CheapMeasures } from '#main/core/media/measure-frame.ts'

const frame = z.custom<Frame>((value) => typeof value === 'object' && value !== null)
const size = z.number().int().min(1).max(16_384)

/** An encoded picture and its size in pixels. */
const Picture = z.object({
  bytes: z.custom<Uint8Array>(),
  mediaType: z.string(),
  width: size,
  height: size,
})

/** What the engine thread can be asked; one file in `tasks` answers each. */
export const engineContract = {
  frames: {
    measure: query({
      summary: 'Sharpness, exposure, contrast, colour and fingerprints of a working-size frame',
      input: z.object({ frame }),
      output: z.custom<CheapMeasures>(),
    }),
    assess: query({
      summary: 'Everything a thumbnail is scored on, faces and text included',
      input: z.object({ frame }),
      output: z.custom<Assessment>(),
    }),
  },
  pictures: {
    encode: query({
      summary: 'A frame as a picture file, scaled down to a longest side when one is given',
      input: z.object({ frame, format: PictureFormat, side: size.optional() }),
      output: Picture,
    }),
    read: query({
      summary:
        'A picture file as an upright frame of at most `side` pixels, with its full upright size',
      input: z.object({ path: z.string(), side: size }),
      output: z.object({ frame, width: size, height: size }),
    }),
    render: query({
      summary: 'A crop of a picture file (shares of its size), scaled to an exact size',
      input: z.object({
        path: z.string(),
        crop: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
        width: size,
        height: size,
        format: PictureFormat,
        maxBytes: z.number().optional(),
      }),
      output: Picture,
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
