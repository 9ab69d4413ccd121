import { z } from 'zod'
import { command, query } from './define.ts'
import { RemoteEndpoint } from './remote.ts'

/** What the user chose; `libraryFolder` takes effect at the next start. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'es']).default('system'),
  libraryFolder: z.string(),
  /** A server to write with; null sends nothing anywhere. */
  remote: RemoteEndpoint.nullable().default(null),
  /** Where models are downloaded from; null is the catalogue's own. */
  hubAddress: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Whether pictures are checked for what is not safe for work. */
  safetyCheck: z.boolean().default(true),
  /** The model that makes pictures when none is named; null is the built-in painter. */
  pictureModel: z.string().nullable().default(null),
  /** The model that writes down what is said; null is the best that is installed. */
  speechModel: z.string().nullable().default(null),
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
      remote: RemoteEndpoint.nullable().optional(),
      hubAddress: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .optional(),
      safetyCheck: z.boolean().optional(),
      pictureModel: z.string().nullable().optional(),
      speechModel: z.string().nullable().optional(),
    }),
    output: Settings,
  }),
}
