import { z } from 'zod'
import { command, query, stream } from './define.ts'
import { Progress } from './progress.ts'

/** What a model is for. */
export const ModelPurpose = z.enum([
  'writing',
  'embeddings',
  'entailment',
  'text',
  'pictures',
  'vision',
  'speech',
])
export type ModelPurpose = z.infer<typeof ModelPurpose>

/** What may be done with a model: anything, anything within its conditions, nothing commercial, or nobody knows. */
export const LicenceClass = z.enum(['open', 'conditions', 'non-commercial', 'unknown'])
export type LicenceClass = z.infer<typeof LicenceClass>

/** Whether a model suits this machine, and the figures that say so. */
export const ModelFit = z.object({
  level: z.enum(['comfortable', 'tight', 'too-large', 'unknown']),
  reason: z.string(),
  needsBytes: z.number().min(0),
  /** Tokens a second measured on this machine; null until measured. */
  tokensPerSecond: z.number().nullable(),
})
export type ModelFit = z.infer<typeof ModelFit>

/** One model that Kiln knows of: shipped, installed, adopted from another program, or there to be downloaded. */
export const Model = z.object({
  id: z.string(),
  name: z.string(),
  purpose: ModelPurpose,
  format: z.enum(['gguf', 'onnx', 'data', 'remote']),
  /** What it is good at, in a sentence. */
  summary: z.string(),
  licence: z.string(),
  licenceClass: LicenceClass,
  languages: z.array(z.string()),
  sizeBytes: z.number().min(0),
  state: z.enum(['built-in', 'installed', 'adopted', 'available', 'partial', 'damaged']),
  /** Where its files are; null while it is not installed. */
  path: z.string().nullable(),
  /** What has come already of a download that was cut. */
  receivedBytes: z.number().min(0),
  loaded: z.boolean(),
  fit: ModelFit,
})
export type Model = z.infer<typeof Model>

export const ModelEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({ type: z.literal('result'), model: Model }),
])
export type ModelEvent = z.infer<typeof ModelEvent>

export const models = {
  list: query({
    summary: 'Every model Kiln knows of, with its state and its fit for this machine',
    input: z.object({ purpose: ModelPurpose.optional() }),
    output: z.object({
      models: z.array(Model),
      memory: z.object({ totalBytes: z.number(), freeBytes: z.number() }),
    }),
  }),
  download: stream({
    summary:
      'Fetch a model, going on where an earlier download stopped; used only once its SHA-256 agrees',
    input: z.object({ id: z.string().min(1) }),
    output: ModelEvent,
  }),
  adopt: command({
    summary: 'Use a model file or folder where it is, without copying it',
    input: z.object({ path: z.string().min(1) }),
    output: Model,
  }),
  remove: command({
    summary: 'Delete a downloaded model, or let go of an adopted one, whose files stay',
    input: z.object({ id: z.string().min(1) }),
    output: z.object({}),
  }),
  measure: stream({
    summary: 'Load a model and measure its speed on this machine',
    input: z.object({ id: z.string().min(1) }),
    output: ModelEvent,
  }),
}
