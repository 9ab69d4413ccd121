import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import { CERTAIN, type Rule, wordAt } from '../rule.ts'

/** Openers that a comma sets apart. */
const OPENERS = new Set(
  `however|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|additionally|finally|firstly|secondly|thirdly|lastly|nowadays|unfortunately|fortunately|similarly|likewise|hence|thus|otherwise|meanwhile|instead|actually|besides|overall|for example|for instance|in addition|in conclusion|in fact|in general|in contrast|in short|in summary|on the other hand|on the contrary|as a result|at the same time|of course|first of all|in my opinion|in other words|to sum up|after all|above all|even so|for this reason|because of this|in this way|in my view|from my point of view|to conclude|generally speaking|last but not least|in the end|as a consequence|in this case|that is why i think`.split(
    '|',
  ),
)
const LONGEST_OPENER = 5
const JOINERS = new Set(['but', 'and', 'so', 'or', 'because', 'which', 'although', 'while'])
const SUBJECTS = new Set('i you he she it we they this that these those there people if'.split(' '))
const NOT_AFTER = new Set('of to much many less more than that'.split(' '))

/** A comma after an opening adverb or phrase. */
export const commaAfterOpener: Rule = (place) => {
  const { draft } = place
  if (place.at !== 0) return []
  for (let length = LONGEST_OPENER; length > 0; length--) {
    const phrase = draft.words.slice(0, length).join(' ')
    const next = draft.live[length]
    if (!OPENERS.has(phrase) || next?.kind !== 'word' || NOT_AFTER.has(draft.words[length] ?? ''))
      continue
    return [
      {
        at: length,
        remove: 0,
        insert: [','],
        reason: fill(GRAMMAR.commaApart, { nameWord: phrase }),
        needs: length === 1 ? -2 : CERTAIN,
      },
    ]
  }
  return []
}

/** A comma between two clauses that "but", "so" or "and" joins. */
export const commaBetweenClauses: Rule = (place) => {
  const word = wordAt(place)
  if (place.at < 4 || !JOINERS.has(word) || !SUBJECTS.has(wordAt(place, 1))) return []
  if (place.draft.live[place.at - 1]?.kind !== 'word') return []
  return [
    {
      at: place.at,
      remove: 0,
      insert: [','],
      reason: fill(GRAMMAR.commaClauses, { nameWord: word }),
      needs: word === 'but' ? 0 : 1.5,
    },
  ]
}
