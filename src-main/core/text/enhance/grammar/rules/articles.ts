import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import { because, CERTAIN, type Rule, wordAt } from '../rule.ts'

const VOWEL_SOUND =
  /^(?:[aeio]|u(?![nst][aeiou]|ni|rol|se|bi|k)|hon(?:est|ou?r)|hour|heir|un(?!i|anim)|herb(?!ert))/
const CONSONANT_SOUND = /^(?:one|once|eu|ewe|ufo|uk|us[aei]|uni(?!n|m)|ur[ai]|ut[eio]|oui)/
const BEFORE_NOUN = new Set(
  'of in on at to for with by from about into is are was were be and but or have has had like as than make makes made take takes took get gets got become becomes give gives buy want need use see that if when because over during through between'.split(
    ' ',
  ),
)

/** Nouns that are not counted, in the singular and as learners write their plural. */
const UNCOUNTED = new Set(
  'information informations advice advices furniture equipment homework knowledge luggage research software feedback scenery evidence money traffic progress luck news'.split(
    ' ',
  ),
)

/** "a" or "an", by the sound that a lower-case word begins with. */
export function articleFor(word: string): 'a' | 'an' {
  return VOWEL_SOUND.test(word) && !CONSONANT_SOUND.test(word) ? 'an' : 'a'
}

/** "a" before a consonant sound, "an" before a vowel sound; letters read out (SMS, URL) are left alone. */
export const articleBySound: Rule = (place) => {
  const article = wordAt(place)
  if (article !== 'a' && article !== 'an') return []
  const slot = place.draft.live[place.at]
  const next = place.draft.live[place.at + 1]
  if (next?.kind !== 'word' || (slot?.now === 'A' && place.at > 0)) return []
  const word = wordAt(place, 1)
  if (word.length < 2 || next.now === next.now.toUpperCase()) return []
  // a capital mid-sentence may be a name with a sound of its own
  if (next.now !== word && !place.model.isWord(word)) return []
  const right = articleFor(word)
  if (right === article) return []
  return [
    {
      at: place.at,
      remove: 1,
      insert: [right],
      reason: because(article, right, fill(GRAMMAR.sound, { nameWord: word })),
      needs: CERTAIN,
    },
  ]
}

/** An article that the language model misses, finds too many or would change. */
export const likelierArticle: Rule = (place) => {
  const word = wordAt(place)
  const slot = place.draft.live[place.at]
  if (slot?.kind !== 'word') return []
  if (word === 'a' || word === 'an' || word === 'the') {
    const others = word === 'the' ? ['a', 'an'] : ['the']
    return [
      {
        at: place.at,
        remove: 1,
        insert: [],
        reason: because(word, '', GRAMMAR.nounAlone),
        // "a" and "an" are hardly ever too many, and a storm is no storm without one
        needs: word === 'the' || UNCOUNTED.has(wordAt(place, 1)) ? 5.5 : 9,
      },
      ...others.map((other) => ({
        at: place.at,
        remove: 1,
        insert: [other],
        reason: because(word, other, GRAMMAR.fits),
        needs: 5,
      })),
    ]
  }
  if (slot.now !== word || slot.fixed || !BEFORE_NOUN.has(wordAt(place, -1))) return []
  return ['the', 'a', 'an'].map((article) => ({
    at: place.at,
    remove: 0,
    insert: [article],
    reason: fill(GRAMMAR.article, { nameWord: word }),
    needs: 2.5,
  }))
}
