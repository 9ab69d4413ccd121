import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import { articleFor } from './grammar/rules/articles.ts'

/** A word of a text in lower case with its UTF-16 offsets. */
export interface TextWord extends Stretch {
  readonly word: string
}

/** A phrase of a table found in a text. */
export interface FoundPhrase extends Stretch {
  readonly phrase: string
  readonly written: string
  /** In the case of what is written; '' when it is best left out. */
  readonly replacement: string
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/** The words of a text in lower case, apostrophes straight. */
export function findWords(text: string): TextWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Reads `written > meant` pairs, parted by bars or line ends; nothing behind the arrow means "leave out". */
export function parsePairs(table: string): [string, string][] {
  return table
    .split(/[|\n]/)
    .map((pair) => pair.split('>').map((side) => side.trim()))
    .filter(([written]) => written !== '')
    .map(([written = '', meant = '']) => [written, meant])
}

/** Finds phrases of a table in words, longest first, never overlapping; linear for a given table. */
export function createPhraseTable(pairs: readonly (readonly [string, string])[]) {
  const byFirst = Map.groupBy(
    pairs.map(([written, meant]) => ({ words: written.split(' '), meant })),
    ({ words }) => words[0] ?? '',
  )
  for (const rows of byFirst.values()) rows.sort((a, b) => b.words.length - a.words.length)

  return (text: string, words: readonly TextWord[]): FoundPhrase[] => {
    const found: FoundPhrase[] = []
    for (let at = 0; at < words.length; at++) {
      const row = byFirst
        .get(words[at]?.word ?? '')
        ?.find((candidate) =>
          candidate.words.every(
            (word, i) => words[at + i]?.word === word && isJoined(text, words, at + i, i),
          ),
        )
      if (!row) continue
      found.push(toFound(text, words, { at, length: row.words.length, meant: row.meant }))
      at += row.words.length - 1
    }
    return found
  }
}

/** Whether only one blank stands before the word, so that a phrase does not run over marks or lines. */
// oxlint-disable-next-line max-params
function isJoined(text: string, words: readonly TextWord[], at: number, i: number): boolean {
  return i === 0 || text.slice(words[at - 1]?.end, words[at]?.start) === ' '
}

interface Row {
  readonly at: number
  readonly length: number
  readonly meant: string
}

function toFound(
  text: string,
  words: readonly TextWord[],
  { at, length, meant }: Row,
): FoundPhrase {
  let start = words[at]?.start ?? 0
  let end = words[at + length - 1]?.end ?? start
  const written = text.slice(start, end)
  const phrase = written.toLowerCase()
  let replacement = meant
  const before = words[at - 1]
  const isAfterArticle =
    (before?.word === 'a' || before?.word === 'an') && text.slice(before.end, start) === ' '
  if (meant !== '' && before && isAfterArticle && articleFor(meant) !== before.word) {
    start = before.start
    replacement = `${articleFor(meant)} ${meant}`
  }
  if (/^\p{Lu}/u.test(text.slice(start, end)) && replacement !== '')
    replacement = replacement.charAt(0).toUpperCase() + replacement.slice(1)
  if (meant === '') {
    const isFirst = /^\p{Lu}/u.test(written)
    const comma = text[end] === ',' ? 1 : 0
    if (text[end + comma] === ' ') {
      end += comma + 1
      // the next word becomes the first one
      if (isFirst && /^\p{Ll}/u.test(text.slice(end))) {
        replacement = text.charAt(end).toUpperCase()
        end++
      }
    } else if (text[start - 1] === ' ' && comma === 0) start--
  }
  return { start, end, phrase, written, replacement }
}
