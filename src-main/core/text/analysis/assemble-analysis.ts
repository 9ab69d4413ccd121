import type { Analysis, Classification, SafetyFinding, Sentiment } from '#shared/contract/texts.ts'
import { SAFETY } from '#shared/sentences/safety.ts'
import { READING } from '#shared/sentences/languages.ts'
import { fill } from '#shared/sentences/fill.ts'

/** What is known of a text without the classifier; `vader` and `polarity` are -1..1, null where they do not apply. */
export interface TextFacts extends Pick<
  Analysis,
  | 'language'
  | 'counts'
  | 'limits'
  | 'readability'
  | 'entities'
  | 'keyphrases'
  | 'quotable'
  | 'engagement'
> {
  readonly vader: number | null
  readonly polarity: number | null
  readonly findings: readonly SafetyFinding[]
}

/** The classifier's answer, or why there is none. */
export type Classified =
  | { readonly classification: Classification }
  | { readonly classification: null; readonly reason: string }

/** Weights of the ensemble's parts when all are there. */
const WEIGHTS = { transformer: 0.4, vader: 0.3, polarity: 0.3 } as const
/** Beyond this the ensemble's label is not neutral: our choice, fitted on nothing. */
const NEUTRAL_WITHIN = 0.15

/** Everything said about a text, from what was read and what the classifier says. */
export function assembleAnalysis(
  text: string,
  reading: TextFacts,
  classified: Classified,
): Analysis {
  const { vader, polarity, findings, ...rest } = reading
  const { classification } = classified
  const offences = classification ? offencesOf(text, classification) : []
  const all = [...findings, ...offences]
  return {
    ...rest,
    sentiment: combineSentiment(
      { transformer: transformerOf(classified), vader, polarity },
      classified,
    ),
    emotion: classification?.emotion ?? null,
    postType: classification?.postType ?? null,
    tone: classification?.tone ?? null,
    irony: classification?.irony ?? null,
    safety: {
      level: all.some(({ level }) => level === 'warn') ? 'warn' : all.length > 0 ? 'hint' : 'ok',
      findings: all,
      offensive: classification?.offensive ?? null,
      hate: classification?.hate ?? null,
    },
  }
}

function transformerOf({ classification }: Classified): number | null {
  if (!classification) return null
  const { positive, negative } = classification.sentiment.probabilities
  return positive - negative
}

function combineSentiment(
  values: Readonly<Record<keyof typeof WEIGHTS, number | null>>,
  classified: Classified,
): Sentiment {
  const names = ['transformer', 'vader', 'polarity'] as const
  const present = names.flatMap((name) => {
    const value = values[name]
    return value === null ? [] : [{ name, value }]
  })
  const sum = present.reduce((all, { name }) => all + WEIGHTS[name], 0)
  const parts = present.map(({ name, value }) => ({ name, weight: WEIGHTS[name] / sum, value }))
  const compound = parts.reduce((all, { weight, value }) => all + weight * value, 0)
  const missing = names
    .filter((name) => values[name] === null)
    .map((name) => ({
      name,
      reason:
        name === 'transformer' && classified.classification === null
          ? classified.reason
          : READING.onlyEnglish,
    }))
  return { label: labelOf(compound), compound: Math.max(-1, Math.min(1, compound)), parts, missing }
}

function labelOf(compound: number): Sentiment['label'] {
  if (compound >= NEUTRAL_WITHIN) return 'positive'
  return compound <= -NEUTRAL_WITHIN ? 'negative' : 'neutral'
}

function offencesOf(text: string, { offensive, hate }: Classification): SafetyFinding[] {
  const whole = { text, start: 0, end: text.length }
  const found: SafetyFinding[] = []
  if (offensive.label === 'offensive')
    found.push({
      ...whole,
      kind: 'offensive',
      level: offensive.standing === 'hint' ? 'hint' : 'warn',
      reason: fill(SAFETY.offensive, { share: percent(offensive.probabilities.offensive) }),
    })
  if (hate.label === 'hate')
    found.push({
      ...whole,
      kind: 'hate',
      level: 'hint',
      reason: fill(SAFETY.hateful, { share: percent(hate.probabilities.hate) }),
    })
  return found
}

const percent = (share: number) => `${Math.round(share * 100)} %`
