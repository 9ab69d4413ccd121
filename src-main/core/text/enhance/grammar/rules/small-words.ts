import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import { because, CERTAIN, type Rule, wordAt } from '../rule.ts'

const PREPOSITIONS = ['in', 'on', 'at', 'to', 'for', 'of', 'with', 'by', 'from', 'about', 'into']
const REPEATABLE = new Set(
  'the a an of to in on at for with and or but is are was were be it i you he she we they this these my your his her our their if as by from not can will would could should have has'.split(
    ' ',
  ),
)

/** A preposition that the language model finds far likelier. */
export const likelierPreposition: Rule = (place) => {
  const word = wordAt(place)
  const next = place.draft.live[place.at + 1]
  // before a figure or a name the language model knows only that there is one: "on 14 April"
  if (!PREPOSITIONS.includes(word) || next?.kind !== 'word' || next.fixed) return []
  return PREPOSITIONS.filter((other) => other !== word).map((other) => ({
    at: place.at,
    remove: 1,
    insert: [other],
    reason: because(word, other, GRAMMAR.fits),
    needs: 6,
  }))
}

/** A small word that is missing: "want go", "people think it good". */
export const missingWord: Rule = (place) => {
  const slot = place.draft.live[place.at]
  if (place.at === 0 || slot?.kind !== 'word' || slot.now !== wordAt(place)) return []
  return ['to', 'of', 'is', 'be', 'are'].map((word) => ({
    at: place.at,
    remove: 0,
    insert: [word],
    reason: fill(GRAMMAR.missing, { nameWord: word }),
    needs: 3,
  }))
}

/** "the the" → "the". */
export const repeatedWord: Rule = (place) => {
  const word = wordAt(place)
  if (!REPEATABLE.has(word) || wordAt(place, -1) !== word) return []
  return [
    {
      at: place.at,
      remove: 1,
      insert: [],
      reason: because(word, '', GRAMMAR.twice),
      needs: CERTAIN,
    },
  ]
}
