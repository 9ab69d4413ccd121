import { z } from 'zod'
import { query, stream } from './define.ts'
import { Progress } from './progress.ts'

/** A row that was added, updated or removed. */
export const Change = z.object({
  type: z.enum(['added', 'updated', 'removed', 'replaced']),
  entity: z.enum([
    'video',
    'thumbnail',
    'setting',
    'draft',
    'source',
    'model',
    'prompt',
    'style',
    'template',
    'image',
    'logo',
    'composition',
    'click',
    'click-test',
    'transcript',
    'import',
    'prediction',
    'experiment',
    'planned-post',
    'alert',
    'library',
  ]),
  id: z.string(),
})
export type Change = z.infer<typeof Change>

const Totals = z.object({
  videos: z.number().int(),
  thumbnails: z.number().int(),
  images: z.number().int(),
  assets: z.number().int(),
  sizeBytes: z.number().int(),
})

export const library = {
  summary: query({
    summary: 'Where the library is and how much it holds',
    input: z.object({}),
    output: Totals.extend({ path: z.string(), schemaVersion: z.number().int() }),
  }),
  backup: stream({
    summary: 'Copy the whole library into a folder',
    input: z.object({ path: z.string().min(1) }),
    output: z.discriminatedUnion('type', [
      Progress,
      Totals.extend({ type: z.literal('result'), path: z.string() }),
    ]),
  }),
  restore: stream({
    summary: 'Replace the library by a backup; nothing changes unless the whole backup is sound',
    input: z.object({ path: z.string().min(1) }),
    output: z.discriminatedUnion('type', [Progress, Totals.extend({ type: z.literal('result') })]),
  }),
  watch: stream({
    summary: 'Every change of the library as it happens',
    input: z.object({}),
    output: Change,
  }),
}
