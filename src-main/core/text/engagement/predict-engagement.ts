import type { Engagement } from '#shared/contract/texts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { COUNTED, FACTORS, VALUES } from '#shared/sentences/factors.ts'
import { ENGAGEMENT } from '#shared/sentences/engagement.ts'
import { type EngagementFeatures, FEATURES } from './features.ts'
import type { EngagementPrior } from './prior.ts'

interface EngagementInput {
  readonly text: string
  readonly features: EngagementFeatures
  /** The word vector of the text. */
  readonly vector: Float32Array
}

type Driver = Engagement['drivers'][number]

/** Effects below this many points are left out. */
const LEAST_EFFECT = 0.25
const MOST_DRIVERS = 8
const WORD = /[a-z][a-z']+/g
const NOT_WORDS = /https?:\/\/[^ ]+|@[a-z0-9_]+/g

type Unit = 'characters' | 'letters' | 'yes/no' | '%' | 'signed'

/** What features other than plain counts are measured in. */
const UNITS: Readonly<Partial<Record<keyof EngagementFeatures, Unit>>> = {
  length: 'characters',
  firstLine: 'characters',
  wordLength: 'letters',
  startsWithNumber: 'yes/no',
  capitals: '%',
  quotes: 'yes/no',
  colons: 'yes/no',
  brackets: 'yes/no',
  you: 'yes/no',
  i: 'yes/no',
  we: 'yes/no',
  howOrWhy: 'yes/no',
  listicle: 'yes/no',
  superlatives: 'yes/no',
  newness: 'yes/no',
  sentiment: 'signed',
  strength: 'signed',
}
const NO_WEIGHT = { weight: 0, mean: 0, low: 0, high: 0 }
const IN_LOGS = new Set<string>(['length', 'firstLine', 'lines'])

/**
 * The expected percentile (0..100) of a post among its author's own, from its text alone, with a split-conformal 80 %
 * interval (Vovk et al. 2005). A linear model, so each driver is its exact Shapley value (Lundberg and Lee 2017).
 */
export function predictEngagement(input: EngagementInput, prior: EngagementPrior): Engagement {
  const words = wordDrivers(input.text, prior)
  const others = [...featureDrivers(input.features, prior), subjectDriver(input.vector, prior)]
  const score = scoreEngagement(input, prior)
  return {
    score,
    low: clamp(score - prior.radius),
    high: clamp(score + prior.radius),
    drivers: [...others, ...words]
      .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .slice(0, MOST_DRIVERS)
      .map((driver) => ({ ...driver, effect: Math.round(driver.effect * 100) / 100 })),
    basis: basisOf(prior),
  }
}

/** The percentile alone, for where nobody reads the drivers. */
export function scoreEngagement(
  { text, features, vector }: EngagementInput,
  prior: EngagementPrior,
): number {
  const found = wordsOf(text)
  let sum = 0
  for (const word of found) sum += prior.words.get(word)?.[0] ?? 0
  const effects = FEATURES.reduce(
    (all, feature) => all + featureEffect(feature, features[feature], prior),
    0,
  )
  return clamp(prior.intercept + sum * shareOf(found) + effects + subjectEffect(vector, prior))
}

function featureDrivers(features: EngagementFeatures, prior: EngagementPrior): Driver[] {
  return FEATURES.map((feature) => {
    const value = features[feature]
    return {
      name: FACTORS[feature],
      value: inWords(IN_LOGS.has(feature) ? Math.expm1(value) : value, UNITS[feature]),
      effect: featureEffect(feature, value, prior),
    }
  })
}

/** Beyond what it was fitted on, a line runs into nonsense. */
function featureEffect(
  feature: keyof EngagementFeatures,
  value: number,
  { features: fitted }: EngagementPrior,
): number {
  const { weight, mean, low, high } = fitted[feature] ?? NO_WEIGHT
  return weight * (Math.min(high, Math.max(low, value)) - mean)
}

function inWords(value: number, unit: Unit | undefined): string {
  switch (unit) {
    case 'yes/no':
      return value > 0 ? VALUES.yes : VALUES.no
    case '%':
      return `${Math.round(100 * value)} %`
    case 'signed':
      return value.toFixed(2)
    case 'letters':
      return fill(VALUES.letters, { count: value.toFixed(1) })
    case 'characters':
      return fill(COUNTED.character[1], { count: Math.round(value) })
    case undefined:
      return String(Math.round(value))
  }
}

function subjectDriver(vector: Float32Array, prior: EngagementPrior): Driver {
  const effect = subjectEffect(vector, prior)
  return { name: ENGAGEMENT.subject, value: VALUES.subject, effect }
}

function subjectEffect(vector: Float32Array, { vector: fitted }: EngagementPrior): number {
  return fitted.weights.reduce(
    (all, weight, at) => all + weight * ((vector[at] ?? 0) - (fitted.mean[at] ?? 0)),
    0,
  )
}

/** What each word weighs against how often it usually occurs; that the others are absent is nothing to tell a writer. */
function wordDrivers(text: string, { words }: EngagementPrior): Driver[] {
  const found = wordsOf(text)
  const share = shareOf(found)
  return [...found].map((word) => {
    const [weight, usual] = words.get(word) ?? [0, 0]
    return { name: `“${word}”`, value: ENGAGEMENT.inText, effect: weight * (share - usual) }
  })
}

function wordsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replaceAll(NOT_WORDS, ' ').replaceAll('’', "'")
  return new Set(plain.match(WORD))
}

/** What a word of so many counts. */
const shareOf = (found: ReadonlySet<string>) => 1 / Math.sqrt(Math.max(4, found.size))

function basisOf({ report, radius, covered }: EngagementPrior): string {
  const all = report['All that is shipped']
  return [
    all
      ? fill(ENGAGEMENT.place, { posts: all.posts.toLocaleString('en') })
      : ENGAGEMENT.placeOfSome,
    ...(all ? [fill(ENGAGEMENT.heldOut, { correlation: all.heldOut.toFixed(2) })] : []),
    fill(ENGAGEMENT.range, { radius: radius.toFixed(0), share: Math.round(covered * 100) }),
  ].join(' ')
}

const clamp = (value: number) => Math.min(100, Math.max(0, Math.round(value * 10) / 10))
