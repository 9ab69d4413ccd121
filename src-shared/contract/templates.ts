import { z } from 'zod'
import { command, query } from './define.ts'
import { PlatformId } from './platforms.ts'
import { PostType } from './texts.ts'

export const TemplateId = z.string().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)

/** How many of the rated drafts went well, with a Wilson 95 % interval; null below `LEAST_RATED` rated drafts. */
export const Success = z.object({ share, low: share, high: share })
export type Success = z.infer<typeof Success>

/** Rated drafts below which no success rate is told: one post says nothing. */
export const LEAST_RATED = 3

/** What came of drafts: rated ones had a verdict, good ones were liked or used. */
export const Results = z.object({
  uses: count,
  rated: count,
  good: count,
  success: Success.nullable(),
  /** Why there is no rate, or what it rests on. */
  basis: z.string(),
})
export type Results = z.infer<typeof Results>

/** What a template's slots can stand for. */
export const SLOTS = [
  'lead',
  'result',
  'question',
  'points',
  'details',
  'call',
  'rest',
  'subject',
  'date',
  'place',
  'price',
  'link',
] as const
export const SlotName = z.enum(SLOTS)
export type SlotName = z.infer<typeof SlotName>

/** The shape of a post; it is filled from a brief only where the brief has something for every slot. */
export const Template = z.object({
  id: TemplateId,
  name: z.string(),
  type: PostType,
  /** Where it fits; empty means everywhere. */
  platforms: z.array(PlatformId),
  text: z.string(),
  slots: z.array(SlotName),
  /** Whether the user wrote it; the others ship with Kiln. */
  isOwn: z.boolean(),
  uses: count,
  /** Share of rated drafts that were liked or used; null while there are too few. */
  successRate: share.nullable(),
})
export type Template = z.infer<typeof Template>

const TemplateText = z.string().trim().min(1).max(5000)

export const templates = {
  list: query({
    summary: 'Shapes of posts, by type and platform, with what came of them',
    input: z.object({ type: PostType.optional(), platform: PlatformId.optional() }),
    output: z.object({ templates: z.array(Template) }),
  }),
  save: command({
    summary: 'Keep a template; its slots are names in braces, such as {lead} and {call}',
    input: z.object({
      id: TemplateId.optional(),
      name: z.string().trim().min(1).max(200),
      type: PostType,
      platforms: z.array(PlatformId).default([]),
      text: TemplateText,
    }),
    output: Template,
  }),
  remove: command({
    summary: 'Forget a template of the user',
    input: z.object({ id: TemplateId }),
    output: z.object({}),
  }),
  performance: query({
    summary: 'How often a template was used, and how its drafts were rated, in all and by platform',
    input: z.object({ id: TemplateId }),
    output: Results.extend({
      template: Template,
      platforms: z.array(Results.extend({ platform: PlatformId })),
    }),
  }),
}
