import { z } from 'zod'
import { command, query } from './define.ts'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

export const ExperimentId = z.string().brand<'ExperimentId'>()
export type ExperimentId = z.infer<typeof ExperimentId>

/** How often a variant was shown and did what it is for. */
export const Trials = z
  .object({ name: z.string().trim().min(1).max(200), trials: count, successes: count })
  .refine(({ trials, successes }) => successes <= trials, {
    message: '"successes" is more than "trials"',
  })
export type Trials = z.infer<typeof Trials>

/** What is tested for, agreed before the first figure. */
export const ExperimentPlan = z.object({
  /** The rate that is usual, and the least difference that matters: 0.01 is from 4 % to 5 %. */
  expectedRate: z.number().min(0.0001).max(0.9999),
  leastDifference: z.number().min(0.0001).max(0.9999),
  /** Two-sided. */
  significance: z.number().min(0.001).max(0.5).default(0.05),
  power: z.number().min(0.5).max(0.999).default(0.8),
  trialsPerDay: z.number().min(1).optional(),
})
export type ExperimentPlan = z.infer<typeof ExperimentPlan>

/** What a test says so far: rates with 95 % Wilson intervals, tests by their names, and what to do. */
export const ExperimentResult = z.object({
  variants: z.array(
    z.object({
      name: z.string(),
      trials: count,
      successes: count,
      rate: share,
      low: share,
      high: share,
      probabilityBest: share,
      /** Rate lost on average if this one is taken and another is better. */
      expectedLoss: share,
    }),
  ),
  /** Of the test named in `test`. */
  pValue: share,
  /** `fisher` where an expected count is below 5. */
  test: z.enum(['two-proportion-z', 'chi-square', 'fisher', 'none']),
  z: z.number().nullable(),
  chiSquare: z.number().min(0),
  degreesOfFreedom: count,
  /** Valid however often one looks (mixture SPRT), for the best against the first or second. */
  alwaysValidP: share,
  /** Difference of the two best rates with its always-valid 95 % interval. */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Trials that each variant needs for the planned (or, without a plan, the observed) difference. */
  requiredTrials: count,
  /** Name of the leading variant; null on a tie of all. */
  leader: z.string().nullable(),
  decision: z.enum(['winner', 'no-difference', 'more-data']),
  recommendation: z.string(),
  warnings: z.array(z.string()),
})
export type ExperimentResult = z.infer<typeof ExperimentResult>

/** A test of variants with its plan and figures so far. */
export const Experiment = z.object({
  id: ExperimentId,
  name: z.string(),
  hypothesis: z.string(),
  /** What counts as success, such as "likes per impression". */
  metric: z.string(),
  plan: ExperimentPlan.nullable(),
  state: z.enum(['running', 'ended']),
  variants: z.array(Trials),
  result: ExperimentResult,
  /** Days until the planned size at `trialsPerDay`; null where unknown. */
  daysLeft: z.number().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Experiment = z.infer<typeof Experiment>

const variants = z.array(Trials).min(2).max(20)

export const experiments = {
  plan: query({
    summary: 'How many trials each variant needs, and how long that takes',
    input: ExperimentPlan.extend({ variants: z.number().int().min(2).max(20).default(2) }),
    output: z.object({
      requiredTrials: count,
      totalTrials: count,
      days: z.number().nullable(),
      basis: z.string(),
    }),
  }),
  create: command({
    summary: 'Begin a test of variants',
    input: z.object({
      name: z.string().trim().min(1).max(200),
      hypothesis: z.string().max(2000).default(''),
      metric: z.string().max(200).default('engagements per impression'),
      plan: ExperimentPlan.optional(),
      variants: z
        .array(z.union([z.string().trim().min(1).max(200), Trials]))
        .min(2)
        .max(20),
    }),
    output: Experiment,
  }),
  record: command({
    summary:
      'Note the figures of a test so far; they replace the earlier ones, or are added to them',
    input: z.object({
      id: ExperimentId,
      variants,
      mode: z.enum(['replace', 'add']).default('replace'),
      end: z.boolean().default(false),
    }),
    output: Experiment,
  }),
  result: query({
    summary: 'What a test says, a kept one by its id or any figures',
    input: z
      .object({
        id: ExperimentId.optional(),
        variants: variants.optional(),
        plan: ExperimentPlan.optional(),
      })
      .refine(({ id, variants: given }) => (id === undefined) !== (given === undefined), {
        message: 'give either "id" or "variants"',
      }),
    output: ExperimentResult,
  }),
  list: query({
    summary: 'Tests, newest first',
    input: z.object({ limit: z.number().int().min(1).max(1000).default(100) }),
    output: z.object({ experiments: z.array(Experiment), total: count }),
  }),
  remove: command({
    summary: 'Forget a test',
    input: z.object({ id: ExperimentId }),
    output: z.object({}),
  }),
}
