import { FEATURES, measureEngagementFeatures } from '#main/core/text/engagement/features.ts'
import { scoreEngagement } from '#main/core/text/engagement/predict-engagement.ts'
import type { EngagementPrior } from '#main/core/text/engagement/prior.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import type { Vectors } from '#main/core/text/vectors/create-vectors.ts'
import { COLUMNS, PLACE_OF } from './columns.ts'
import type { PostFacts } from './post-facts.ts'
import { type Terms, termsOf } from './terms.ts'

/** What texts are measured with: VADER's compound, word vectors, and the prior of texts by anybody. */
export interface TextTools {
  readonly compoundOf: (text: string) => number
  readonly vectors: Pick<Vectors, 'embed'>
  readonly prior: EngagementPrior
}

/** A post with everything that does not depend on other posts: its row so far, its terms, and its word vector of length 1. */
export interface MeasuredPost {
  readonly facts: PostFacts
  readonly row: Float32Array
  readonly terms: Terms
  readonly vector: Float32Array
}

const MOST_CHARS = 8000
const SENTENCE_END = /[.!?。！？\n]+/u
const QUESTION =
  /^\W*(?:how|why|what|when|where|which|who|is|are|do|does|did|can|could|would|should)\b/i
const FOREIGN = /[\p{L}--[a-zA-Z]]/gv
const PLAIN = /[a-z]/gi
const AUDIO = /audio|sound|loud|speech|voice|music/i

/** Measures a post by its first 8,000 characters, its kind, time and media; linear in the text's length. */
export function measurePost(facts: PostFacts, tools: TextTools): MeasuredPost {
  const text = facts.text.slice(0, MOST_CHARS).toWellFormed()
  const tokens = findPostTokens(text)
  const features = measureEngagementFeatures({ text, tokens, compound: tools.compoundOf(text) })
  const vector = tools.vectors.embed(text)
  const row = new Float32Array(COLUMNS.length)
  const set = (key: string, value: number) => {
    row[PLACE_OF.get(key) ?? 0] = Number.isFinite(value) ? value : 0
  }
  for (const name of FEATURES) set(name, features[name])
  const words = text.split(/\s+/).filter(Boolean).length
  const sentences = text.split(SENTENCE_END).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  set('sentences', Math.min(50, sentences))
  set('perSentence', Math.min(100, words / Math.max(1, sentences)))
  set('foreign', shareBeyondEnglish(text))
  set('firstWord', QUESTION.test(text.slice(0, 100)) ? 1 : 0)
  set('prior', scoreEngagement({ text, features, vector }, tools.prior) / 100)
  set('duration', Math.log1p(Math.max(0, facts.durationSeconds ?? 0)))
  const parts = Object.entries(facts.media)
  set('visual', meanOf(parts.filter(([name]) => !AUDIO.test(name))))
  set('audio', meanOf(parts.filter(([name]) => AUDIO.test(name))))
  setTime(set, facts)
  return { facts, row, terms: termsOf(text, tokens), vector: toLength1(vector) }
}

function setTime(set: (key: string, value: number) => void, { hour, weekday }: PostFacts): void {
  const turn = (2 * Math.PI * (hour ?? 12)) / 24
  set('hour', hour ?? 12)
  set('hourTurn', hour === null ? 0 : Math.sin(turn))
  set('hourTurn2', hour === null ? 0 : Math.cos(turn))
  set('weekday', weekday ?? 4)
  set('weekend', weekday !== null && weekday > 5 ? 1 : 0)
}

/** The mean of measured parts; the middle where nothing was measured. */
function meanOf(parts: readonly (readonly [string, number])[]): number {
  if (parts.length === 0) return 0.5
  return parts.reduce((sum, [, value]) => sum + value, 0) / parts.length
}

function shareBeyondEnglish(text: string): number {
  const foreign = text.match(FOREIGN)?.length ?? 0
  if (foreign === 0) return 0
  const plain = text.match(PLAIN)?.length ?? 0
  return foreign / (foreign + plain)
}

function toLength1(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length > 0 ? vector.map((value) => value / length) : vector
}
