import { z } from 'zod'

/** One step of long work: `done` of `total` units, the stage by name, and the time left in ms once it can be told. */
export const Progress = z.object({
  type: z.literal('progress'),
  stage: z.enum([
    'opening',
    'sampling',
    'listening',
    'assessing',
    'saving',
    'copying',
    'reading',
    'indexing',
    'downloading',
    'verifying',
    'loading',
    'planning',
    'writing',
    'checking',
    'painting',
    'enlarging',
    'measuring',
    'fitting',
  ]),
  done: z.number().min(0),
  total: z.number().min(0),
  remainingMs: z.number().min(0).optional(),
})
export type Progress = z.infer<typeof Progress>
