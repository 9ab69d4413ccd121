import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import { findForms } from '../forms.ts'
import { because, CERTAIN, type Rule, wordAt } from '../rule.ts'
import { IRREGULAR_BASES, IRREGULAR_FORMS, MISTAKEN_PASTS } from '../verbs.ts'

const MODALS = new Set(
  "can could will would should must may might cannot can't couldn't won't wouldn't shouldn't mustn't don't doesn't didn't i'll you'll he'll she'll it'll we'll they'll".split(
    ' ',
  ),
)
const PERFECT = new Set("have has had haven't hasn't hadn't i've you've we've they've".split(' '))
const THIRD = new Set(['he', 'she', 'it'])
const OTHERS = new Set(['i', 'you', 'we', 'they'])
/** A subject behind these is no subject of the next verb: "make him go", "let it be". */
const TAKES_BASE = new Set(
  'make makes made making let lets see saw watch help helps helped did does do will would can could should must may might shall to hear suggest recommend if that'.split(
    ' ',
  ),
)

/** A verb after a modal or "do" stands in its base form. */
export const baseAfterModal: Rule = (place) => {
  const word = wordAt(place)
  const previous = wordAt(place, -1)
  const isTo = previous === 'to'
  if (!isTo && !MODALS.has(previous) && !(previous === 'not' && MODALS.has(wordAt(place, -2))))
    return []
  if (!/(?:s|ed)$/.test(word) && !IRREGULAR_BASES.has(word)) return []
  const bases = findForms(word, place.model.isWord).filter(
    (form) => IRREGULAR_BASES.get(word) === form || word.startsWith(form.slice(0, -1)),
  )
  return bases
    .filter((form) => !/(?:ed|ing|[^s]s)$/.test(form) || IRREGULAR_FORMS.has(form))
    .map((form) => ({
      at: place.at,
      remove: 1,
      insert: [form],
      reason: because(word, form, fill(GRAMMAR.baseForm, { nameWord: previous })),
      needs: isTo ? 3 : 1.5,
    }))
}

/** "have went" → "have gone". */
export const participleAfterHave: Rule = (place) => {
  const word = wordAt(place)
  if (!PERFECT.has(wordAt(place, -1))) return []
  const base = IRREGULAR_BASES.get(word) ?? word
  const [past = '', participle = ''] = IRREGULAR_FORMS.get(base) ?? []
  if (participle === '' || participle === word || (word !== past && word !== base)) return []
  return [
    {
      at: place.at,
      remove: 1,
      insert: [participle],
      reason: because(word, participle, fill(GRAMMAR.participle, { nameWord: wordAt(place, -1) })),
      // the past is hardly ever right there, the base form may be a noun
      needs: word === past ? -1 : 1.5,
    },
  ]
}

/** Person and number of a verb right after its pronoun. */
export const agreeWithPronoun: Rule = (place) => {
  const word = wordAt(place)
  const subject = wordAt(place, -1)
  const isThird = THIRD.has(subject)
  if ((!isThird && !OTHERS.has(subject)) || TAKES_BASE.has(wordAt(place, -2))) return []
  if (MODALS.has(word)) return []
  const wantsS = isThird && !word.endsWith('s')
  const wantsBase = !isThird && /[^s]s$/.test(word)
  if (!wantsS && !wantsBase) return []
  return findForms(word, place.model.isWord)
    .filter((form) => (wantsS ? /[^s]s$/.test(form) : !/(?:ed|ing|[^s]s)$/.test(form)))
    .map((form) => ({
      at: place.at,
      remove: 1,
      insert: [form],
      reason: because(word, form, fill(GRAMMAR.agrees, { nameWord: subject })),
      needs: 2,
    }))
}

/** "teached" → "taught". */
export const irregularPast: Rule = (place) => {
  const word = wordAt(place)
  const forms = MISTAKEN_PASTS.get(word)
  if (!forms || place.model.isWord(word)) return []
  return forms.map((form) => ({
    at: place.at,
    remove: 1,
    insert: [form],
    reason: because(word, form, GRAMMAR.irregular),
    needs: forms.length === 1 ? CERTAIN : -50,
  }))
}

/** Any other form of the word that the language model finds far likelier. */
export const likelierForm: Rule = (place) => {
  const slot = place.draft.live[place.at]
  const word = wordAt(place)
  if (slot?.kind !== 'word' || word.length < 2 || !place.model.isWord(word)) return []
  // without its -s a word is mostly just more frequent
  const forms = findForms(word, place.model.isWord).filter(
    (form) => !/^e?s$/.test(word.slice(form.length)),
  )
  return forms.map((form) => ({
    at: place.at,
    remove: 1,
    insert: [form],
    reason: because(word, form, GRAMMAR.form),
    needs: 6,
  }))
}

const BEFORE_ING = new Set('of by without about for from after before'.split(' '))

/** "by use" → "by using", where the language model agrees. */
export const ingAfterPreposition: Rule = (place) => {
  const word = wordAt(place)
  if (!BEFORE_ING.has(wordAt(place, -1)) || word.length < 3 || /(?:ing|s|ed)$/.test(word)) return []
  return findForms(word, place.model.isWord)
    .filter((form) => form.endsWith('ing'))
    .map((form) => ({
      at: place.at,
      remove: 1,
      insert: [form],
      reason: because(word, form, fill(GRAMMAR.ingForm, { nameWord: wordAt(place, -1) })),
      needs: 3,
    }))
}

const BE = new Set(
  "is are was were be been being it's that's i'm you're we're they're isn't aren't wasn't weren't".split(
    ' ',
  ),
)

/** "was discover" → "was discovered", where the language model agrees. */
export const participleAfterBe: Rule = (place) => {
  const word = wordAt(place)
  if (!BE.has(wordAt(place, -1)) || word.length < 3 || /(?:ing|s|ed)$/.test(word)) return []
  return findForms(word, place.model.isWord)
    .filter((form) => /(?:ing|ed)$/.test(form) || IRREGULAR_BASES.has(form))
    .map((form) => ({
      at: place.at,
      remove: 1,
      insert: [form],
      reason: because(word, form, fill(GRAMMAR.follows, { nameWord: wordAt(place, -1) })),
      needs: 3.5,
    }))
}
