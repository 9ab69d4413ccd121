import type { Intent, QueryAnalysis, Recommendation } from '#shared/contract/ideas.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Engagement } from '#shared/contract/texts.ts'
import { ADVICE_ON_POSTS, ADVICE_REASONS } from '#shared/sentences/ideas.ts'
import { fill } from '#shared/sentences/fill.ts'
import { FACTORS } from '#shared/sentences/factors.ts'
import { findTextRule } from '#main/core/platforms/text-rules.ts'
import type { RankedTemplate } from './rank-templates.ts'

/** What recommendations are drawn from. */
export interface Planned {
  readonly query: string
  readonly analysis: QueryAnalysis
  readonly engagement: Engagement
  readonly templates: readonly RankedTemplate[]
  readonly industry?: string | undefined
  readonly audience?: string | undefined
  readonly objectives?: readonly string[] | undefined
  readonly platform?: PlatformId | undefined
}

type Rule = (planned: Planned) => Recommendation | null

const MOST_RECOMMENDATIONS = 8

/** What to mind for a post on this topic, what is most needed first; each says what it rests on. */
export function recommend(planned: Planned): Recommendation[] {
  return RULES.map((rule) => rule(planned))
    .filter((found) => found !== null)
    .slice(0, MOST_RECOMMENDATIONS)
}

const hasKind = ({ analysis }: Planned, ...kinds: readonly string[]): boolean =>
  analysis.entities.some(({ kind }) => kinds.includes(kind))

const isFor = ({ analysis }: Planned, ...intents: readonly Intent[]): boolean =>
  intents.includes(analysis.intent)

const aims = ({ objectives = [] }: Planned, pattern: RegExp): string | undefined =>
  objectives.find((objective) => pattern.test(objective))

const said = (text: string, reason: string): Recommendation => ({ text, reason })

const SENSITIVE = /\b(?:health|medic|pharma|clinic|fitness|nutrition|salud|clínic)/iu
const MONEY = /\b(?:financ|bank|invest|insur|crypto|trading|finanz|banca|segur)/iu
const TRAFFIC =
  /\b(?:traffic|clicks?|visits?|sales?|leads?|sign-?ups?|conversions?|ventas?|visitas?)\b/iu
const TALK =
  /\b(?:comments?|engagement|discussion|community|feedback|comentarios|participación)\b/iu
const REACH = /\b(?:reach|awareness|visibility|followers?|alcance|visibilidad)\b/iu

/** What a driver asks for that a text has too much of, by the name engagement gives it. */
const LESS: ReadonlyMap<string, string> = new Map<string, string>([
  [FACTORS.exclamations, ADVICE_ON_POSTS.exclamations],
  [FACTORS.capitals, ADVICE_ON_POSTS.capitals],
  [FACTORS.hashtags, ADVICE_ON_POSTS.hashtags],
  [FACTORS.superlatives, ADVICE_ON_POSTS.superlatives],
  [FACTORS.wordLength, ADVICE_ON_POSTS.wordLength],
])

const RULES: readonly Rule[] = [
  (planned) =>
    isFor(planned, 'invite') && !hasKind(planned, 'date', 'time')
      ? said(ADVICE_ON_POSTS.when, ADVICE_REASONS.when)
      : null,
  (planned) =>
    isFor(planned, 'buy') && !hasKind(planned, 'money', 'percent')
      ? said(ADVICE_ON_POSTS.price, ADVICE_REASONS.price)
      : null,
  (planned) =>
    isFor(planned, 'hire') && !/https?:|@|\bapply\b/i.test(planned.query)
      ? said(ADVICE_ON_POSTS.apply, ADVICE_REASONS.apply)
      : null,
  (planned) =>
    isFor(planned, 'compare') ? said(ADVICE_ON_POSTS.measures, ADVICE_REASONS.measures) : null,
  (planned) => {
    const aim = aims(planned, TRAFFIC)
    return aim !== undefined && !hasKind(planned, 'link')
      ? said(ADVICE_ON_POSTS.link, fill(ADVICE_REASONS.link, { nameAim: aim }))
      : null
  },
  (planned) => {
    const aim = aims(planned, TALK)
    return aim === undefined
      ? null
      : said(ADVICE_ON_POSTS.question, fill(ADVICE_REASONS.question, { nameAim: aim }))
  },
  (planned) => {
    const aim = aims(planned, REACH)
    return aim === undefined
      ? null
      : said(ADVICE_ON_POSTS.quotable, fill(ADVICE_REASONS.quotable, { nameAim: aim }))
  },
  ({ industry = '', query }) =>
    SENSITIVE.test(`${industry} ${query.slice(0, 2000)}`)
      ? said(ADVICE_ON_POSTS.health, ADVICE_REASONS.health)
      : null,
  ({ industry = '', query }) =>
    MONEY.test(`${industry} ${query.slice(0, 2000)}`)
      ? said(ADVICE_ON_POSTS.money, ADVICE_REASONS.money)
      : null,
  (planned) =>
    hasKind(planned, 'number', 'percent', 'money', 'date')
      ? null
      : said(ADVICE_ON_POSTS.figure, ADVICE_REASONS.figure),
  ({ audience, query }) =>
    audience !== undefined &&
    audience.trim() !== '' &&
    !query.toLowerCase().includes(audience.toLowerCase())
      ? said(
          fill(ADVICE_ON_POSTS.audience, { nameAudience: audience.trim() }),
          ADVICE_REASONS.audience,
        )
      : null,
  ({ platform }) => {
    const fold = platform && findTextRule(platform, 'fold')
    return fold
      ? said(
          fill(ADVICE_ON_POSTS.fold, { count: fold.limit }),
          fill(ADVICE_REASONS.fold, {
            wordSource: fold.source,
            nameAsOf: fold.asOf,
            wordConfidence: fold.confidence,
          }),
        )
      : null
  },
  ({ analysis }) =>
    analysis.complexity.level === 'complex'
      ? said(
          ADVICE_ON_POSTS.plainer,
          analysis.complexity.grade === null
            ? ADVICE_REASONS.longSentences
            : fill(ADVICE_REASONS.grade, { grade: Math.round(analysis.complexity.grade) }),
        )
      : null,
  ({ engagement }) => {
    const worst = engagement.drivers.find(({ name, effect }) => effect < -1 && LESS.has(name))
    const advice = worst && LESS.get(worst.name)
    return worst === undefined || advice === undefined
      ? null
      : said(
          advice,
          fill(ADVICE_REASONS.driver, {
            driver: worst.name,
            value: worst.value,
            points: Math.abs(worst.effect),
          }),
        )
  },
  ({ templates }) => {
    const proven = templates.find(({ template }) => template.successRate !== null)
    return proven
      ? said(
          fill(ADVICE_ON_POSTS.template, { wordTemplate: proven.template.name }),
          fill(ADVICE_REASONS.proven, { reason: proven.reason }),
        )
      : null
  },
]
