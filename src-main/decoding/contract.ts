import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'
import { VideoInfo } from '#shared/contract/videos.ts'
import type { Watched } from '#main/core/media/transition-finder.ts'
import type { Sound } from '#main/core/sound/sound-meter.ts'
import type { TimedFrame } from '#main/services/ports.ts'

const Opened = z.object({
  id: z.string(),
  info: VideoInfo,
  sampleTimesMs: z.array(z.number()),
  keyTimesMs: z.array(z.number()),
})

/** How far listening or watching is, in ms of the file; then what was found, or null and why. */
const progress = z.object({ type: z.literal('progress'), timeMs: z.number() })

/** What the decoding thread can be asked. */
export const decodingContract = {
  sounds: {
    measure: stream({
      summary: 'Measure the sound track of a file; with ffmpeg any, without it uncompressed ones',
      input: z.object({ path: z.string(), ffmpeg: z.string().nullable() }),
      output: z.discriminatedUnion('type', [
        progress,
        z.object({
          type: z.literal('result'),
          sound: z.custom<Sound>().nullable(),
          note: z.string().nullable(),
        }),
      ]),
    }),
  },
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
    watch: stream({
      summary: 'Look at every frame of a video, or at its key frames, for cuts and gradual changes',
      input: z.object({ path: z.string(), ffmpeg: z.string(), keyFramesOnly: z.boolean() }),
      output: z.discriminatedUnion('type', [
        progress,
        z.object({ type: z.literal('result'), watched: z.custom<Watched>().nullable() }),
      ]),
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
