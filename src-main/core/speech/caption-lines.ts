/** How captions are cut: two lines at most, 5/6 s to 7 s (Netflix Timed Text Style Guide, general requirements), 42 characters a line (its English template guide; both read November 2026); full-width characters count as two. */
export const CAPTION = { lineCells: 42, lines: 2, mostMs: 7000, leastMs: 833 } as const

/** How much of a sentence a word ends: nothing, a clause or all of it. */
export const ENDS = {
  sentence: /[.!?…。！？][)"'”’»]?$/u,
  clause: /[,;:،、，；：—–][)"'”’»]?$/u,
} as const

const FULL_WIDTH =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFE6]/u

/** Width of a text in cells: full-width characters take two. */
export function cellsOf(text: string): number {
  let cells = 0
  for (const character of text) cells += FULL_WIDTH.test(character) ? 2 : 1
  return cells
}

/** A word and its width in cells. */
export interface Word {
  readonly text: string
  readonly cells: number
}

/** Cuts a text into words that fit a line; a word that does not is cut itself. */
export function toWords(text: string): readonly Word[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const cells = cellsOf(word)
      return cells <= CAPTION.lineCells ? [{ text: word, cells }] : cutWord(word)
    })
}

function cutWord(word: string): Word[] {
  const pieces: Word[] = []
  let text = ''
  let cells = 0
  for (const character of word) {
    const width = cellsOf(character)
    if (cells + width > CAPTION.lineCells) {
      pieces.push({ text, cells })
      text = ''
      cells = 0
    }
    text += character
    cells += width
  }
  return [...pieces, { text, cells }]
}

/** Fills a caption word by word. */
export function createFilling() {
  let line = 1
  let used = 0
  return {
    /** Takes a word in if two lines still hold all; answers whether it did. */
    take({ cells }: Word): boolean {
      if (used + cells + (used > 0 ? 1 : 0) <= CAPTION.lineCells) {
        used += cells + (used > 0 ? 1 : 0)
        return true
      }
      if (line === CAPTION.lines || cells > CAPTION.lineCells) return false
      line++
      used = cells
      return true
    },
  }
}

/** Whether two lines hold the words. */
export function fits(words: readonly Word[]): boolean {
  const filling = createFilling()
  return words.every((word) => filling.take(word))
}

/** What a break after a clause is worth in cells of evenness, and what a longer upper line costs: our choice. */
const CLAUSE_WORTH = 12
const TOP_HEAVY_COST = 4

/** Breaks words into at most two lines, as even as can be and best after a comma or a full stop; one line when they do not fit. */
export function breakLines(words: readonly Word[]): readonly string[] {
  const join = (some: readonly Word[]) => some.map(({ text }) => text).join(' ')
  const total = words.reduce((sum, { cells }) => sum + cells + 1, -1)
  if (total <= CAPTION.lineCells) return [join(words)]
  let best: { readonly at: number; readonly cost: number } | undefined
  let upper = -1
  for (const [index, { text, cells }] of words.slice(0, -1).entries()) {
    upper += cells + 1
    const lower = total - upper - 1
    if (upper > CAPTION.lineCells) break
    if (lower > CAPTION.lineCells) continue
    const isGood = ENDS.clause.test(text) || ENDS.sentence.test(text)
    const cost =
      Math.abs(lower - upper) + (upper > lower ? TOP_HEAVY_COST : 0) - (isGood ? CLAUSE_WORTH : 0)
    if (!best || cost < best.cost) best = { at: index + 1, cost }
  }
  return best ? [join(words.slice(0, best.at)), join(words.slice(best.at))] : [join(words)]
}
