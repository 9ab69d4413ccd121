import { isAscii } from './is-ascii.ts'

/** Emoji by their names, read from VADER's emoji lexicon (MIT): joiners, variants and skin tones left out. */
export interface EmojiNames {
  readonly names: ReadonlyMap<string, string>
  readonly firsts: ReadonlySet<string>
  readonly longest: number
}

const IGNORED = /[\ufe0e\ufe0f\u200d]|\ud83c[\udffb-\udfff]/g
const SPACES = ' \t\n\r\f\v'
const MOST_IN_A_ROW = 3

/** Leaves out what only varies an emoji: joiners, variation selectors and skin tones. */
export function withoutVariants(text: string): string {
  return text.replaceAll(IGNORED, '')
}

/** Reads lines of an emoji, a tab and its name. */
export function parseEmojiNames(lexicon: string): EmojiNames {
  const names = new Map<string, string>()
  for (const line of lexicon.split('\n')) {
    const at = line.indexOf('\t')
    const key = withoutVariants(at < 0 ? line : line.slice(0, at))
    if (at < 0 || key === '' || isAscii(key) || names.has(key)) continue
    const name = line
      .slice(at + 1)
      .trim()
      .toLowerCase()
    names.set(key, name.replaceAll(/[^a-z ]+/g, ' '))
  }
  const keys = [...names.keys()]
  return {
    names,
    firsts: new Set(keys.map((key) => key.charAt(0))),
    longest: keys.reduce((most, key) => Math.max(most, key.length), 0),
  }
}

/** Replaces emoji by their names, at most three times the same one in a row; expects no variants. */
export function nameEmoji(text: string, { names, firsts, longest }: EmojiNames): string {
  if (isAscii(text) && !/[#*0-9]/.test(text)) return text
  const out: string[] = []
  let last = ''
  let run = 0
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at)
    let key = ''
    if (firsts.has(char))
      for (let length = longest; length > 0 && key === ''; length--) {
        const tried = text.slice(at, at + length)
        if (names.has(tried)) key = tried
      }
    if (key === '') {
      out.push(char)
      if (!SPACES.includes(char)) last = ''
      at++
      continue
    }
    run = key === last ? run + 1 : 1
    last = key
    if (run <= MOST_IN_A_ROW) out.push(` ${names.get(key)} `)
    at += key.length
  }
  return out.join('')
}
