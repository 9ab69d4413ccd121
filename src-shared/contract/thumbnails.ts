import { z } from 'zod'
import { command, query, stream } from './define.ts'
import { Edits } from './edits.ts'
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

/** A face: how open its eyes are and where they look (-1 left or up .. 1 right or down), where that could be measured. */
export const Face = Box.extend({
  eyesOpen: share.optional(),
  gaze: z.object({ x: z.number().min(-1).max(1), y: z.number().min(-1).max(1) }).optional(),
})
export type Face = z.infer<typeof Face>

/** How well a line of text is read in a feed that shows the picture at `width` pixels: letters and strokes in its pixels, WCAG contrast, and all in one. */
export const Legibility = z.object({
  width: z.number().int(),
  letterPx: z.number().min(0),
  strokePx: z.number().min(0),
  contrast: z.number().min(1).max(21),
  value: share,
})
export type Legibility = z.infer<typeof Legibility>

/** A line of text in a picture, what it says where it could be read, and how well it is read when small. */
export const TextLine = Box.extend({
  words: z.string().optional(),
  /** How sure the reader of `words` is. */
  confidence: share.optional(),
  legibility: z.array(Legibility).default([]),
  /** Share of it under the badge that tells a video's length in feeds. */
  underBadge: share.default(0),
})
export type TextLine = z.infer<typeof TextLine>

/** A thing that the object detector names, in its own English label. */
export const SeenObject = Box.extend({ label: z.string() })
export type SeenObject = z.infer<typeof SeenObject>

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
  faces: z.array(Face),
  text: z.array(TextLine),
  /** Empty unless an object detector is installed. */
  objects: z.array(SeenObject).default([]),
  /** Ids of the installed models that took part beside the shipped ones. */
  models: z.array(z.string()).default([]),
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
  z.object({
    type: z.literal('result'),
    video: Video,
    thumbnails: z.array(Thumbnail),
    /** Share of the video's time in scenes (shots that look alike) of which one of the thumbnails is. */
    coverage: share.optional(),
  }),
])
export type RankEvent = z.infer<typeof RankEvent>

export const PictureFormat = z.enum(['jpeg', 'png', 'webp'])
export type PictureFormat = z.infer<typeof PictureFormat>

/** A scored picture that was made from another, how, and in what words. */
export const Variant = Thumbnail.extend({
  /** What it is about: `everything`, `gentle`, `light`, `colour`, `closer`, `subject`, `detail`, `words` or `single`. */
  recipe: z.string(),
  edits: Edits,
  changes: z.array(z.string()),
})
export type Variant = z.infer<typeof Variant>

/** A single change that raises the scores: both values of each were measured, on the original and on the picture made so. Of words that were asked for the best place is told also where they lower a score. */
export const Suggestion = z.object({
  text: z.string(),
  edits: Edits,
  /** What `before` and `after` count. */
  measure: z.literal('appeal'),
  before: z.number().min(0).max(10),
  after: z.number().min(0).max(10),
  /** The range of `after`. */
  afterLow: z.number().min(0).max(10).optional(),
  afterHigh: z.number().min(0).max(10).optional(),
  clickBefore: share,
  clickAfter: share,
  /** The parts of the score that it moved by more than 0.01, the most moved first. */
  parts: z.array(z.object({ part: z.string(), before: share, after: share })),
})
export type Suggestion = z.infer<typeof Suggestion>

/** What improving yields: progress, then the original as it scores now, better variants, best first, and single changes. */
export const ImproveEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({
    type: z.literal('result'),
    original: Thumbnail,
    variants: z.array(Variant),
    suggestions: z.array(Suggestion),
  }),
])
export type ImproveEvent = z.infer<typeof ImproveEvent>

/** A picture among others, with its place; `source` is the path or id it was given by. */
export const Compared = Thumbnail.extend({ source: z.string(), name: z.string() })
export type Compared = z.infer<typeof Compared>

/** A thumbnail of the library by its id, or a file by its path. */
const subject = { id: ThumbnailId.optional(), path: z.string().min(1).optional() }
const hasSubject = ({ id, path }: { id?: unknown; path?: unknown }) =>
  (id === undefined) !== (path === undefined)
const ONE_SUBJECT = { message: 'give either "id" or "path"' }

const MOST_COMPARED = 50

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
  improve: stream({
    summary:
      'Find changes that raise the scores of a picture, and make up to five variants that score at or above it; with words, also find where to put them',
    input: z
      .object({ ...subject, words: z.string().trim().min(1).max(80).optional() })
      .refine(hasSubject, ONE_SUBJECT),
    output: ImproveEvent,
  }),
  apply: command({
    summary: 'Make a new picture from one with these edits, and score it',
    input: z.object({ ...subject, edits: Edits }).refine(hasSubject, ONE_SUBJECT),
    output: Variant,
  }),
  compare: command({
    summary:
      'Score pictures, by their files or ids of the library, and rank them against each other',
    input: z
      .object({
        paths: z.array(z.string().min(1)).max(MOST_COMPARED).default([]),
        ids: z.array(ThumbnailId).max(MOST_COMPARED).default([]),
      })
      .refine(({ paths, ids }) => paths.length + ids.length > 0, {
        message: 'give "paths", "ids" or both',
      }),
    output: z.object({
      ranked: z.array(Compared),
      /** Files that could not be read, with the reason. */
      failures: z.array(z.object({ source: z.string(), message: z.string() })),
    }),
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
