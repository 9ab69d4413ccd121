import { z } from 'zod'
import { FontFamily } from './compositions.ts'

/** Changes to a picture as numbers, so that one can be told, applied, halved and taken back. */
export const Edit = z.discriminatedUnion('kind', [
  /** In stops: one doubles the light; white stays white and black stays black. */
  z.object({ kind: z.literal('exposure'), stops: z.number().min(-2).max(2) }),
  /** Bends tones away from (or towards) the mean: 0.15 is "+15 %". */
  z.object({ kind: z.literal('contrast'), amount: z.number().min(-0.5).max(0.8) }),
  /** Strengthens colours; those that are strong already change less. */
  z.object({ kind: z.literal('saturation'), amount: z.number().min(-1).max(1) }),
  /** Towards orange (or blue), and towards magenta (or green). */
  z.object({
    kind: z.literal('white-balance'),
    warmth: z.number().min(-1).max(1),
    tint: z.number().min(-1).max(1),
  }),
  z.object({ kind: z.literal('sharpen'), amount: z.number().min(0).max(2) }),
  z.object({ kind: z.literal('denoise'), amount: z.number().min(0).max(1) }),
  /** Blurs what draws little attention; faces stay sharp. */
  z.object({ kind: z.literal('background-blur'), amount: z.number().min(0).max(1) }),
  /** The part that is kept, in shares of the width and height. */
  z.object({
    kind: z.literal('crop'),
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0.05).max(1),
    height: z.number().min(0.05).max(1),
  }),
  /** Words in a box, in shares of the picture after its crop: they wrap, as large as they go in. */
  z.object({
    kind: z.literal('text'),
    words: z.string().min(1).max(80),
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0.02).max(1),
    height: z.number().min(0.02).max(1),
    align: z.enum(['left', 'centre', 'right']),
    colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour such as #ffe14d'),
    /** What sets the letters off: dark behind light ones, and the other way round. */
    backing: z.enum(['none', 'outline', 'shadow', 'box']),
    /** Anton unless another is named. */
    font: FontFamily.optional(),
  }),
])
export type Edit = z.infer<typeof Edit>

/** Several edits, at most one of each kind; they are made in an order of their own, whatever order they come in. */
export const Edits = z
  .array(Edit)
  .max(9)
  .refine((edits) => new Set(edits.map(({ kind }) => kind)).size === edits.length, {
    message: 'has two edits of one kind',
  })
export type Edits = z.infer<typeof Edits>
