import { freemem } from 'node:os'
import type { EngineContract } from '#main/engine/contract.ts'
import type { Memory } from './remember.ts'
import type { Thread } from '#main/threads/thread.ts'

/** Tells how the engine is: its thread, devices, loaded models and memory. */
export function createEngineService(
  thread: Thread<EngineContract>,
  memory: Pick<Memory, 'counts'>,
) {
  return {
    status: async () => {
      const running = thread.running()
      const { devices, sessions } = await thread.client.devices.status({})
      return {
        state: thread.state(),
        restarts: thread.restarts(),
        devices,
        sessions,
        queue: { running },
        caches: memory.counts(),
        memory: { residentBytes: process.memoryUsage.rss(), freeBytes: freemem() },
      }
    },
  }
}
