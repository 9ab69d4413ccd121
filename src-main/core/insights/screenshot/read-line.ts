/** A line of text that was read in a picture, in shares of its size. */
export interface ReadLine {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly words: string
  /** 0..1. */
  readonly confidence: number
}

const MOST_LINES = 2000
const MOST_WORDS = 300
const SEPARATORS = /[·•|]/

/** Lines that can be worked with: those with words and numbers for a place, cut where a dot or bar parts them. */
export function tidyLines(lines: readonly ReadLine[]): ReadLine[] {
  return lines.slice(0, MOST_LINES).flatMap((line) => {
    const words = line.words.slice(0, MOST_WORDS).replaceAll('\0', '')
    const isPlaced = [line.x, line.y, line.width, line.height].every(Number.isFinite)
    if (words.trim() === '' || !isPlaced) return []
    let start = 0
    return words.split(SEPARATORS).flatMap((part): ReadLine[] => {
      const from = start
      start += part.length + 1
      const cut = cutLine({ ...line, words }, from, from + part.length)
      return cut === null ? [] : [cut]
    })
  })
}

/** The part of a line from one place in its words to another, its place by their share; null without words. */
export function cutLine(line: ReadLine, from: number, to: number): ReadLine | null {
  const part = line.words.slice(from, to)
  if (part.trim() === '') return null
  const { length } = line.words
  return {
    ...line,
    words: part.trim(),
    x: line.x + (line.width * from) / length,
    width: (line.width * (to - from)) / length,
  }
}

/** Whether two lines stand side by side: half of the lower one's height in common. */
export function areBeside(a: ReadLine, b: ReadLine): boolean {
  const common = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return common >= 0.5 * Math.min(a.height, b.height)
}

/** How far two lines are from standing under each other: the least gap of their left edges, middles and right edges. */
export function shiftOf(a: ReadLine, b: ReadLine): number {
  return Math.min(
    Math.abs(a.x - b.x),
    Math.abs(a.x + a.width / 2 - b.x - b.width / 2),
    Math.abs(a.x + a.width - b.x - b.width),
  )
}
