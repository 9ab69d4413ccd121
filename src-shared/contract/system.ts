import { z } from 'zod'
import { command, query } from './define.ts'
import { ledger } from './remote.ts'

export const system = {
  health: query({
    summary: 'Whether each part of Kiln works, and its version',
    input: z.object({}),
    output: z.object({
      status: z.enum(['ok', 'degraded']),
      version: z.string(),
      uptimeMs: z.number(),
      parts: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
  }),
  costs: query({
    summary:
      'What calls took since Kiln was started: time, processor time, memory, and energy as an estimate',
    input: z.object({}),
    output: z.object({
      since: z.string(),
      calls: z.array(
        z.object({
          path: z.string(),
          calls: z.number().int(),
          failed: z.number().int(),
          meanMs: z.number(),
          p95Ms: z.number(),
          /** Processor time a call, over all cores. */
          cpuMs: z.number(),
          peakMemoryBytes: z.number(),
          /** A call, in watt hours: an estimate. */
          energyWh: z.number(),
        }),
      ),
      basis: z.string(),
    }),
  }),
  ledger,
  reveal: command({
    summary: 'Show a file in the file manager of the desktop',
    input: z.object({ path: z.string().min(1) }),
    output: z.object({}),
  }),
}
