import { isAscii } from './is-ascii.ts'

/** BERT's uncased WordPiece (Devlin et al. 2019): ids of the pieces of a text, without special tokens. */
export type WordPiece = (text: string) => number[]

const UNKNOWN = '[UNK]'
const LONGEST_WORD = 100
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/
const PUNCTUATION = /\p{P}/u
const SPACE = /\p{White_Space}/u
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u
const ACCENT = /\p{Mn}/u
const REMEMBERED = 5000

/** Builds the tokenizer from the lines of a `vocab.txt`. */
export function createWordPiece(vocabulary: readonly string[]): WordPiece {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]))
  const unknown = ids.get(UNKNOWN) ?? 0
  const remembered = new Map<string, readonly number[]>()

  function split(word: string): readonly number[] {
    const chars = Array.from(word)
    if (chars.length > LONGEST_WORD) return [unknown]
    const found: number[] = []
    for (let start = 0; start < chars.length;) {
      let end = chars.length
      let id: number | undefined
      for (; end > start && id === undefined; end--)
        id = ids.get((start > 0 ? '##' : '') + chars.slice(start, end).join(''))
      if (id === undefined) return [unknown]
      found.push(id)
      start = end + 1
    }
    return found
  }

  function piecesOf(word: string): readonly number[] {
    const known = remembered.get(word)
    if (known) return known
    const found = split(word)
    if (remembered.size < REMEMBERED && word.length <= LONGEST_WORD) remembered.set(word, found)
    return found
  }

  return (text) => {
    const out: number[] = []
    for (const word of wordsOf(text)) for (const id of piecesOf(word)) out.push(id)
    return out
  }
}

/** Lower-cased words without accents; each mark and each CJK character stands alone. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let word = ''
  const finish = () => {
    if (word !== '') words.push(word)
    word = ''
  }
  for (const char of isAscii(text) ? text : cleaned(text)) {
    const code = char.codePointAt(0) ?? 0
    if (code < 128) {
      if (code === 32 || code === 9 || code === 10 || code === 13) finish()
      else if (code < 32 || code === 127) continue
      else if (ASCII_PUNCTUATION.test(char)) {
        finish()
        words.push(char)
      } else word += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : char
    } else if (SPACE.test(char)) finish()
    else if (isCjk(code) || PUNCTUATION.test(char)) {
      finish()
      words.push(char)
    } else word += char.toLowerCase()
  }
  finish()
  return words
}

/** Without control characters and accents; decomposed, as BERT's own clean-up leaves it. */
function cleaned(text: string): string {
  let out = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code === 0 || code === 0xfffd) continue
    if (code < 128 || SPACE.test(char) || !CONTROL.test(char)) out += char
  }
  let bare = ''
  for (const char of out.normalize('NFD')) if (char < '\u0300' || !ACCENT.test(char)) bare += char
  return bare
}

/** Blocks of CJK ideographs, as BERT's reference tokenizer lists them. */
function isCjk(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2a6df) ||
    (code >= 0x2a700 && code <= 0x2b73f) ||
    (code >= 0x2b740 && code <= 0x2b81f) ||
    (code >= 0x2b820 && code <= 0x2ceaf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  )
}
