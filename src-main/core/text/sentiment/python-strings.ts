/** What Python's str.isspace holds for whitespace; unlike JavaScript's it has U+001C-1F and U+0085 and no U+FEFF. */
const SPACE = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`
const WORDS = new RegExp(`[^${SPACE}]+`, 'g')
const PUNCTUATION = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')
const UPPERCASE = /\p{Uppercase}/u
const LOWERCASE = /[\p{Lowercase}\p{Lt}]/u

/** Words between whitespace as Python's str.split() finds them. */
export function splitWords(text: string): string[] {
  return text.match(WORDS) ?? []
}

/** The word without string.punctuation at its ends, as Python's str.strip does it. */
export function stripPunctuation(word: string): string {
  let start = 0
  let end = word.length
  while (start < end && PUNCTUATION.has(word.charAt(start))) start++
  while (end > start && PUNCTUATION.has(word.charAt(end - 1))) end--
  return word.slice(start, end)
}

/** Python's str.isupper(): a capital letter and no small or title-case one. */
export function isUpper(word: string): boolean {
  return UPPERCASE.test(word) && !LOWERCASE.test(word)
}

/** Python's round(value, digits): by the exact value of the double, ties to the even digit; never -0. */
export function roundLikePython(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  // an exact tie is an odd multiple of 2^-(digits + 1); toFixed takes those away from zero
  if (Math.abs(value * 2 ** (digits + 1)) % 2 !== 1) return rounded + 0
  const scaled = value * 10 ** digits
  const below = Math.floor(scaled)
  return (below % 2 === 0 ? below : below + 1) / 10 ** digits + 0
}
