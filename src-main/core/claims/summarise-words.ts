import { type MeasuredWord, WORD_FEATURES } from './measure-words.ts'

const place = (name: (typeof WORD_FEATURES)[number]): number => WORD_FEATURES.indexOf(name)
const FOUND = place('found')
const NOUN = place('noun')
const VERB = place('verb')
const ADJECTIVE = place('adjective')
const ADVERB = place('adverb')
const SCALAR = place('scalar')

type Features = readonly number[]

const GROUPS: readonly (readonly [name: string, holds: (word: Features) => boolean])[] = [
  ['all', () => true],
  ['missing', (word) => word[FOUND] === 0],
  ['missingNoun', (word) => word[FOUND] === 0 && word[NOUN] === 1],
  ['missingVerb', (word) => word[FOUND] === 0 && word[VERB] === 1],
  ['missingModifier', (word) => word[FOUND] === 0 && (word[ADJECTIVE] === 1 || word[ADVERB] === 1)],
  ['found', (word) => word[FOUND] === 1 && word[SCALAR] === 0],
]

/** Names of the numbers of `summariseWords`, in order: shares of groups of words, then what each group adds and is on average. */
export const TEXT_FEATURES: readonly string[] = GROUPS.flatMap(([group]) => [
  `${group}.share`,
  ...WORD_FEATURES.flatMap((name) => [`${group}.${name}.part`, `${group}.${name}.mean`]),
])

/** Measures of the words of a text put together; zeros for a text without words. */
export function summariseWords(words: readonly Pick<MeasuredWord, 'features'>[]): Float64Array {
  const summary = new Float64Array(TEXT_FEATURES.length)
  const all = Math.max(1, words.length)
  let at = 0
  for (const [, holds] of GROUPS) {
    const group = words.filter(({ features }) => holds(features))
    summary[at++] = group.length / all
    for (let feature = 0; feature < WORD_FEATURES.length; feature++) {
      let sum = 0
      for (const { features } of group) sum += features[feature] ?? 0
      summary[at++] = sum / all
      summary[at++] = sum / Math.max(1, group.length)
    }
  }
  return summary
}
