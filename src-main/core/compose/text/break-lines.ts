import type { Letter, Word } from './read-words.ts'

/** Words of one line in the order in which they are read, and its width in shares of the type size. */
export interface Line {
  readonly words: readonly Word[]
  readonly width: number
}

interface Breaking {
  readonly paragraphs: readonly (readonly Word[])[]
  readonly space: number
}

/** Few enough lines to be a heading, whose lines are made alike. */
const MOST_BALANCED = 4
const MOST_BALANCED_WORDS = 60

/** Fills lines up to a width, word by word; a word that is wider is torn. An empty paragraph is an empty line. */
export function breakLines(text: Breaking, limit: number): Line[] {
  return text.paragraphs.flatMap((words) => breakParagraph(words, text.space, limit))
}

/** Breaks lines, and makes those of a short text about equally long without adding one. */
export function balanceLines(text: Breaking, limit: number): Line[] {
  return text.paragraphs.flatMap((words) => {
    const lines = breakParagraph(words, text.space, limit)
    const isHeading = lines.length > 1 && lines.length <= MOST_BALANCED
    if (!isHeading || words.length > MOST_BALANCED_WORDS) return lines
    const widest = words.reduce((most, { width }) => Math.max(most, width), 0)
    if (widest > limit) return lines
    let low = widest
    let high = limit
    for (let round = 0; round < 10; round++) {
      const middle = (low + high) / 2
      if (breakParagraph(words, text.space, middle).length > lines.length) low = middle
      else high = middle
    }
    return breakParagraph(words, text.space, high)
  })
}

function breakParagraph(words: readonly Word[], space: number, limit: number): Line[] {
  const lines: Line[] = []
  let line: Word[] = []
  let width = 0
  const end = () => {
    lines.push({ words: line, width })
    line = []
    width = 0
  }
  for (const word of words) {
    const gap = line.length > 0 && word.isSpaced ? space : 0
    if (line.length > 0 && width + gap + word.width > limit) end()
    if (word.width <= limit || word.letters.length < 2) {
      width += (line.length > 0 ? gap : 0) + word.width
      line.push(word)
      continue
    }
    const parts = tear(word, limit)
    parts.forEach((part, index) => {
      line.push(part)
      width = part.width
      if (index < parts.length - 1) end()
    })
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

/** A word in parts no wider than the limit, at least a letter each; marks stay with their letter. */
function tear(word: Word, limit: number): Word[] {
  const parts: Word[] = []
  let part: Letter[] = []
  let start = 0
  let isSpaced = word.isSpaced
  word.letters.forEach((letter, index) => {
    const end = word.letters[index + 1]?.x ?? word.width
    if (part.length > 0 && letter.advance > 0 && end - start > limit) {
      parts.push({ ...word, isSpaced, letters: part, width: letter.x - start })
      isSpaced = false
      part = []
      start = letter.x
    }
    part.push({ ...letter, x: letter.x - start })
  })
  parts.push({ ...word, isSpaced, letters: part, width: Math.max(0, word.width - start) })
  return parts
}
