const PLAIN = /^[\t\n\r -~]*$/
const PLAIN_WORD = /[a-z0-9_]+/g
/** A word, or one sign of a script that puts no spaces between words, or an emoji. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}_])+|\p{Extended_Pictographic}/gu
/** Longer words are known by their beginning. */
const LONGEST = 40

/** The words that a text is found by, in its order and with repeats: lower case, without accents, at most 40 characters. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const found = PLAIN.test(lower)
    ? lower.match(PLAIN_WORD)
    : lower.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(WORD)
  return found === null ? [] : found.map((word) => (word.length > LONGEST ? cut(word) : word))
}

/** Whether a text has every word that is searched for; the last may be the beginning of one. */
export function createMatcher(query: string): (text: string) => boolean {
  const wanted = wordsOf(query)
  const last = wanted.pop()
  if (last === undefined) return () => false
  return (text) => {
    const words = wordsOf(text)
    return (
      words.some((word) => word.startsWith(last)) && wanted.every((each) => words.includes(each))
    )
  }
}

function cut(word: string): string {
  return Array.from(word.slice(0, 2 * LONGEST))
    .slice(0, LONGEST)
    .join('')
}
