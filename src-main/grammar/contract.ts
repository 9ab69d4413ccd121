import { z } from 'zod'
import { query } from '#shared/contract/define.ts'

/** One finding of harper.js in UTF-16 offsets of its sentence; `rule` and `kind` are harper's names, suggestions replace the whole stretch. */
export const Lint = z.object({
  start: z.number(),
  end: z.number(),
  rule: z.string(),
  kind: z.string(),
  message: z.string(),
  suggestions: z.array(z.string()),
})

/** What the grammar thread can be asked. */
export const grammarContract = {
  grammar: {
    lint: query({
      summary: 'What harper.js finds in English sentences, a list for each',
      input: z.object({ sentences: z.array(z.string()) }),
      output: z.object({ lints: z.array(z.array(Lint)) }),
    }),
  },
}

/** The type of `grammarContract`. */
export type GrammarContract = typeof grammarContract
