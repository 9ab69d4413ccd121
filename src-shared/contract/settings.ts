import { z } from 'zod'
import { command, query } from './define.ts'

/** What the user chose; `libraryFolder` takes effect at the next start. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'es']).default('system'),
  libraryFolder: z.string(),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  get: query({ summary: 'All settings', input: z.object({}), output: Settings }),
  set: command({
    summary: 'Change some settings',
    input: z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      language: z.enum(['system', 'en', 'es']).optional(),
      libraryFolder: z.string().min(1).optional(),
    }),
    output: Settings,
  }),
}
