import { z } from 'zod'
import { command, query, stream } from './define.ts'
import { Brief } from './generation.ts'
import { PlatformId } from './platforms.ts'
import { Progress } from './progress.ts'
import { Results } from './templates.ts'

export const PromptId = z.string().brand<'PromptId'>()
export type PromptId = z.infer<typeof PromptId>

export const ComparisonId = z.string().brand<'ComparisonId'>()
export type ComparisonId = z.infer<typeof ComparisonId>

/** An instruction of the user for writing models; a brief names it by `promptId`. */
export const Prompt = z.object({
  id: PromptId,
  name: z.string(),
  text: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Prompt = z.infer<typeof Prompt>

/** One side of a comparison: a model, a prompt, or both. */
export const Contender = z
  .object({ model: z.string().optional(), promptId: PromptId.optional() })
  .refine(({ model, promptId }) => model !== undefined || promptId !== undefined, {
    message: 'give a "model", a "promptId" or both',
  })
export type Contender = z.infer<typeof Contender>

/** Two drafts of one brief side by side; which is whose is told only once one was chosen. */
export const Comparison = z.object({
  id: ComparisonId,
  brief: z.string(),
  platform: PlatformId,
  /** In an order that chance set. */
  texts: z.object({ first: z.string(), second: z.string() }),
})
export type Comparison = z.infer<typeof Comparison>

/** Who wrote a side of a comparison, as it came out: a fallback is named. */
const Revealed = z.object({
  model: z.string().nullable(),
  promptId: PromptId.nullable(),
  writtenBy: z.string(),
  draftId: z.string(),
})

export const prompts = {
  list: query({
    summary: 'The prompts of the library, last changed first, with what came of them',
    input: z.object({}),
    output: z.object({ prompts: z.array(Prompt.extend({ results: Results })) }),
  }),
  save: command({
    summary: 'Keep a prompt; without an id as a new one',
    input: z.object({
      id: PromptId.optional(),
      name: z.string().trim().min(1).max(200),
      text: z.string().trim().min(1).max(5000),
    }),
    output: Prompt,
  }),
  remove: command({
    summary: 'Forget a prompt; drafts made with it stay',
    input: z.object({ id: PromptId }),
    output: z.object({}),
  }),
  results: query({
    summary: 'How the drafts made with each prompt were rated, and those made with none',
    input: z.object({}),
    output: z.object({
      results: z.array(
        Results.extend({ promptId: PromptId.nullable(), name: z.string().nullable() }),
      ),
    }),
  }),
}

export const comparisons = {
  create: stream({
    summary: 'Write one brief twice, with two models or prompts, and show both without their names',
    input: z.object({
      brief: Brief.shape.brief,
      platform: PlatformId,
      first: Contender,
      second: Contender,
    }),
    output: z.discriminatedUnion('type', [
      Progress,
      z.object({ type: z.literal('result'), comparison: Comparison }),
    ]),
  }),
  choose: command({
    summary: 'Say which draft is better; tells who wrote which, and how often each has won',
    input: z.object({ id: ComparisonId, winner: z.enum(['first', 'second', 'tie']) }),
    output: z.object({
      first: Revealed,
      second: Revealed,
      winner: z.enum(['first', 'second', 'tie']),
      /** Of every comparison between these two contenders; `first` and `second` as shown here. */
      wins: z.object({ first: z.number().int(), second: z.number().int(), ties: z.number().int() }),
      basis: z.string(),
    }),
  }),
}
