import { z } from 'zod'
import { command, query, stream } from './define.ts'

export const VideoId = z.string().brand<'VideoId'>()
export type VideoId = z.infer<typeof VideoId>

/** What a container and its codec say of a video; sizes are in display orientation with square pixels. */
export const VideoInfo = z.object({
  name: z.string(),
  container: z.string(),
  codec: z.string(),
  durationMs: z.number().min(0),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  frameRate: z.number().min(0),
  dynamicRange: z.enum(['standard', 'high']),
})
export type VideoInfo = z.infer<typeof VideoInfo>

/** A stretch between two cuts, end exclusive. */
export const Shot = z.object({ startMs: z.number(), endMs: z.number() })
export type Shot = z.infer<typeof Shot>

/** A video the library knows; `path` is absent when it was dropped without one. */
export const Video = VideoInfo.extend({
  id: VideoId,
  path: z.string().nullable(),
  shots: z.array(Shot.extend({ assetId: z.string().nullable() })),
  addedAt: z.string(),
})
export type Video = z.infer<typeof Video>

const DecodeEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), source: z.string() }),
  z.object({
    type: z.literal('wanted'),
    request: z.number().int(),
    timesMs: z.array(z.number()),
    side: z.number().int().nullable(),
  }),
  z.object({ type: z.literal('enough'), request: z.number().int() }),
])
export type DecodeEvent = z.infer<typeof DecodeEvent>

export const videos = {
  list: query({
    summary: 'Videos in the library, newest first',
    input: z.object({ limit: z.number().int().min(1).max(1000).default(100) }),
    output: z.object({ videos: z.array(Video), total: z.number().int() }),
  }),
  get: query({
    summary: 'One video by id',
    input: z.object({ id: VideoId }),
    output: Video,
  }),
  remove: command({
    summary: 'Forget a video and its thumbnails; the video file itself is left alone',
    input: z.object({ id: VideoId }),
    output: z.object({ removed: z.boolean() }),
  }),
  decode: stream({
    summary:
      'Offer to decode a video in the calling page; yields the frames Kiln wants, which the page uploads',
    input: z.object({
      info: VideoInfo,
      sampleTimesMs: z.array(z.number()).min(1).max(400),
      keyTimesMs: z.array(z.number()).max(400).default([]),
      ticket: z.string().optional(),
    }),
    output: DecodeEvent,
  }),
  refused: command({
    summary: 'Say that the page with a ticket can not decode its video, and why',
    input: z.object({ ticket: z.string(), reason: z.string() }),
    output: z.object({}),
  }),
  supplied: command({
    summary: 'Say that every frame of a request is uploaded, or why it could not be',
    input: z.object({
      source: z.string(),
      request: z.number().int(),
      failure: z.string().optional(),
    }),
    output: z.object({}),
  }),
}
