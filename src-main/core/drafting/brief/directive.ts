import type { PostType } from '#shared/contract/texts.ts'

/** How what follows an instruction is to be read: a clause, a noun phrase, something to do, or a question. */
export type Mode = 'clause' | 'phrase' | 'call' | 'question'

/** An instruction found at the start of a sentence, and what is left of the sentence. */
export interface Directive {
  readonly rest: string
  readonly mode: Mode
  readonly postType: PostType | null
  /** Whom or where it is for, as the instruction has it. */
  readonly audience: string | null
  readonly language: 'en' | 'es'
}
