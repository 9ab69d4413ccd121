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
  ledger,
  reveal: command({
    summary: 'Show a file in the file manager of the desktop',
    input: z.object({ path: z.string().min(1) }),
    output: z.object({}),
  }),
}
