import type { Engagement } from '#shared/contract/texts.ts'
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

const NAMES: Readonly<Record<keyof EngagementFeatures, readonly [name: string, unit: string]>> = {
  length: ['Length', 'characters'],
  firstLine: ['First line', 'characters'],
  wordLength: ['Word length', 'letters a word'],
  lines: ['Lines', ''],
  questions: ['Question marks', ''],
  exclamations: ['Exclamation marks', ''],
  numbers: ['Numbers', ''],
  startsWithNumber: ['Starts with a number', 'yes/no'],
  capitals: ['Capitals', '%'],
  quotes: ['Quotes', 'yes/no'],
  colons: ['Colon', 'yes/no'],
  brackets: ['Brackets', 'yes/no'],
  hashtags: ['Hashtags', ''],
  mentions: ['Mentions', ''],
  links: ['Links', ''],
  emoji: ['Emoji', ''],
  you: ['Speaks to the reader', 'yes/no'],
  i: ['Speaks of oneself', 'yes/no'],
  we: ['Speaks as “we”', 'yes/no'],
  howOrWhy: ['How, why or what', 'yes/no'],
  listicle: ['Promises a list', 'yes/no'],
  superlatives: ['Superlatives', 'yes/no'],
  newness: ['Newness', 'yes/no'],
  sentiment: ['Sentiment', 'signed'],
  strength: ['Strength of sentiment', 'signed'],
}
const NO_WEIGHT = { weight: 0, mean: 0, low: 0, high: 0 }
const IN_LOGS = new Set<string>(['length', 'firstLine', 'lines'])

/**
 * The expected percentile (0..100) of a post among its author's own, from its text alone, with a split-conformal 80 %
 * interval (Vovk et al. 2005). A linear model, so each driver is its exact Shapley value (Lundberg and Lee 2017).
 */
export function predictEngagement(input: EngagementInput, prior: EngagementPrior): Engagement {
  const words = weighWords(input.text, prior)
  const others = [...featureDrivers(input.features, prior), subjectDriver(input.vector, prior)]
  const score = clamp(
    prior.intercept + words.sum + others.reduce((all, { effect }) => all + effect, 0),
  )
  return {
    score,
    low: clamp(score - prior.radius),
    high: clamp(score + prior.radius),
    drivers: [...others, ...words.drivers]
      .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .slice(0, MOST_DRIVERS)
      .map((driver) => ({ ...driver, effect: Math.round(driver.effect * 100) / 100 })),
    basis: basisOf(prior),
  }
}

function featureDrivers(
  features: EngagementFeatures,
  { features: fitted }: EngagementPrior,
): Driver[] {
  return FEATURES.map((feature) => {
    const { weight, mean, low, high } = fitted[feature] ?? NO_WEIGHT
    const value = features[feature]
    const seen = Math.min(high, Math.max(low, value)) // beyond what it was fitted on, a line runs into nonsense
    const [name, unit] = NAMES[feature]
    return {
      name,
      value: inWords(IN_LOGS.has(feature) ? Math.expm1(value) : value, unit),
      effect: weight * (seen - mean),
    }
  })
}

function inWords(value: number, unit: string): string {
  if (unit === 'yes/no') return value > 0 ? 'yes' : 'no'
  if (unit === '%') return `${Math.round(100 * value)} %`
  if (unit === 'signed') return value.toFixed(2)
  const rounded = unit === 'letters a word' ? value.toFixed(1) : String(Math.round(value))
  return unit === '' ? rounded : `${rounded} ${unit}`
}

function subjectDriver(vector: Float32Array, { vector: fitted }: EngagementPrior): Driver {
  const effect = fitted.weights.reduce(
    (all, weight, at) => all + weight * ((vector[at] ?? 0) - (fitted.mean[at] ?? 0)),
    0,
  )
  return { name: 'Subject', value: 'what the words are about', effect }
}

/**
 * What the words of a text weigh together, and each against how often it usually occurs; that the other words are
 * absent is part of the weight, but nothing to tell a writer.
 */
function weighWords(text: string, { words }: EngagementPrior) {
  const plain = text.toLowerCase().replaceAll(NOT_WORDS, ' ').replaceAll('’', "'")
  const found = new Set(plain.match(WORD))
  const share = 1 / Math.sqrt(Math.max(4, found.size))
  let sum = 0
  const drivers: Driver[] = []
  for (const word of found) {
    const [weight, usual] = words.get(word) ?? [0, 0]
    sum += weight * share
    drivers.push({ name: `“${word}”`, value: 'is in the text', effect: weight * (share - usual) })
  }
  return { sum, drivers }
}

function basisOf({ report, radius, covered }: EngagementPrior): string {
  const all = report['All that is shipped']
  const posts = all ? `${all.posts.toLocaleString('en')} posts` : 'posts'
  const heldOut = all
    ? ` Its rank correlation with the outcome on later posts it had not seen is ${all.heldOut.toFixed(2)}, so text alone tells little.`
    : ''
  return `Expected place among one’s own posts (50 is the middle), by a ridge regression on ${posts} (Reddit titles of August 2013, and two politicians’ tweets, CC BY 4.0).${heldOut} The range is ±${radius.toFixed(0)} points and held for ${Math.round(covered * 100)} % of them.`
}

const clamp = (value: number) => Math.min(100, Math.max(0, Math.round(value * 10) / 10))
