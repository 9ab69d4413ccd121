import { Worker } from 'node:worker_threads'
import type { Client, Contract } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { bindContract } from '#shared/wire/bind.ts'
import { createClient } from '#shared/wire/client.ts'
import { ANY_FAILURES } from '#shared/sentences/model-failures.ts'
import { workerPort } from './node-port.ts'

/** A worker thread that answers a contract: started at the first call, and again at the first call after a crash. */
export interface Thread<C extends Contract> {
  readonly client: Client<C>
  readonly state: () => 'idle' | 'running' | 'stopped'
  /** Calls in progress. */
  readonly running: () => number
  /** How many times the thread died without being asked to. */
  readonly restarts: () => number
  /** Asks the thread to end once its work is done; never interrupts native code, which would abort the process. */
  close(): Promise<void>
}

interface ThreadOptions {
  readonly url: URL
  readonly workerData: unknown
  /** Procedures whose caller never uses the buffers of its input again: they are moved instead of copied. */
  readonly handedOver?: readonly string[]
  readonly onCrash?: (error: unknown) => void
  /** Size of its young generation; small ones give the buffers of frames back soon, larger ones suit many small objects. */
  readonly youngMb?: number
  /** Ends the thread when it has had nothing to do for this long; the next call starts it again. */
  readonly idleMs?: number
  /** Told what the thread complains of; otherwise that goes to standard error. */
  readonly onComplaint?: (text: string) => void
}

interface Running<C extends Contract> {
  readonly client: Client<C>
  readonly worker: Worker
  readonly ended: Promise<void>
}

/** Small, so that the buffers of frames, which hang on young objects, are given back soon. */
const YOUNG_MB = 4

/** How long closing waits for native work to finish. */
const CLOSE_TIMEOUT_MS = 5000

/** Prepares a thread; nothing runs until it is called. */
export function createThread<C extends Contract>(
  contract: C,
  { url, workerData, handedOver, youngMb = YOUNG_MB, idleMs, onCrash, onComplaint }: ThreadOptions,
): Thread<C> {
  let running: Running<C> | undefined
  let idle: NodeJS.Timeout | undefined
  let crashes = 0
  let stopped = false

  function start(): Running<C> {
    const worker = new Worker(url, {
      workerData,
      stderr: onComplaint !== undefined,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    })
    const ended = Promise.withResolvers<void>()
    worker.on('error', (error) => onCrash?.(error))
    if (onComplaint) worker.stderr.setEncoding('utf8').on('data', onComplaint)
    worker.once('exit', (code) => {
      if (!stopped && code !== 0) crashes++
      if (running?.worker === worker) running = undefined
      ended.resolve()
    })
    const client = createClient(contract, workerPort(worker, new Set(handedOver)))
    worker.unref()
    return { client, worker, ended: ended.promise }
  }

  function current() {
    if (stopped) throw new KilnError('disconnected', ANY_FAILURES.closing)
    return (running ??= start()).client as Record<string, Record<string, unknown>>
  }

  function procedure(path: string) {
    const [domain = '', name = ''] = path.split('.')
    return current()[domain]?.[name] as (input: unknown, options: unknown) => unknown
  }

  /** Counts a call on the thread that runs now; the function it returns ends the count. */
  function begin(): () => void {
    clearTimeout(idle)
    const worker = running?.worker
    const release = hold(worker)
    return () => {
      release()
      if (idleMs === undefined || !worker || held.get(worker) !== 0) return
      clearTimeout(idle)
      idle = setTimeout(() => {
        if (running?.worker !== worker) return
        running = undefined
        worker.postMessage({ type: 'close' })
      }, idleMs).unref()
    }
  }

  return {
    client: bindContract(contract, {
      unary: async (path, input, options) => {
        const call = procedure(path)
        const release = begin()
        return (call(input, options) as Promise<unknown>).finally(release)
      },
      async *stream(path, input, options) {
        const call = procedure(path)
        const release = begin()
        try {
          yield* call(input, options) as AsyncIterable<unknown>
        } finally {
          release()
        }
      },
    }),
    state: () => (stopped ? 'stopped' : running ? 'running' : 'idle'),
    running: () => (running ? (held.get(running.worker) ?? 0) : 0),
    restarts: () => crashes,
    async close() {
      stopped = true
      clearTimeout(idle)
      const last = running
      if (!last) return
      last.worker.postMessage({ type: 'close' })
      const { promise: waited, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, CLOSE_TIMEOUT_MS)
      await Promise.race([last.ended, waited])
      clearTimeout(timer)
    },
  }
}

const held = new WeakMap<Worker, number>()

/** Keeps the process alive while a call runs on `worker`, and only then. */
function hold(worker: Worker | undefined): () => void {
  if (!worker) return () => undefined
  const change = (by: number) => {
    const count = (held.get(worker) ?? 0) + by
    held.set(worker, count)
    if (count > 0) worker.ref()
    else worker.unref()
  }
  change(1)
  return () => change(-1)
}
