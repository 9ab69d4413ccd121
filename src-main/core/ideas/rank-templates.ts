import type { Intent } from '#shared/contract/ideas.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Results, Template } from '#shared/contract/templates.ts'
import { TEMPLATE_REASONS } from '#shared/sentences/ideas.ts'
import { fill } from '#shared/sentences/fill.ts'
import { typesFor } from './read-query.ts'

/** A template with what came of it and how it reads filled. */
export interface RankedTemplate {
  readonly template: Template
  readonly reason: string
  readonly filled: string | null
}

interface Candidate {
  readonly template: Template
  readonly results: Results
  readonly filled: string | null
}

interface Wish {
  readonly intent: Intent
  readonly platform?: PlatformId | undefined
  readonly limit: number
}

/** What a template without results is taken to reach: a rate that is neither good nor bad. */
const UNKNOWN_RATE = 0.4

/** Templates that serve an intent, best first: kind of post, platform, whether the brief fills it, and how its drafts did. */
export function rankTemplates(candidates: readonly Candidate[], wish: Wish): RankedTemplate[] {
  const types = typesFor(wish.intent)
  return candidates
    .filter(({ template }) => types.includes(template.type) && fits(template, wish.platform))
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, wish) }))
    .toSorted((a, b) => b.score - a.score || a.template.id.localeCompare(b.template.id))
    .slice(0, wish.limit)
    .map(({ template, results, filled }) => ({
      template,
      filled,
      reason: reasonOf({ template, results, filled }, wish),
    }))
}

const fits = ({ platforms }: Template, platform: PlatformId | undefined): boolean =>
  platform === undefined || platforms.length === 0 || platforms.includes(platform)

function scoreOf({ template, results, filled }: Candidate, { intent, platform }: Wish): number {
  const place = typesFor(intent).indexOf(template.type)
  const isMadeFor = platform !== undefined && template.platforms.includes(platform)
  return (
    2 / (1 + place) +
    (filled === null ? 0 : 1) +
    (isMadeFor ? 0.2 : 0) +
    (template.isOwn ? 0.2 : 0) +
    (results.success?.low ?? UNKNOWN_RATE) +
    template.slots.length * 0.02
  )
}

function reasonOf({ template, results, filled }: Candidate, { intent }: Wish): string {
  const fit = {
    wordType: template.type,
    wordIntent: intent,
    rated: results.success === null ? TEMPLATE_REASONS.unrated : results.basis,
  }
  const nameSlots = template.slots.map((slot) => `{${slot}}`).join(', ')
  return filled === null
    ? fill(TEMPLATE_REASONS.empty, { ...fit, nameSlots })
    : fill(TEMPLATE_REASONS.filled, fit)
}
