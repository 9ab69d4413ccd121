import { z } from 'zod'
import { query } from '../../src-shared/contract/define.ts'

const Said = z.object({ text: z.string(), count: z.number().int() })

/** One procedure that answers what it is given. */
export const echoContract = {
  echo: { say: query({ summary: 'Answer the input', input: Said, output: Said }) },
}
