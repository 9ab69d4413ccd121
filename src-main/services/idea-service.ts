import type { PlatformId } from '#shared/contract/platforms.ts'
import type { FittingTemplate } from '#shared/contract/ideas.ts'
import type { BriefReading } from '#main/core/drafting/brief/read-brief.ts'
import { fillTemplate } from '#main/core/ideas/fill-template.ts'
import { rankTemplates } from '#main/core/ideas/rank-templates.ts'
import { toQueryAnalysis } from '#main/core/ideas/read-query.ts'
import { recommend } from '#main/core/ideas/recommend.ts'
import { toSlotValues } from '#main/core/ideas/slot-values.ts'
import type { TemplateService } from './template-service.ts'
import type { TextService } from './text-service.ts'

interface IdeaParts {
  readonly texts: Pick<TextService, 'analyze'>
  readonly templates: Pick<TemplateService, 'known'>
  readonly readBrief: (brief: string) => Promise<BriefReading>
}

interface Query {
  readonly query: string
  readonly industry?: string | undefined
  readonly audience?: string | undefined
  readonly objectives?: readonly string[] | undefined
  readonly platform?: PlatformId | undefined
}

const MOST_TEMPLATES = 8

/** From a topic to what could be made of it, before anything is written. */
export function createIdeaService({ texts, templates, readBrief }: IdeaParts) {
  return {
    async plan(input: Query) {
      const { query, platform } = input
      const read = await texts.analyze({ text: query, platform })
      const analysis = toQueryAnalysis(query, read)
      const brief = await readBrief(query)
      const values = toSlotValues(analysis.entities)
      const ranked = rankTemplates(
        templates.known({}).map(({ template, results }) => ({
          template,
          results,
          filled: fillTemplate(template.text, brief, values),
        })),
        { intent: analysis.intent, platform, limit: MOST_TEMPLATES },
      )
      const filled = ranked.find((each) => each.filled !== null)?.filled
      const prediction =
        filled === null || filled === undefined
          ? read.engagement
          : (await texts.analyze({ text: filled, platform })).engagement
      return {
        analysis,
        templates: ranked.map(({ template, reason, filled: text }): FittingTemplate => ({
          ...template,
          reason,
          filled: text,
        })),
        recommendations: recommend({
          ...input,
          analysis,
          engagement: prediction,
          templates: ranked,
        }),
        prediction,
      }
    },
  }
}

/** The idea service as others see it. */
export type IdeaService = ReturnType<typeof createIdeaService>
