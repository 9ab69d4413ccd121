import { type Fact, foldText, hasFact } from '../facts.ts'

const ASIDE = /\s?\([^()]{1,200}\)|\s?[—–]\s[^—–]{1,200}\s[—–](?=\s)/gu
const CLAUSE =
  /(?<=[,;])\s+|\s+(?=(?:and|but|so|because|while|although|which|who|where|after|before|when|since|as)\s)|(?<=\S)\s+[—–-]\s+/gu
const EMPTY =
  /\b(?:very|really|just|actually|basically|quite|simply|truly|also|currently|finally|in order|of course|as well|at the moment|we are (?:happy|thrilled|excited|delighted|pleased|proud) to (?:announce|share|say) that|we(?:['’]re) (?:happy|thrilled|excited|delighted|pleased|proud) to (?:announce|share|say) that)\s+/giu

/** Shorter ways to say a sentence that keep its facts, each shorter than the one before. */
export function shrink(sentence: string, facts: readonly Fact[]): string[] {
  const own = facts.filter((fact) => hasFact(foldText(sentence), fact))
  const keeps = (text: string) => {
    const folded = foldText(text)
    return own.every((fact) => hasFact(folded, fact))
  }
  const steps: string[] = []
  const offer = (text: string) => {
    const tidy = tidyEnd(text, sentence)
    if (tidy !== '' && tidy.length < (steps.at(-1) ?? sentence).length && keeps(tidy))
      steps.push(tidy)
  }
  offer(sentence.replaceAll(EMPTY, ''))
  offer((steps.at(-1) ?? sentence).replaceAll(ASIDE, ''))
  const base = steps.at(-1) ?? sentence
  const clauses = base.split(CLAUSE)
  for (let kept = clauses.length - 1; kept > 0; kept--) offer(clauses.slice(0, kept).join(' '))
  const telling = clauses.filter(
    (clause, at) => at === 0 || own.some((fact) => hasFact(foldText(clause), fact)),
  )
  offer(telling.join(' '))
  return steps
}

function tidyEnd(text: string, like: string): string {
  const bare = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+([,.;:!?])/gu, '$1')
    .replace(/[\s,;:–—-]+(?=[.!?]?$)/u, '')
    .trim()
  if (bare === '') return ''
  const end = /[.!?…]$/u.exec(like)?.[0] ?? ''
  const ended = /[.!?…]$/u.test(bare) || /https?:\S+$/u.test(bare) ? bare : bare + end
  return ended.charAt(0).toUpperCase() + ended.slice(1)
}
