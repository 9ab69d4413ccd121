import { z } from 'zod'
import { command, query } from './define.ts'
import { PlatformId } from './platforms.ts'
import { Limit, Text } from './texts.ts'

export const DraftId = z.string().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>

/** A post being written; its limits are held against the newest rules whenever it is read. */
export const Draft = z.object({
  id: DraftId,
  brief: z.string(),
  text: z.string(),
  platform: PlatformId,
  limits: z.array(Limit),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Draft = z.infer<typeof Draft>

export const drafts = {
  save: command({
    summary: 'Keep a post; without an id as a new one',
    input: z.object({ id: DraftId.optional(), text: Text, platform: PlatformId }),
    output: Draft,
  }),
  list: query({
    summary: 'Kept posts, last changed first, of which `query` names words',
    input: z.object({
      limit: z.number().int().min(1).max(1000).default(100),
      query: z.string().optional(),
    }),
    output: z.object({ drafts: z.array(Draft), total: z.number().int() }),
  }),
  get: query({
    summary: 'One kept post by id',
    input: z.object({ id: DraftId }),
    output: Draft,
  }),
  remove: command({
    summary: 'Forget a kept post',
    input: z.object({ id: DraftId }),
    output: z.object({}),
  }),
}
