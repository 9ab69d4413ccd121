import { z } from 'zod'
import { query } from './define.ts'

/** Where posts go. */
export const PLATFORMS = [
  'x',
  'linkedin',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'threads',
] as const
export const PlatformId = z.enum(PLATFORMS)
export type PlatformId = z.infer<typeof PlatformId>

/** What the platforms call themselves, in every language. */
export const PLATFORM_NAMES: Readonly<Record<PlatformId, string>> = {
  x: 'X',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
}

/** A dated rule about texts; `warnAt` and `limit` differ where sources disagree. */
export const TextRule = z.object({
  platform: PlatformId,
  rule: z.enum(['length', 'hashtags', 'fold', 'title']),
  warnAt: z.number().nullable(),
  limit: z.number(),
  source: z.string(),
  asOf: z.string(),
  confidence: z.enum(['documented', 'reported', 'unverified']),
  note: z.string().nullable(),
})
export type TextRule = z.infer<typeof TextRule>

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
  textRules: query({
    summary: 'What platforms allow of texts, with source, date and confidence',
    input: z.object({}),
    output: z.object({ version: z.string(), rules: z.array(TextRule) }),
  }),
}
