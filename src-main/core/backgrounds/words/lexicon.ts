import { COLOUR_WORDS } from './colours.ts'
import { FILLERS } from './fillers.ts'
import { MOOD_WORDS } from './moods.ts'
import { STYLE_WORDS } from './style-words.ts'
import type { Theme } from './theme.ts'
import { THEMES } from './themes.ts'
import { wordForms } from './tokens.ts'

/** What a word or phrase stands for. */
export type Sense =
  | { readonly kind: 'style'; readonly theme: Theme }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'colour'; readonly hex: string }
  | { readonly kind: 'mood'; readonly mood: string }
  | { readonly kind: 'filler' }

/** Words of the longest phrase in the lexicon. */
export const LONGEST_PHRASE = 3

const SENSES = gather()

/** What a phrase (words joined by spaces) stands for; a single word is also looked up in its simpler forms. */
export function lookUp(phrase: string): Sense | null {
  const sense = SENSES.get(phrase)
  if (sense || phrase.includes(' ')) return sense ?? null
  for (const form of wordForms(phrase)) {
    const found = SENSES.get(form)
    // Fillers must match as they stand: "images" is one, "in" does not make one of "ins".
    if (found && found.kind !== 'filler') return found
  }
  return null
}

/** How many words and phrases name a colour. */
export const COLOUR_COUNT = [...SENSES.values()].filter(({ kind }) => kind === 'colour').length

function gather(): ReadonlyMap<string, Sense> {
  const senses = new Map<string, Sense>()
  // What is added first stays.
  const add = (words: string, sense: Sense) => {
    for (const word of words.split(/\s+/)) {
      const phrase = word.replaceAll(/[_-]/g, ' ').trim()
      if (phrase !== '' && !senses.has(phrase)) senses.set(phrase, sense)
    }
  }
  for (const theme of STYLE_WORDS) add(theme.words, { kind: 'style', theme })
  for (const theme of THEMES) add(theme.words, { kind: 'theme', theme })
  for (const entry of COLOUR_WORDS.split('|')) {
    const [, name, digits] = /^\s*([a-z ]+) ([0-9a-f]{6})\s*$/.exec(entry) ?? []
    if (name && digits) add(name.replaceAll(' ', '_'), { kind: 'colour', hex: `#${digits}` })
  }
  for (const [mood, words] of Object.entries(MOOD_WORDS)) add(words, { kind: 'mood', mood })
  add(FILLERS, { kind: 'filler' })
  return senses
}
