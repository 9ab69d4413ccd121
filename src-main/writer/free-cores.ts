import { availableParallelism, cpus } from 'node:os'

/** Busy time of all processors and of this process, in ms since some start. */
export interface CpuTimes {
  readonly atMs: number
  readonly processors: number
  readonly busyMs: number
  readonly ownMs: number
}

/** Less than this between two looks says nothing. */
const LEAST_MS = 40

/**
 * Tells how many threads llama.cpp should use now. Its threads wait for each other in a busy loop after every layer, so
 * one that another program keeps from running stalls all: on two cores, one of them busy, two threads wrote 0.3 tokens a
 * second and one thread 81 (November 2026). One core is left to the thread that takes the tokens: with both of two cores
 * 62 tokens a second, with one of them 84.
 */
export function createCoreGauge(
  cores = availableParallelism(),
  read: () => CpuTimes = readCpuTimes,
): { readonly cores: number; readonly free: (ownThreads: number) => number } {
  const most = Math.max(1, cores - 1)
  let last = read()
  let free = most
  return {
    cores: most,
    /** `ownThreads` is how many threads the caller has kept busy since it last asked; with `Infinity` all that this process did is its own. */
    free(ownThreads) {
      const now = read()
      const spanMs = now.atMs - last.atMs
      if (spanMs < LEAST_MS) return free
      const own = Math.min(now.ownMs - last.ownMs, ownThreads * spanMs)
      const others = (now.busyMs - last.busyMs - own) / spanMs
      last = now
      free = Math.min(most, Math.max(1, Math.round(now.processors - others)))
      return free
    },
  }
}

function readCpuTimes(): CpuTimes {
  const all = cpus()
  const busyMs = all.reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0)
  const { user, system } = process.cpuUsage()
  return {
    atMs: performance.now(),
    processors: all.length,
    busyMs,
    ownMs: (user + system) / 1000,
  }
}
