import { z } from 'zod'
import { query, stream } from './define.ts'
import { Progress } from './progress.ts'

/** Something said in one go, as a caption would show it. */
export const Segment = z.object({
  startMs: z.number().min(0),
  endMs: z.number().min(0),
  text: z.string(),
})
export type Segment = z.infer<typeof Segment>

export const TranscriptId = z.string().brand<'TranscriptId'>()
export type TranscriptId = z.infer<typeof TranscriptId>

/** What is said in a video, heard by a speech model, which may mishear. */
export const Transcript = z.object({
  id: TranscriptId,
  name: z.string(),
  /** Id of the speech model. */
  model: z.string(),
  /** BCP 47, as told or as the model took it. */
  language: z.string(),
  durationMs: z.number().min(0),
  segments: z.array(Segment),
  text: z.string(),
  /** How many of the captions are faster than 17 characters a second. */
  fastCaptions: z.number().int().min(0).default(0),
  createdAt: z.string(),
})
export type Transcript = z.infer<typeof Transcript>

/** What transcribing yields: progress, each segment as soon as it is heard, then the whole. */
export const TranscribeEvent = z.discriminatedUnion('type', [
  Progress,
  Segment.extend({ type: z.literal('segment') }),
  Transcript.extend({ type: z.literal('result') }),
])
export type TranscribeEvent = z.infer<typeof TranscribeEvent>

/** What of `videos.*` listens to speech. */
export const transcripts = {
  transcribe: stream({
    summary:
      'Write down what is said in a video or sound file; model-missing while no speech model is installed',
    input: z.object({
      path: z.string().min(1),
      /** BCP 47; found out by the model when left out. */
      language: z.string().min(2).max(20).optional(),
      model: z.string().min(1).optional(),
      /** The file that the sound at `path` was taken from, by SHA-256 over its size and 16 samples of 64 kB; for pages, which decode by themselves. */
      sourceKey: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      /** Listen again although the library has it. */
      again: z.boolean().default(false),
    }),
    output: TranscribeEvent,
  }),
  transcript: query({
    summary: 'What is known to be said in a file, if it was heard before',
    input: z.object({ path: z.string().min(1) }),
    output: z.object({ transcript: Transcript.nullable() }),
  }),
  captions: query({
    summary: 'A transcript as a caption file: SubRip or WebVTT',
    input: z.object({
      id: TranscriptId,
      format: z.enum(['srt', 'vtt', 'text']),
    }),
    output: z.object({ text: z.string(), fileName: z.string() }),
  }),
}
