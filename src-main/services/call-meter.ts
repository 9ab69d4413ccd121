import type { Contract } from '#shared/contract/define.ts'

/** Where a process stands: CPU time of all its threads in ms, and resident memory in bytes. */
export interface Reading {
  readonly atMs: number
  readonly cpuMs: number
  readonly memoryBytes: number
}

/** What the calls of one procedure took so far. */
export interface CallCost {
  readonly path: string
  readonly calls: number
  readonly failed: number
  readonly meanMs: number
  /** Of the newest 200 calls. */
  readonly p95Ms: number
  /** CPU time a call; where calls overlap, each is charged an equal part. */
  readonly cpuMs: number
  /** Highest resident memory of the process while one ran. */
  readonly peakMemoryBytes: number
}

interface Entry {
  calls: number
  failed: number
  totalMs: number
  cpuMs: number
  peakMemoryBytes: number
  readonly newest: number[]
}

const KEPT = 200

/** Streams that stay open and wait for others. */
const WAITING = new Set(['library.watch', 'videos.decode'])

type Handler = (input: unknown, call: unknown) => Promise<unknown> | AsyncIterable<unknown>

/** Measures every call of a router. */
export function createCallMeter(read: () => Reading = readProcess) {
  const entries = new Map<string, Entry>()
  const running = new Set<Entry>()
  let last = read()

  /** Charges the CPU time since the last look to the calls that ran meanwhile. */
  function charge(): Reading {
    const now = read()
    const each = (now.cpuMs - last.cpuMs) / Math.max(1, running.size)
    for (const entry of running) {
      entry.cpuMs += each
      entry.peakMemoryBytes = Math.max(entry.peakMemoryBytes, now.memoryBytes)
    }
    last = now
    return now
  }

  function begin(path: string) {
    const entry = entryOf(path)
    const { atMs } = charge()
    running.add(entry)
    return (failed: boolean) => {
      const took = charge().atMs - atMs
      running.delete(entry)
      entry.calls++
      entry.failed += Number(failed)
      entry.totalMs += took
      entry.newest.push(took)
      if (entry.newest.length > KEPT) entry.newest.shift()
    }
  }

  function entryOf(path: string): Entry {
    const found = entries.get(path)
    if (found) return found
    const made = { calls: 0, failed: 0, totalMs: 0, cpuMs: 0, peakMemoryBytes: 0, newest: [] }
    entries.set(path, made)
    return made
  }

  async function measured(path: string, work: () => unknown): Promise<unknown> {
    const end = begin(path)
    let failed = true
    try {
      const value = await work()
      failed = false
      return value
    } finally {
      end(failed)
    }
  }

  async function* measuredStream(path: string, work: AsyncIterable<unknown>) {
    const end = begin(path)
    let failed = true
    try {
      yield* work
      failed = false
    } finally {
      end(failed)
    }
  }

  return {
    /** The same router, measured; `contract` tells which procedures stream. */
    wrap<R extends object>(contract: Contract, router: R): R {
      const domains = Object.entries(router).map(([domain, handlers]) => {
        const wrapped = Object.entries(handlers as Record<string, Handler>).map(
          ([name, handler]): [string, Handler] => {
            const path = `${domain}.${name}`
            if (WAITING.has(path)) return [name, handler]
            return contract[domain]?.[name]?.kind === 'stream'
              ? [name, (input, call) => measuredStream(path, handler(input, call) as never)]
              : [name, (input, call) => measured(path, () => handler(input, call))]
          },
        )
        return [domain, Object.fromEntries(wrapped)]
      })
      return Object.fromEntries(domains) as R
    },
    /** What each procedure took, the costliest first. */
    costs(): CallCost[] {
      return [...entries]
        .filter(([, { calls }]) => calls > 0)
        .map(([path, { calls, failed, totalMs, cpuMs, peakMemoryBytes, newest }]) => ({
          path,
          calls,
          failed,
          meanMs: totalMs / calls,
          p95Ms: newest.toSorted((a, b) => a - b)[Math.ceil(0.95 * newest.length) - 1] ?? 0,
          cpuMs: cpuMs / calls,
          peakMemoryBytes,
        }))
        .toSorted((a, b) => b.cpuMs * b.calls - a.cpuMs * a.calls)
    },
  }
}

function readProcess(): Reading {
  const { user, system } = process.cpuUsage()
  return {
    atMs: performance.now(),
    cpuMs: (user + system) / 1000,
    memoryBytes: process.memoryUsage.rss(),
  }
}
