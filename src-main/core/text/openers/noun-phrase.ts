import nlp from 'compromise/two'

interface Term {
  readonly text: string
  readonly tags: readonly string[]
  readonly offset: { readonly start: number; readonly length: number }
}

const LONGEST = 600
/** Tags of words that no noun phrase holds, whatever place they have in it. */
const NEVER = ['Pronoun', 'Conjunction', 'Modal', 'Copula', 'Auxiliary', 'QuestionWord', 'Negative']

/**
 * Whether a stretch of an English sentence can stand where a noun belongs, by compromise's tags (MIT) of the whole
 * sentence: it ends in a noun or is a verb in -ing with what it does ("hiring drivers"), and holds no other verb.
 */
export function isNounPhrase(sentence: string, start: number, end: number): boolean {
  if (sentence.length > LONGEST) return false
  const read = nlp(sentence).json({ offset: true, terms: { tags: true, offset: true } }) as {
    terms: Term[]
  }[]
  const terms = read
    .flatMap((each) => each.terms)
    .filter(({ offset }) => offset.start < end && offset.start + offset.length > start)
  const last = terms.at(-1)
  if (last === undefined || !terms.every(isNominal)) return false
  return last.tags.includes('Noun') || (terms.length === 1 && last.tags.includes('Gerund'))
}

function isNominal({ tags }: Term, at: number): boolean {
  if (NEVER.some((tag) => tags.includes(tag))) return false
  return !tags.includes('Verb') || (at === 0 && tags.includes('Gerund'))
}
