import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'
import { Segment } from '#shared/contract/transcripts.ts'

/** What listening yields: how far it is in ms of the file, captions as soon as they are settled, then what it was all about. */
export const ListenEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['loading', 'listening']),
    heardMs: z.number(),
    /** As the container says; null when it does not. */
    totalMs: z.number().nullable(),
  }),
  Segment.extend({ type: z.literal('segment') }),
  z.object({
    type: z.literal('result'),
    /** BCP 47, as told or as the model took it; `und` when nobody speaks. */
    language: z.string(),
    durationMs: z.number(),
  }),
])
export type ListenEvent = z.infer<typeof ListenEvent>

/** What the listening thread can be asked. */
export const speechContract = {
  speech: {
    transcribe: stream({
      summary: 'Listen to a file with a speech model, loading it first when it is not loaded',
      input: z.object({
        path: z.string(),
        ffmpeg: z.string().nullable(),
        /** The folder of the model. */
        model: z.string(),
        /** Found out by the model when null. */
        language: z.string().nullable(),
      }),
      output: ListenEvent,
    }),
    unload: command({
      summary: 'Let go of the loaded model and its memory',
      input: z.object({}),
      output: z.object({}),
    }),
    status: query({
      summary: 'The folder of the loaded model, if there is one',
      input: z.object({}),
      output: z.object({ loaded: z.string().nullable() }),
    }),
  },
}

/** The type of `speechContract`. */
export type SpeechContract = typeof speechContract
