import { z } from 'zod'
import { query } from './define.ts'

/** Names of the picture sizes platforms show, as `facts` of the rules file list them. */
export const ImageSizeId = z.enum([
  'youtube',
  'x',
  'linkedin',
  'facebook',
  'instagram',
  'reel',
  'tiktok',
])
export type ImageSizeId = z.infer<typeof ImageSizeId>

/** A picture size with where it is from; `keepClear` are shares of the picture that the platform covers. */
export const ImageSize = z.object({
  id: ImageSizeId,
  name: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  keepClear: z.array(
    z.object({
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      reason: z.string(),
    }),
  ),
  maxBytes: z.number().int().nullable(),
  source: z.string(),
  asOf: z.string(),
  confidence: z.enum(['documented', 'reported', 'unverified']),
})
export type ImageSize = z.infer<typeof ImageSize>

export const platforms = {
  imageSizes: query({
    summary: 'Picture sizes of the platforms, with source and date',
    input: z.object({}),
    output: z.object({ sizes: z.array(ImageSize) }),
  }),
}
