import { areBeside, cutLine, type ReadLine, tidyLines } from './read-line.ts'
import { type ScreenFigure, toScreenFigure } from './screen-figure.ts'
import { type ScreenLabel, toScreenLabel } from './screen-labels.ts'

/** A line with what it is. */
export interface Labelled {
  readonly line: ReadLine
  readonly label: ScreenLabel
}
export interface Figured {
  readonly line: ReadLine
  readonly figure: ScreenFigure
}

/** The lines of a screenshot by what they are; those in `both` have label and figure in one. */
export interface ScreenParts {
  readonly labels: Labelled[]
  readonly figures: Figured[]
  readonly both: (Labelled & Figured)[]
  readonly texts: ReadLine[]
}

/** Before a word, and before a capital within one. */
const BOUNDARY = /(?<=\s)(?=\S)|(?<=\p{Ll})(?=\p{Lu})/gu
const LONGEST_LABELS = 120
const FIRST_DIGIT = /[+\-$€£<]?\d/
const LEADING = /^[+-]?[$€£]?\d[\d.,'’]*(?:\s?(?:k|m|b|bn|mil|mill\.?)(?=\s|$))?\s?%?/i

/** Sorts lines into labels, figures, both in one ("340 likes", "Likes: 340") and other texts. */
export function sortLines(lines: readonly ReadLine[]): ScreenParts {
  const parts: ScreenParts = { labels: [], figures: [], both: [], texts: [] }
  const tidy = joinLabels(tidyLines(lines).flatMap(partLabels))
  for (const line of tidy) {
    const label = toScreenLabel(line.words)
    const figure = label ? null : toScreenFigure(line.words)
    const both = label || figure ? null : splitLine(line)
    if (label) parts.labels.push({ line, label })
    else if (figure) parts.figures.push({ line, figure })
    else if (both) parts.both.push(both)
    else parts.texts.push(line)
  }
  return parts
}

/** Parts labels that were read as one line where they stand close: "Accounts reachedLikes". */
function partLabels(line: ReadLine): ReadLine[] {
  const { words } = line
  if (words.length > LONGEST_LABELS || /\d/.test(words) || toScreenLabel(words)) return [line]
  for (const { index } of words.matchAll(BOUNDARY)) {
    const [before, after] = [cutLine(line, 0, index), cutLine(line, index, words.length)]
    if (!before || !after || !toScreenLabel(before.words)?.isExact) continue
    const rest = partLabels(after)
    if (rest.every((part) => toScreenLabel(part.words)?.isExact)) return [before, ...rest]
  }
  return [line]
}

/** Joins a label that goes over two lines: "Average view" above "duration". */
function joinLabels(lines: readonly ReadLine[]): ReadLine[] {
  const gone = new Set<ReadLine>()
  const joined = lines.map((line) => {
    if (gone.has(line) || /\d/.test(line.words) || toScreenLabel(line.words)) return line
    const below = lines.find(
      (other) =>
        other !== line &&
        other.y > line.y &&
        other.y - line.y < 2 * line.height &&
        !areBeside(line, other) &&
        other.x < line.x + line.width &&
        line.x < other.x + other.width &&
        toScreenLabel(`${line.words} ${other.words}`)?.isExact,
    )
    if (!below) return line
    gone.add(below)
    return {
      x: Math.min(line.x, below.x),
      y: line.y,
      width: Math.max(line.width, below.width),
      height: below.y + below.height - line.y,
      words: `${line.words} ${below.words}`,
      confidence: Math.min(line.confidence, below.confidence),
    }
  })
  return joined.filter((line) => !gone.has(line))
}

function splitLine(line: ReadLine): (Labelled & Figured) | null {
  const { words } = line
  const first = FIRST_DIGIT.exec(words)
  if (first === null || words.length > 80) return null
  const at = first.index === 0 ? (LEADING.exec(words)?.[0].length ?? 0) : first.index
  const [before, after] = [cutLine(line, 0, at), cutLine(line, at, words.length)]
  if (!before || !after) return null
  const [labelLine, figureLine] = first.index === 0 ? [after, before] : [before, after]
  const label = toScreenLabel(labelLine.words)
  const figure = toScreenFigure(figureLine.words)
  return label && figure ? { line, label, figure } : null
}
