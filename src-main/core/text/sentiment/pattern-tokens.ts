import { joinEmoticons } from './emoticons.ts'
import { splitWords } from './python-strings.ts'

const PUNCTUATION = new Set(',;:!?()[]{}`\'"@#$^&*+-|=~_')
const CONTRACTIONS = ["'d", "'m", "'s", "'ll", "'re", "'ve", "n't"]
const QUOTES = /[“”‘’'"]/g
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'a. adj. adv. al. a.m. c. cf. comp. conf. def. ed. e.g. esp. etc. ex. f. fig. gen. id. i.e. int. ' +
    'l. m. Med. Mil. Mr. n. n.q. orig. pl. pred. pres. p.m. ref. v. vs. w/'
  ).split(' '),
)
/** One letter, letters each with a period, or a capital with consonants. */
const ABBREVIATED = /^(?:(?:[A-Za-z]\.)+|[A-Z][bcdfghjklmnpqrstvwxz|]+.)$/u
const MOST_ABBREVIATION = 100
const SENTENCE_ENDS = new Set(['...', '.', '!', '?', '\n'])
const AFTER_END = new Set(['”', '’', '...', '.', '!', '?', ')', '\n'])

/**
 * Tokens as pattern's find_tokens gives them, in one list: punctuation apart, but abbreviations,
 * emoticons and "(!)" whole. Contractions fall apart at the apostrophe, as they do there.
 */
export function patternTokens(text: string): string[] {
  let spaced = text
  for (const part of CONTRACTIONS) spaced = spaced.replaceAll(part, ` ${part}`)
  spaced = spaced.replace(QUOTES, ' $& ').replaceAll('\r\n', '\n')
  // a blank line ends a sentence; "\n" stands for it, as no word holds one
  const tokens: string[] = []
  for (const [at, part] of spaced.split(/\n{2,}/).entries()) {
    if (at > 0) tokens.push('\n')
    for (const word of splitWords(part)) splitPunctuation(word, tokens)
  }
  return splitSentences(tokens).flatMap((sentence) =>
    splitWords(joinEmoticons(sentence.join(' ').replace(/\( ?! ?\)/g, '(!)'))),
  )
}

function splitPunctuation(word: string, tokens: string[]): void {
  const tail: string[] = []
  let start = 0
  let end = word.length
  while (start < end && PUNCTUATION.has(word.charAt(start))) tokens.push(word.charAt(start++))
  const last = () => (end > start ? word.charAt(end - 1) : '')
  while (last() === '.' || PUNCTUATION.has(last())) {
    if (PUNCTUATION.has(last())) {
      tail.push(last())
      end--
    }
    if (end - start >= 3 && word.startsWith('...', end - 3)) {
      tail.push('...')
      end -= 3
      while (last() === '.') end--
    }
    if (last() !== '.') continue
    if (isAbbreviation(word, start, end)) break
    tail.push('.')
    end--
  }
  if (end > start) tokens.push(word.slice(start, end))
  for (let at = tail.length - 1; at >= 0; at--) tokens.push(tail[at] as string)
}

function isAbbreviation(word: string, start: number, end: number): boolean {
  if (end - start > MOST_ABBREVIATION) return false
  const token = word.slice(start, end)
  return ABBREVIATIONS.has(token) || ABBREVIATED.test(token)
}

function splitSentences(tokens: readonly string[]): string[][] {
  const sentences: string[][] = []
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    if (!SENTENCE_ENDS.has(tokens[at] as string)) continue
    while (at < tokens.length && AFTER_END.has(tokens[at] as string)) at++
    sentences.push(tokens.slice(from, at).filter((token) => token !== '\n'))
    from = at
  }
  sentences.push(tokens.slice(from))
  return sentences
}
