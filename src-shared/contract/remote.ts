import { z } from 'zod'
import { query } from './define.ts'

/** A server with the chat interface that OpenAI published and most others took over; used only once the user names it. */
export const RemoteEndpoint = z.object({
  /** Up to and including `/v1`, where the server has one. */
  address: z.url({ protocol: /^https?$/ }),
  /** Sent as a bearer token; empty for servers that want none. */
  key: z.string().max(500).default(''),
  model: z.string().min(1).max(200),
})
export type RemoteEndpoint = z.infer<typeof RemoteEndpoint>

/** One request that left this machine. */
export const LedgerEntry = z.object({
  at: z.iso.datetime(),
  host: z.string(),
  purpose: z.enum(['writing', 'model-download']),
  sentBytes: z.number().int().min(0),
  receivedBytes: z.number().int().min(0),
  /** The HTTP status, or what went wrong in a word or two. */
  outcome: z.string(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** The procedure `system.ledger`. */
export const ledger = query({
  summary: 'Every request that left this machine, newest first',
  input: z.object({ limit: z.number().int().min(1).max(10_000).default(100) }),
  output: z.object({ entries: z.array(LedgerEntry), total: z.number().int() }),
})
