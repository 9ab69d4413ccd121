import type { z } from 'zod'
import type { LocalModel, Message, WriteEvent, WriterStatus, Writing } from './contract.ts'

/** A request with every default filled in. */
export type WriteJob = z.output<typeof Writing> & { readonly model: z.output<typeof LocalModel> }

/** Something that loads one model at a time and writes with it; calls must not overlap. */
export interface TextRuntime {
  write(job: WriteJob, signal: AbortSignal): AsyncGenerator<WriteEvent>
  /** Loads the model and reads the messages; answers the ms that loading took, 0 when it was loaded. */
  load(
    job: { readonly model: WriteJob['model']; readonly messages: readonly Message[] },
    signal: AbortSignal,
  ): Promise<number>
  unload(): Promise<void>
  status(): WriterStatus['loaded']
}
