import { Worker } from 'node:worker_threads'
import type { Client } from '#shared/contract/define.ts'
import { toWireError } from '#shared/contract/errors.ts'
import { createClient } from '#shared/wire/client.ts'
import { SOURCE_PROBLEMS, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import { workerPort } from '#main/threads/node-port.ts'
import { type ParseResult, parsingContract, type ParsingContract } from './contract.ts'

/** Parsers run behind it: one that hangs or eats memory is ended, and the next call starts afresh. */
export interface Fence {
  /** One piece of work at a time; what comes of no answer in time is a refusal. */
  run(
    work: (parser: Client<ParsingContract>, signal: AbortSignal) => Promise<ParseResult>,
    signal: AbortSignal,
  ): Promise<ParseResult>
  close(): Promise<void>
}

interface FenceOptions {
  readonly timeoutMs?: number
  readonly idleMs?: number
  readonly mostHeapMb?: number
}

const TIMEOUT_MS = 120_000
const IDLE_MS = 30_000
const MOST_HEAP_MB = 1024

/** Prepares the thread that parses; `url` is its file. Parsers are plain JavaScript, so that ending them is safe. */
export function createFence(
  url: URL,
  { timeoutMs = TIMEOUT_MS, idleMs = IDLE_MS, mostHeapMb = MOST_HEAP_MB }: FenceOptions = {},
): Fence {
  let running: { readonly worker: Worker; readonly client: Client<ParsingContract> } | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  function start() {
    const worker = new Worker(url, {
      workerData: { role: 'parser' },
      stdout: true, // parsers chat
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('error', () => undefined) // told by the call that fails
    worker.once('exit', () => {
      if (running?.worker === worker) running = undefined
    })
    const handedOver = new Set(['files.parse'])
    return { worker, client: createClient(parsingContract, workerPort(worker, handedOver)) }
  }

  async function end(): Promise<void> {
    clearTimeout(idle)
    const { worker } = running ?? {}
    running = undefined
    await worker?.terminate()
  }

  async function runNow(
    work: Parameters<Fence['run']>[0],
    signal: AbortSignal,
  ): Promise<ParseResult> {
    signal.throwIfAborted()
    clearTimeout(idle)
    running ??= start()
    const { client } = running
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      const result = await work(client, AbortSignal.any([signal, timeout]))
      idle = setTimeout(() => void end(), idleMs).unref()
      return result
    } catch (error) {
      await end()
      signal.throwIfAborted()
      if (timeout.aborted) return refuse(SOURCE_PROBLEMS.slow)
      if (toWireError(error).code === 'disconnected') return refuse(SOURCE_PROBLEMS.memory)
      throw error
    }
  }

  return {
    run(work, signal) {
      const result = last.then(() => runNow(work, signal))
      last = result.catch(() => undefined)
      return result
    },
    close: end,
  }
}

function refuse(reason: string): ParseResult {
  return {
    refusal: {
      code: 'unreadable-file',
      reason,
      action: SOURCE_REMEDIES.damaged,
    },
  }
}
