import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerAsThread } from '#main/threads/answer.ts'
import { availableMemory } from '#main/lib/available-memory.ts'
import { writerContract } from './contract.ts'
import { createWriterRouter } from './writer-router.ts'

/** What the writing thread is started with. */
const WriterData = z.object({
  /** Whether a graphics card is looked for. */
  gpu: z.boolean().default(true),
  /** Fixes the number of threads, which otherwise follows the load of the machine. */
  threads: z.number().int().min(1).optional(),
  /** Pretends that so much memory is free; for tests. */
  freeBytes: z.number().optional(),
})

const { gpu, threads, freeBytes } = WriterData.parse(workerData ?? {})
const writer = createWriterRouter({
  gpu,
  threads,
  freeBytes: () => freeBytes ?? availableMemory(),
})

answerAsThread(writerContract, writer.router, { onClose: () => writer.close() })
