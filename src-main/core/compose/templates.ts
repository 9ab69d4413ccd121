import { ComposeTemplate } from '#shared/contract/compositions.ts'
import { QUIET_TEMPLATES } from './templates-quiet.ts'
import { SERIES_TEMPLATES } from './templates-series.ts'
import { TITLE_TEMPLATES } from './templates-title.ts'

/** Compositions that ship with Kiln, in the order in which they are shown; a logo layer without an asset waits for one. */
export const TEMPLATES: readonly ComposeTemplate[] = [
  ...TITLE_TEMPLATES,
  ...QUIET_TEMPLATES,
  ...SERIES_TEMPLATES,
].map(({ id, name, ...document }) =>
  ComposeTemplate.parse({
    id: `built-in-${id}`,
    name,
    builtIn: true,
    document: { version: 1, ...document },
  }),
)
