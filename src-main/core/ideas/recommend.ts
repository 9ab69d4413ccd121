import type { Intent, QueryAnalysis, Recommendation } from '#shared/contract/ideas.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Engagement } from '#shared/contract/texts.ts'
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
const LESS: ReadonlyMap<string, string> = new Map([
  ['Exclamation marks', 'Take out exclamation marks.'],
  ['Capitals', 'Write fewer words in capitals.'],
  ['Hashtags', 'Use fewer hashtags.'],
  ['Superlatives', 'Take out superlatives.'],
  ['Word length', 'Use shorter words.'],
])

const RULES: readonly Rule[] = [
  (planned) =>
    isFor(planned, 'invite') && !hasKind(planned, 'date', 'time')
      ? said(
          'Say when and where it takes place.',
          'An invitation without a date can’t be accepted; the query names none.',
        )
      : null,
  (planned) =>
    isFor(planned, 'buy') && !hasKind(planned, 'money', 'percent')
      ? said(
          'State the price, or what the offer saves.',
          'The query is about buying and names no amount.',
        )
      : null,
  (planned) =>
    isFor(planned, 'hire') && !/https?:|@|\bapply\b/i.test(planned.query)
      ? said('Say how to apply: a link or an address.', 'The query names neither.')
      : null,
  (planned) =>
    isFor(planned, 'compare')
      ? said(
          'Hold both sides against the same two or three measures.',
          'The query compares; a post that measures each side by something else can’t be checked.',
        )
      : null,
  (planned) => {
    const aim = aims(planned, TRAFFIC)
    return aim !== undefined && !hasKind(planned, 'link')
      ? said('Give the link that the post leads to.', `“${aim}” needs one; the query has none.`)
      : null
  },
  (planned) => {
    const aim = aims(planned, TALK)
    return aim === undefined
      ? null
      : said('End with one question that readers can answer from experience.', `For “${aim}”.`)
  },
  (planned) => {
    const aim = aims(planned, REACH)
    return aim === undefined
      ? null
      : said('Make one sentence fit to be quoted alone.', `For “${aim}”: what is quoted travels.`)
  },
  ({ industry = '', query }) =>
    SENSITIVE.test(`${industry} ${query.slice(0, 2000)}`)
      ? said(
          'Add a source for every claim about health, and promise no effect.',
          'Platforms take down health claims without proof; the claims check marks them.',
        )
      : null,
  ({ industry = '', query }) =>
    MONEY.test(`${industry} ${query.slice(0, 2000)}`)
      ? said(
          'Promise no return, and say that it is no advice.',
          'Promises of earnings are marked by the policy check.',
        )
      : null,
  (planned) =>
    hasKind(planned, 'number', 'percent', 'money', 'date')
      ? null
      : said(
          'Add one figure that you can prove.',
          'The query has none; a figure gives the post something to check and to quote.',
        ),
  ({ audience, query }) =>
    audience !== undefined &&
    audience.trim() !== '' &&
    !query.toLowerCase().includes(audience.toLowerCase())
      ? said(
          `Name what ${audience.trim()} gain from it in the first sentence.`,
          'You named an audience that the query does not speak to.',
        )
      : null,
  ({ platform }) => {
    const fold = platform && findTextRule(platform, 'fold')
    return fold
      ? said(
          `Put the point into the first ${fold.limit} characters.`,
          `There the post is cut with “more” (${fold.source}, ${fold.asOf}, ${fold.confidence}).`,
        )
      : null
  },
  ({ analysis }) =>
    analysis.complexity.level === 'complex'
      ? said(
          'Use shorter sentences and plainer words than the query does.',
          analysis.complexity.grade === null
            ? 'Its sentences are long.'
            : `It reads at school grade ${Math.round(analysis.complexity.grade)}.`,
        )
      : null,
  ({ engagement }) => {
    const worst = engagement.drivers.find(({ name, effect }) => effect < -1 && LESS.has(name))
    const advice = worst && LESS.get(worst.name)
    return advice === undefined
      ? null
      : said(
          advice,
          `${worst?.name} (${worst?.value}) takes ${Math.abs(worst?.effect ?? 0)} points off the expected engagement.`,
        )
  },
  ({ templates }) => {
    const proven = templates.find(({ template }) => template.successRate !== null)
    return proven
      ? said(`Try “${proven.template.name}”.`, `From your own posts: ${proven.reason}.`)
      : null
  },
]
