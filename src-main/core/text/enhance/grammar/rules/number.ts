import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import { findForms } from '../forms.ts'
import { because, type Place, type Rule, wordAt } from '../rule.ts'

const MANY = new Set(
  'many several few various numerous these those two three four five six seven eight nine ten both different countless'.split(
    ' ',
  ),
)
const ONE = new Set('a an each every another one this that'.split(' '))
const PLURAL_SUBJECTS = new Set('people children men women they we you these those'.split(' '))
const NO_PLURAL = new Set('s is was has this his its us yes news less always perhaps'.split(' '))
const SUPERLATIVE = /^(?:best|worst|most|main|[a-z]{2,}est)$/
const LINKS = new Set('of in on at for with by from to about and or than between'.split(' '))
const TO_PLURAL = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["doesn't", "don't"],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
])

const isPlural = (word: string) =>
  /[^s]s$|^(?:people|children|men|women)$/.test(word) && !NO_PLURAL.has(word)

function plurals(place: Place, offset: number): string[] {
  const word = wordAt(place, offset)
  if (isPlural(word) || word.length < 3) return []
  return findForms(word, place.model.isWord).filter(isPlural)
}

/** What the noun behind “many” must gain; behind “one of the best” hardly anything. */
function needsOf(isNext: boolean, isBest: boolean): number {
  if (isNext) return 1
  return isBest ? -4 : 2.5
}

/** "several reason" → "several reasons", also with one word between. */
export const pluralAfterMany: Rule = (place) => {
  const word = wordAt(place)
  const isOneOf =
    word === 'of' &&
    wordAt(place, -1) === 'one' &&
    /^(?:the|my|our|your|his|her|their)$/.test(wordAt(place, 1))
  if (
    !MANY.has(word) &&
    !isOneOf &&
    !(word === 'of' && /^(?:lot|lots|kinds|types|number|variety)$/.test(wordAt(place, -1)))
  )
    return []
  const first = isOneOf ? 2 : 1
  return [first, first + 1].flatMap((offset) => {
    const noun = wordAt(place, offset)
    // one word further only when the first may describe it
    if (offset > first && (isPlural(wordAt(place, first)) || LINKS.has(wordAt(place, first))))
      return []
    return plurals(place, offset).map((form) => ({
      at: place.at + offset,
      remove: 1,
      insert: [form],
      reason: because(noun, form, fill(GRAMMAR.several, { nameWord: isOneOf ? 'one of' : word })),
      needs: needsOf(offset === first, isOneOf && SUPERLATIVE.test(wordAt(place, first))),
    }))
  })
}

/** "a reasons" → "a reason". */
export const singularAfterOne: Rule = (place) => {
  const word = wordAt(place)
  if (!ONE.has(word) || !isPlural(wordAt(place, 1))) return []
  const noun = wordAt(place, 1)
  if ((word === 'this' || word === 'that' || word === 'one') && !plainPlural(place, noun)) return []
  return findForms(noun, place.model.isWord)
    .filter((form) => noun.startsWith(form.slice(0, -1)) && form.length < noun.length)
    .map((form) => ({
      at: place.at + 1,
      remove: 1,
      insert: [form],
      reason: because(noun, form, fill(GRAMMAR.one, { nameWord: word })),
      needs: 1.5,
    }))
}

/** A plural that is no verb form in this place: the word after it is no noun phrase. */
function plainPlural(place: Place, noun: string): boolean {
  return (
    noun.length > 4 && /^(?:is|are|was|were|has|have|can|will|and|of|in|)$/.test(wordAt(place, 2))
  )
}

/** "people is" → "people are", for a plural that starts the clause. */
export const agreeWithPlural: Rule = (place) => {
  const verb = wordAt(place)
  const subject = wordAt(place, -1)
  if (!isPlural(subject) || !place.model.isWord(subject)) return []
  if (LINKS.has(wordAt(place, -2)) || LINKS.has(wordAt(place, -3)) || LINKS.has(wordAt(place, -4)))
    return []
  const plural = TO_PLURAL.get(verb)
  const forms = plural
    ? [plural]
    : PLURAL_SUBJECTS.has(subject) && isPlural(verb)
      ? findForms(verb, place.model.isWord).filter(
          (form) => verb.startsWith(form.slice(0, -1)) && !isPlural(form),
        )
      : []
  return forms.map((form) => ({
    at: place.at,
    remove: 1,
    insert: [form],
    reason: because(verb, form, fill(GRAMMAR.agrees, { nameWord: subject })),
    needs: plural ? 1 : 2,
  }))
}

/** "there is many" → "there are many". */
export const agreeWithThere: Rule = (place) => {
  const verb = wordAt(place)
  const plural = TO_PLURAL.get(verb)
  if (!plural || wordAt(place, -1) !== 'there') return []
  const next = wordAt(place, 1)
  if (!MANY.has(next) && next !== 'lots') return []
  return [
    {
      at: place.at,
      remove: 1,
      insert: [plural],
      reason: because(verb, plural, fill(GRAMMAR.several, { nameWord: next })),
      needs: -2,
    },
  ]
}
