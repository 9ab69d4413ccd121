import type { Brief, GenerateEvent } from '#shared/contract/generation.ts'
import type { BriefReading } from '#main/core/drafting/brief/read-brief.ts'
import type { Changes } from '#main/database/changes.ts'
import type { Database } from '#main/database/connection.ts'
import { createOutcomes } from '#main/database/outcomes.ts'
import { createPromptStore } from '#main/database/prompt-store.ts'
import { createStyleStore } from '#main/database/style-store.ts'
import { createTemplateStore } from '#main/database/template-store.ts'
import type { Steering } from '#main/services/drafting/write-draft.ts'
import { createIdeaService, type IdeaService } from '#main/services/idea-service.ts'
import { createPromptService, type PromptService } from '#main/services/prompt-service.ts'
import { createStyleService, type StyleService } from '#main/services/style-service.ts'
import {
  createTemplateService,
  type FilledTemplate,
  type TemplateService,
} from '#main/services/template-service.ts'
import type { TextService } from '#main/services/text-service.ts'

interface LearningParts {
  readonly database: Database
  readonly changes: Changes
  readonly texts: TextService
  readonly readBrief: (brief: string) => Promise<BriefReading>
  readonly generate: (
    input: Brief,
    call: { readonly signal: AbortSignal },
  ) => AsyncIterable<GenerateEvent>
}

/** What Kiln learns from its user, and what it gives back to those who write. */
export interface Learning {
  readonly ideas: IdeaService
  readonly prompts: PromptService
  readonly styles: StyleService
  readonly templates: TemplateService
  /** What a model is told beside the brief. */
  steer(input: Brief): Promise<Steering>
  /** The composer's text in a template: the first variant in the one the brief names, else another for each but the first. */
  shape(input: Brief, variant: number): Promise<FilledTemplate | undefined>
}

/** Builds what learns, around the generation that it steers. */
export function createLearning(parts: LearningParts): Learning {
  const { database, changes, texts, readBrief, generate } = parts
  const outcomes = createOutcomes(database)
  const templates = createTemplateService({
    templates: createTemplateStore(database, changes),
    outcomes,
    readBrief,
  })
  const prompts = createPromptService({
    prompts: createPromptStore(database, changes),
    outcomes,
    generate,
  })
  const styles = createStyleService(createStyleStore(database, changes))
  return {
    templates,
    prompts,
    styles,
    ideas: createIdeaService({ texts, templates, readBrief }),
    steer: async (input) => ({
      style: styles.steering(input.platform),
      avoid: styles.deletedWords(),
      own: prompts.ownText(input),
      example:
        input.templateId === undefined
          ? styles.example(input.platform)
          : ((await templates.fill(input))[0]?.text ?? null),
    }),
    shape: async (input, variant) => {
      const isNamed = input.templateId !== undefined
      if (isNamed === variant > 0) return undefined // a named one shapes the first, others shape the rest
      return (await templates.fill(input))[isNamed ? 0 : variant - 1]
    },
  }
}
