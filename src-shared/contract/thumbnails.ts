import { z } from 'zod'
import { command, query, stream } from './define.ts'
import { ImageSizeId } from './platforms.ts'
import { Progress } from './progress.ts'
import { Video, VideoId } from './videos.ts'

export const ThumbnailId = z.string().brand<'ThumbnailId'>()
export type ThumbnailId = z.infer<typeof ThumbnailId>

const share = z.number().min(0).max(1)

/** A rectangle in shares of the picture's width and height, with the detector's confidence. */
export const Box = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  score: share,
})
export type Box = z.infer<typeof Box>

/** A scored picture: appeal 0..10 and click appeal 0..1, each with its range, and the parts (0..1, higher is better). */
export const Thumbnail = z.object({
  id: ThumbnailId,
  videoId: VideoId.nullable(),
  rank: z.number().int().min(1),
  timeMs: z.number().min(0),
  path: z.string(),
  assetId: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  appeal: z.number().min(0).max(10),
  appealLow: z.number().min(0).max(10),
  appealHigh: z.number().min(0).max(10),
  clickAppeal: share,
  low: share,
  high: share,
  parts: z.record(z.string(), share),
  attention: z.object({
    columns: z.number().int(),
    rows: z.number().int(),
    values: z.array(share),
  }),
  faces: z.array(Box),
  text: z.array(Box),
  basis: z.string(),
  createdAt: z.string(),
})
export type Thumbnail = z.infer<typeof Thumbnail>

/** The part of a picture that is kept, in shares of its width and height. */
export const Crop = Box.omit({ score: true })
export type Crop = z.infer<typeof Crop>

/** What ranking yields: progress, then the video and its thumbnails, best first. */
export const RankEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({ type: z.literal('result'), video: Video, thumbnails: z.array(Thumbnail) }),
])
export type RankEvent = z.infer<typeof RankEvent>

export const PictureFormat = z.enum(['jpeg', 'png', 'webp'])
export type PictureFormat = z.infer<typeof PictureFormat>

export const thumbnails = {
  rank: stream({
    summary: 'Find and score the best frames of a video, by its path or by a page that decodes it',
    input: z
      .object({
        path: z.string().min(1).optional(),
        source: z.string().optional(),
        count: z.number().int().min(1).max(20).default(5),
        platform: ImageSizeId.optional(),
      })
      .refine((input) => (input.path === undefined) !== (input.source === undefined), {
        message: 'give either "path" or "source"',
      }),
    output: RankEvent,
  }),
  score: command({
    summary: 'Score one picture file',
    input: z.object({ path: z.string().min(1) }),
    output: Thumbnail,
  }),
  list: query({
    summary: 'Thumbnails of a video, best first',
    input: z.object({ videoId: VideoId }),
    output: z.object({ thumbnails: z.array(Thumbnail) }),
  }),
  get: query({
    summary: 'One thumbnail by id',
    input: z.object({ id: ThumbnailId }),
    output: Thumbnail,
  }),
  crop: query({
    summary: "The part of a picture that an export to a platform's size keeps",
    input: z.object({ id: ThumbnailId, platform: ImageSizeId }),
    output: Crop,
  }),
  export: command({
    summary:
      "Make a picture of a platform's size, cropped around what matters, or of the whole frame without one; optionally written to a file or folder",
    input: z.object({
      id: ThumbnailId,
      platform: ImageSizeId.optional(),
      format: PictureFormat.default('jpeg'),
      out: z.string().min(1).optional(),
    }),
    output: z.object({
      assetId: z.string(),
      path: z.string(),
      fileName: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      sizeBytes: z.number().int(),
    }),
  }),
}
