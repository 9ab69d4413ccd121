import { z } from 'zod'
import { query } from './define.ts'

/** A device ONNX Runtime can run on here, whether it may be used, and why not. */
export const Device = z.object({
  id: z.enum(['cpu', 'cuda', 'dml', 'coreml', 'webgpu']),
  state: z.enum(['ready', 'untried', 'unavailable']),
  reason: z.string().nullable(),
})
export type Device = z.infer<typeof Device>

/** A loaded model: the device it runs on, how often it ran, and its mean time. */
export const Session = z.object({
  model: z.string(),
  device: Device.shape.id,
  reason: z.string(),
  runs: z.number().int(),
  meanMs: z.number(),
})
export type Session = z.infer<typeof Session>

const Cache = z.object({
  hits: z.number().int(),
  misses: z.number().int(),
  entries: z.number().int(),
})

export const engine = {
  status: query({
    summary: 'Devices, loaded models and memory of the engine',
    input: z.object({}),
    output: z.object({
      state: z.enum(['idle', 'running', 'restarting', 'stopped']),
      restarts: z.number().int(),
      devices: z.array(Device),
      sessions: z.array(Session),
      queue: z.object({ running: z.number().int() }),
      /** Answers about texts that were remembered: `l1` in memory, `l2` on disk. */
      caches: z.object({ l1: Cache, l2: Cache }),
      memory: z.object({ residentBytes: z.number(), freeBytes: z.number() }),
    }),
  }),
}
