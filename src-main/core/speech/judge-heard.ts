import { deflateSync } from 'node:zlib'

/** Text that is squeezed further than this goes round in a circle (Radford et al. 2022, section 4.5). */
export const MOST_SQUEEZED = 2.4
/** Words less likely than this on average were guessed (the same source). */
const LEAST_LOG_PROBABILITY = -1
/** Above this the model itself took the window for one without speech (the same source). */
const NO_SPEECH = 0.6
/** Shorter texts are squeezed too little to tell. */
const LEAST_BYTES = 40
const COPIES = 3
const LONGEST_LOOP = 24

/** What a model wrote for one window, and how sure it was. */
export interface Heard {
  readonly text: string
  /** Mean over its tokens, natural logarithm. */
  readonly logProbability: number
  /** Probability that nobody speaks, 0..1. */
  readonly noSpeech: number
}

/** Bytes of a text as UTF-8 against the same squeezed by zlib; 1 for short ones, of which it says nothing. */
export function squeezed(text: string): number {
  const bytes = new TextEncoder().encode(text)
  return bytes.length < LEAST_BYTES ? 1 : bytes.length / deflateSync(bytes).length
}

/** Whether to keep what was heard, to take it for silence, or to try again with more chance: the rules of Radford et al. 2022, section 4.5. */
export function judgeHeard({
  text,
  logProbability,
  noSpeech,
}: Heard): 'keep' | 'silence' | 'again' {
  if (noSpeech > NO_SPEECH && logProbability < LEAST_LOG_PROBABILITY) return 'silence'
  return squeezed(text) > MOST_SQUEEZED || logProbability < LEAST_LOG_PROBABILITY ? 'again' : 'keep'
}

/** Leaves one copy of words that are said more than `COPIES` times on end, up to 24 words long: a model's loop, hardly a person. */
export function trimLoops(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const kept: string[] = []
  for (let at = 0; at < words.length;) {
    const period = loopAt(words, at)
    if (period === 0) kept.push(words[at++] ?? '')
    else {
      kept.push(...words.slice(at, at + period))
      while (repeats(words, at, period)) at += period
      at += period
    }
  }
  return kept.join(' ')
}

/** The shortest period of a loop that begins at a word; 0 where there is none. */
function loopAt(words: readonly string[], at: number): number {
  for (let period = 1; period <= LONGEST_LOOP; period++) {
    let copies = 1
    while (copies <= COPIES && repeats(words, at + (copies - 1) * period, period)) copies++
    if (copies > COPIES) return period
  }
  return 0
}

/** Whether the `period` words at a place are followed by the same. */
function repeats(words: readonly string[], at: number, period: number): boolean {
  if (at + 2 * period > words.length) return false
  for (let index = at; index < at + period; index++)
    if (words[index] !== words[index + period]) return false
  return true
}
