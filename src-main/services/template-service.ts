import { KilnError } from '#shared/contract/errors.ts'
import type { Brief } from '#shared/contract/generation.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Template, TemplateId } from '#shared/contract/templates.ts'
import { TemplateId as toTemplateId } from '#shared/contract/templates.ts'
import type { Entity, PostType } from '#shared/contract/texts.ts'
import type { BriefReading } from '#main/core/drafting/brief/read-brief.ts'
import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import { fillTemplate, isBare, slotsOf, unknownSlots } from '#main/core/ideas/fill-template.ts'
import { readIntent, typesFor } from '#main/core/ideas/read-query.ts'
import { toSlotValues } from '#main/core/ideas/slot-values.ts'
import { TEMPLATE_LIBRARY } from '#main/core/ideas/template-library.ts'
import { toResults } from '#main/core/learning/wilson.ts'
import { type Outcome, type CreditedField, sumOutcomes } from '#main/database/outcomes.ts'
import type { StoredTemplate, TemplateStore } from '#main/database/template-store.ts'

interface TemplateParts {
  readonly templates: TemplateStore
  readonly outcomes: (field: CreditedField) => readonly Outcome[]
  readonly readBrief: (brief: string) => Promise<BriefReading>
}

interface Wanted {
  readonly type?: PostType | undefined
  readonly platform?: PlatformId | undefined
}

/** A template with the statements of a brief in it. */
export interface FilledTemplate {
  readonly id: TemplateId
  readonly text: string
}

const SHIPPED: readonly StoredTemplate[] = TEMPLATE_LIBRARY.map((template) => ({
  ...template,
  id: toTemplateId.parse(template.id),
}))
const IS_SHIPPED = new Set<string>(SHIPPED.map(({ id }) => id))

/** Shapes of posts: those that ship with Kiln and the user's own, with what came of each. */
export function createTemplateService({ templates, outcomes, readBrief }: TemplateParts) {
  const everything = (): StoredTemplate[] => [...templates.all(), ...SHIPPED]

  /** Templates with their results, own ones first. */
  function known({ type, platform }: Wanted) {
    const byTemplate = Map.groupBy(outcomes('templateId'), ({ key }) => key)
    return everything()
      .filter(
        (template) =>
          (type === undefined || template.type === type) && fits(template.platforms, platform),
      )
      .map((template) => {
        const results = toResults(sumOutcomes(byTemplate.get(template.id) ?? []))
        return { template: toTemplate(template, results), results }
      })
  }

  function find(id: TemplateId) {
    const found = known({}).find(({ template }) => template.id === id)
    if (found) return found
    throw new KilnError('not-found', `No template ${id}`, {
      action: 'List them with templates.list.',
    })
  }

  return {
    known,
    list: async (wanted: Wanted) => ({
      templates: known(wanted).map(({ template }) => template),
    }),
    async save(given: {
      readonly id?: TemplateId | undefined
      readonly name: string
      readonly type: PostType
      readonly platforms: readonly PlatformId[]
      readonly text: string
    }): Promise<Template> {
      check(given)
      const saved = templates.put(given)
      if (!saved)
        throw new KilnError('not-found', 'This template was removed meanwhile', {
          action: 'Save it without its id to keep it as a new one.',
        })
      return find(saved.id).template
    },
    async remove({ id }: { readonly id: TemplateId }) {
      if (IS_SHIPPED.has(id))
        throw new KilnError('invalid-input', 'This template ships with Kiln and stays')
      if (!templates.remove(id)) throw new KilnError('not-found', `No template ${id}`)
      return {}
    },
    async performance({ id }: { readonly id: TemplateId }) {
      const { template, results } = find(id)
      const platforms = outcomes('templateId')
        .filter(({ key }) => key === id)
        .map(({ platform, ...counts }) => ({ platform, ...toResults(counts) }))
      return { template, ...results, platforms }
    },
    /**
     * A brief in the shapes that it fills whole, within the platform's limit: the one it names, else all of its type and platform, those with the
     * best results first. Names and dates are only put into slots when `entities` tells them.
     */
    async fill(
      input: Pick<Brief, 'brief' | 'platform' | 'templateId' | 'postType'>,
      entities: readonly Entity[] = [],
    ): Promise<FilledTemplate[]> {
      const brief = await readBrief(input.brief)
      const style = captionStyle(input.platform)
      const values = toSlotValues(entities)
      const fits = suits(input, brief.postType)
      const texts = new Set<string>()
      return known({})
        .filter(({ template }) => fits(template))
        .toSorted((a, b) => (b.results.success?.low ?? 0.4) - (a.results.success?.low ?? 0.4))
        .map(({ template }) => ({
          id: template.id,
          text: fillTemplate(template.text, brief, values) ?? '',
        }))
        .filter(({ text }) => text !== '' && style.lengthOf(text) <= style.limit)
        .filter(({ text }) => texts.size < texts.add(text.replaceAll(/\s+/g, ' ')).size)
    },
  }
}

/** The template service as others see it. */
export type TemplateService = ReturnType<typeof createTemplateService>

const fits = (platforms: readonly PlatformId[], platform: PlatformId | undefined): boolean =>
  platform === undefined || platforms.length === 0 || platforms.includes(platform)

/** Which templates a brief may be put into: the named one, or those of its kind; of no kind that is known, bare ones. */
function suits(
  { brief, platform, templateId, postType }: Parameters<TemplateService['fill']>[0],
  readType: PostType | null,
) {
  if (templateId !== undefined) return ({ id }: Template) => id === templateId
  const known = postType ?? readType
  const { intent, signs } = readIntent(brief)
  const types = known ? [known] : signs.length > 0 ? typesFor(intent).slice(0, 1) : null
  return ({ type, platforms, text }: Template) =>
    fits(platforms, platform) && (types === null ? isBare(text) : types.includes(type))
}

function toTemplate(
  template: StoredTemplate,
  { uses, success }: ReturnType<typeof toResults>,
): Template {
  return {
    ...template,
    platforms: [...template.platforms],
    slots: slotsOf(template.text),
    isOwn: !IS_SHIPPED.has(template.id),
    uses,
    successRate: success?.share ?? null,
  }
}

function check({ id, text }: { readonly id?: TemplateId | undefined; readonly text: string }) {
  if (id !== undefined && IS_SHIPPED.has(id))
    throw new KilnError('invalid-input', 'This template ships with Kiln and stays as it is', {
      action: 'Save it without its id to keep your own.',
    })
  const [unknown] = unknownSlots(text)
  if (unknown !== undefined)
    throw new KilnError('invalid-input', `There is no slot {${unknown}}`, {
      action: 'Use {lead}, {result}, {question}, {points}, {details}, {call} or {rest}.',
    })
  if (slotsOf(text).length === 0)
    throw new KilnError('invalid-input', 'The template has no slot', {
      action: 'Put at least {lead} where the first sentence of the brief is to stand.',
    })
}
