import { z } from 'zod'
import { query, stream } from '#shared/contract/define.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import type { Found } from '#main/core/media/improve/search-edits.ts'
import type { CheapMeasures } from '#main/core/media/measure-frame.ts'
import { VisionKind } from '#main/core/models/vision-kinds.ts'

/** Pixels, which are not looked at on the way. */
export const frame = z.custom<Frame>((value) => typeof value === 'object' && value !== null)

/** What the engine answers about frames: measuring, scoring, improving, and the models that look at them. */
export const frames = {
  measure: query({
    summary: 'Sharpness, exposure, contrast, colour and fingerprints of a working-size frame',
    input: z.object({ frame }),
    output: z.custom<CheapMeasures>(),
  }),
  assess: query({
    summary:
      'Everything a thumbnail is scored on, faces and text included; what the text says only where that is asked for',
    input: z.object({ frame, reads: z.boolean().optional() }),
    output: z.custom<Assessment>(),
  }),
  eyes: query({
    summary:
      'Ids of the installed models that take part in measuring, what tells their files from others, and those that could not be used',
    input: z.object({}),
    output: z.object({
      models: z.array(z.string()),
      measuredBy: z.string(),
      failed: z.array(z.object({ id: z.string(), reason: z.string() })),
    }),
  }),
  recognise: query({
    summary:
      'What kind of model that looks at pictures a file or folder holds; unsupported-media or unreadable-file says what is wrong',
    input: z.object({ path: z.string() }),
    output: z.object({ kind: VisionKind, file: z.string(), sizeBytes: z.number().int() }),
  }),
  improve: stream({
    summary: 'Edits that raise the scores of a picture file at working size, found by trying them',
    input: z.object({ path: z.string() }),
    output: z.discriminatedUnion('type', [
      z.object({ type: z.literal('step'), done: z.number().int(), total: z.number().int() }),
      z.object({ type: z.literal('found'), found: z.custom<Found>() }),
    ]),
  }),
}
