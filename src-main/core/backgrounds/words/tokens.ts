/** A word of a prompt in lower case without accents, or a break between clauses. */
export interface Token {
  readonly word: string
  readonly isBreak: boolean
  /** Whether a hyphen joins it to the word before. */
  readonly isJoined: boolean
}

const MOST_TOKENS = 2000
const LONGEST_WORD = 40
const PARTS = /#[0-9a-f]+|[\p{L}\p{N}]+|[-'’]|[,.;:!?\n()|/]/giu
const ACCENTS = /\p{M}+/gu
const BREAK = /^[,.;:!?\n()|/]$/
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/

/** The first 2,000 words of a prompt; hyphenated ones come apart, and words of more than 40 letters are left out. */
export function readTokens(prompt: string): readonly Token[] {
  const text = prompt
    .slice(0, MOST_TOKENS * 20)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
  const tokens: Token[] = []
  let isJoined = false
  for (const [part] of text.matchAll(PARTS)) {
    if (tokens.length >= MOST_TOKENS) break
    if (part === '-' || part === "'" || part === '’') {
      isJoined = true
      continue
    }
    const word = part.startsWith('#') && !HEX.test(part) ? part.slice(1) : part
    if (word.length <= LONGEST_WORD) tokens.push({ word, isBreak: BREAK.test(word), isJoined })
    isJoined = false
  }
  return tokens
}

/** A word and what it may come from, the word itself first: without plural, -ish, -y, -ly, -ed or -ing. */
export function wordForms(word: string): readonly string[] {
  const forms = new Set([word, word.replaceAll('grey', 'gray')])
  const strip = (ending: string, instead = '') => {
    if (word.length <= ending.length + 2 || !word.endsWith(ending)) return
    const stem = word.slice(0, -ending.length) + instead
    forms.add(stem)
    if (stem.at(-1) === stem.at(-2)) forms.add(stem.slice(0, -1))
    forms.add(`${stem}e`)
  }
  strip('s')
  strip('es')
  strip('ies', 'y')
  strip('ish')
  strip('y')
  strip('ly')
  strip('ed')
  strip('ing')
  return [...forms].map((form) => form.replaceAll('grey', 'gray'))
}
