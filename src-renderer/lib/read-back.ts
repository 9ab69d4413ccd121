import { createReadBack } from '#shared/sentences/read-back.ts'
import { SENTENCES } from '#shared/sentences/sentences.ts'

/** Reads back what Kiln says of numbers; loaded with a language that is not English. */
export const readBack = createReadBack(SENTENCES)
