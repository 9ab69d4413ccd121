import { IRREGULAR_BASES, IRREGULAR_FORMS } from './verbs.ts'

const IRREGULAR_PLURALS: readonly (readonly [string, string])[] = [
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['thief', 'thieves'],
  ['wolf', 'wolves'],
  ['this', 'these'],
  ['that', 'those'],
]
const PLURALS = new Map(IRREGULAR_PLURALS)
const SINGULARS = new Map(IRREGULAR_PLURALS.map(([one, many]) => [many, one]))
const SUPPLETIVE = new Map([
  ['is', ['are', 'was', 'be']],
  ['are', ['is', 'were', 'be']],
  ['was', ['were', 'is']],
  ['were', ['was', 'are']],
  ['has', ['have', 'had']],
  ['have', ['has', 'had']],
  ['had', ['have', 'has']],
  ['does', ['do', 'did']],
  ['do', ['does', 'did']],
  ["doesn't", ["don't", "didn't"]],
  ["don't", ["doesn't", "didn't"]],
  ["isn't", ["aren't"]],
  ["aren't", ["isn't"]],
  ["wasn't", ["weren't"]],
  ["weren't", ["wasn't"]],
  ["hasn't", ["haven't"]],
  ["haven't", ["hasn't"]],
])

/** The other inflected forms of a word that `isWord` knows: number, person, tense; at most a dozen. */
export function findForms(word: string, isWord: (word: string) => boolean): string[] {
  const own = SUPPLETIVE.get(word)
  if (own) return own
  const forms = new Set<string>()
  const plural = PLURALS.get(word)
  const singular = SINGULARS.get(word)
  if (plural) forms.add(plural)
  if (singular) forms.add(singular)
  for (const base of basesOf(word)) {
    if (base !== word && !isWord(base)) continue
    const inflected = inflect(base)
    if (base !== word && !inflected.includes(word)) continue
    for (const form of [base, ...inflected]) if (form !== word && isWord(form)) forms.add(form)
  }
  return [...forms]
}

/** `-s` form of a noun or verb by the spelling rules. */
export function addS(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return base.endsWith('o') && /(?:hero|potato|tomato|echo|go|do)$/.test(base)
    ? `${base}es`
    : `${base}s`
}

function inflect(base: string): string[] {
  const irregular = IRREGULAR_FORMS.get(base)
  const stems = [base]
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) stems.unshift(base.slice(0, -1))
  else if (/[^aeiou][aeiou][^aeiouwxy]$/.test(base)) stems.unshift(base + base.at(-1))
  const past = /[^aeiou]y$/.test(base)
    ? [`${base.slice(0, -1)}ied`]
    : stems.map((stem) => `${stem}ed`)
  if (base.endsWith('e')) past.push(`${base}d`)
  return [addS(base), ...(irregular ?? past), ...stems.map((stem) => `${stem}ing`)]
}

/** What the word may be a form of, itself included. */
function basesOf(word: string): string[] {
  const bases = new Set([word])
  const irregular = IRREGULAR_BASES.get(word)
  if (irregular) bases.add(irregular)
  if (word.length < 4) return [...bases]
  if (word.endsWith('ies')) bases.add(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) bases.add(word.slice(0, -2))
  if (word.endsWith('s') && !word.endsWith('ss')) bases.add(word.slice(0, -1))
  if (word.endsWith('ied')) bases.add(`${word.slice(0, -3)}y`)
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    bases.add(stem).add(`${stem}e`)
    if (stem.length > 2 && stem.at(-1) === stem.at(-2)) bases.add(stem.slice(0, -1))
  }
  return [...bases]
}
