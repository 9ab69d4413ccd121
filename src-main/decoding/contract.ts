import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'
import { VideoInfo } from '#shared/contract/videos.ts'
import type { TimedFrame } from '#main/services/ports.ts'

const Opened = z.object({
  id: z.string(),
  info: VideoInfo,
  sampleTimesMs: z.array(z.number()),
  keyTimesMs: z.array(z.number()),
})

/** What the decoding thread can be asked. */
export const decodingContract = {
  videos: {
    inspect: query({
      summary: 'What the container says, when it is one that is read without ffmpeg',
      input: z.object({ path: z.string() }),
      output: VideoInfo.nullable(),
    }),
    open: command({
      summary:
        'Open a video: by its packets, or by letting ffmpeg read the file; null when that way does not fit',
      input: z.object({
        path: z.string(),
        way: z.enum(['packets', 'file']),
        ffmpeg: z.string(),
        ffprobe: z.string().nullable(),
      }),
      output: Opened.nullable(),
    }),
    frames: stream({
      summary: 'Decode the frames at some times',
      input: z.object({
        id: z.string(),
        timesMs: z.array(z.number()),
        side: z.number().nullable(),
      }),
      output: z.custom<TimedFrame>(),
    }),
    close: command({
      summary: 'Forget an open video',
      input: z.object({ id: z.string() }),
      output: z.object({}),
    }),
  },
}

/** The type of `decodingContract`. */
export type DecodingContract = typeof decodingContract
