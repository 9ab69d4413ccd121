import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import { CERTAIN, type Rule, wordAt } from '../rule.ts'

const I_FORMS = new Map([
  ['i', 'I'],
  ["i'm", "I'm"],
  ["i'll", "I'll"],
  ["i've", "I've"],
  ["i'd", "I'd"],
  ['im', "I'm"],
  ['ive', "I've"],
])
const NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december english french german spanish italian chinese japanese american european british africa asia europe america christmas'.split(
    ' ',
  ),
)
const BARE = new Map(
  "dont>don't|doesnt>doesn't|didnt>didn't|cant>can't|couldnt>couldn't|wouldnt>wouldn't|shouldnt>shouldn't|isnt>isn't|arent>aren't|wasnt>wasn't|werent>weren't|hasnt>hasn't|havent>haven't|hadnt>hadn't|wont>won't|youre>you're|theyre>they're|thats>that's|whats>what's|theres>there's|heres>here's|lets us>let us|hes>he's|shes>she's|youve>you've|theyve>they've|weve>we've|youll>you'll|theyll>they'll"
    .split('|')
    .map((pair) => pair.split('>') as [string, string]),
)

/** The pronoun "I", names of days and peoples with a capital, contractions with their apostrophe. */
export const fixedForms: Rule = (place) => {
  const slot = place.draft.live[place.at]
  const word = wordAt(place)
  if (!slot || slot.now !== word) return []
  const isLone = place.draft.live[place.at + 1]?.now === '.' && word.length === 1 && place.at > 0
  const pronoun = isLone ? undefined : I_FORMS.get(word)
  if (pronoun)
    return [
      {
        at: place.at,
        remove: 1,
        insert: [pronoun],
        reason: GRAMMAR.pronoun,
        needs: CERTAIN,
      },
    ]
  if (NAMES.has(word)) {
    const name = word.charAt(0).toUpperCase() + word.slice(1)
    return [
      {
        at: place.at,
        remove: 1,
        insert: [name],
        reason: fill(GRAMMAR.isName, { nameWord: name }),
        needs: CERTAIN,
      },
    ]
  }
  const whole = BARE.get(word)
  if (!whole) return []
  return [
    {
      at: place.at,
      remove: 1,
      insert: [whole],
      reason: fill(GRAMMAR.apostrophe, { nameWord: whole }),
      needs: CERTAIN,
    },
  ]
}
