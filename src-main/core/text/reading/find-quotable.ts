import type { Span } from '#shared/contract/texts.ts'
import { cosine, type Vectors } from '../vectors/create-vectors.ts'
import type { PlacedSentence, Reading } from './create-reader.ts'

const MOST_SENTENCES = 400
/** Words of a line that is easily quoted, and where it is too short or too long to be. */
const WINDOW = { tooShort: 2, from: 6, to: 20, tooLong: 38 }
/** Sentences that mean little without the one before. */
export const LEANS_ON_OTHERS =
  /^(?:it|they|he|she|this|that|these|those|but|and|so|because|also|then|which|however|plus|or|eso|esto|ella?s?|ellos|pero|y|porque|también|además|así)\b/iu
/** Words that set one thing against another. */
export const CONTRAST =
  /\b(?:not|never|no|isn['’]t|don['’]t|doesn['’]t|won['’]t|can['’]t|but|instead|without|only|rather|than|yet|sino|nunca|pero|sin|aunque|más que|menos que)\b/iu
/** Words of claims that hold for more than a day. */
export const LASTING =
  /\b(?:every|everyone|everything|always|never|nobody|best|worst|people|is|are|means|todos?|siempre|nunca|nadie|mejor|peor|es|son)\b/iu
const ASKS =
  /\b(?:follow (?:me|us|for)|subscribe|sign up|click|link in|comment below|let me know|dm me|register|rsvp|buy now|order now|check (?:it )?out|join us|apply|tell (?:me|us)|share this|save this|tag a|suscríbete|síguenos|sígueme|enlace en|comenta|comparte|guarda este|apúntate|inscríbete)\b/iu

/**
 * The sentence most likely to be quoted. Each gets
 *   0.3 length (1 from 6 to 20 words, falling to 0 at 2 and 38) + 0.25 nearness to the text's vector
 *   + 0.15 standing alone (no "it", "but" or "this" in front) + 0.12 contrast (not, never, than)
 *   + 0.1 a lasting claim (is, always, everyone) + 0.08 something concrete (a figure or a name),
 * times 0.45 for a question, 0.35 for a request, 0.2 for links and tags; ties go to the earlier one.
 */
export function findQuotable({ reading, vectors }: { reading: Reading; vectors: Vectors }): Span {
  const whole = vectors.embed(reading.text)
  let best: PlacedSentence | null = null
  let most = -Infinity
  for (const sentence of reading.sentences.slice(0, MOST_SENTENCES)) {
    const score = scoreOf(sentence, Math.max(0, cosine(vectors.embed(sentence.text), whole)))
    if (score > most + 1e-9) {
      most = score
      best = sentence
    }
  }
  if (best === null) return { text: '', start: 0, end: 0 }
  const lead = /^(?:[-–—•*▪►👉➡✅]\ufe0f?|\d{1,3}[.)])\s+/u.exec(best.text)?.[0].length ?? 0
  const start = best.start + lead
  return { text: reading.text.slice(start, best.end), start, end: best.end }
}

function scoreOf(sentence: PlacedSentence, near: number): number {
  const { text, words, entities } = sentence
  const count = words.length
  const length =
    count < WINDOW.from
      ? Math.max(0, (count - WINDOW.tooShort) / (WINDOW.from - WINDOW.tooShort))
      : Math.min(1, Math.max(0, (WINDOW.tooLong - count) / (WINDOW.tooLong - WINDOW.to)))
  const isConcrete = entities.some(({ kind }) => !TOKENS.has(kind))
  const sum =
    0.3 * length +
    0.25 * near +
    (LEANS_ON_OTHERS.test(text) ? 0 : 0.15) +
    (CONTRAST.test(text) ? 0.12 : 0) +
    (LASTING.test(text) ? 0.1 : 0) +
    (isConcrete ? 0.08 : 0)
  const asks = /[?？]\W*$/u.test(text.slice(-8)) ? 0.45 : 1
  const isTagged = entities.some(({ kind }) => kind !== 'mention' && TOKENS.has(kind))
  return sum * asks * (ASKS.test(text.slice(0, 400)) ? 0.35 : 1) * (isTagged ? 0.2 : 1)
}

const TOKENS: ReadonlySet<string> = new Set(['link', 'email', 'mention', 'hashtag'])
