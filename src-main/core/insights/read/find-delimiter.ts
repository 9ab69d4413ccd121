const CANDIDATES = [',', ';', '\t', '|'] as const

/** What separates cells in a file. */
export type Delimiter = (typeof CANDIDATES)[number]

/** Lines looked at. */
const MOST_LINES = 200

/**
 * The delimiter of a table from its first lines: the one that cuts most of them into the same number of cells; `sep=;`
 * in the first line says it outright.
 */
export function findDelimiter(sample: string): Delimiter {
  const told = /^\ufeff?"?sep=(.)"?\s*$/im.exec(sample.slice(0, 100))?.[1]
  const said = CANDIDATES.find((each) => each === told)
  if (said) return said
  const counts = countPerLine(sample)
  let best: Delimiter = ','
  let bestScore = 0
  for (const [at, delimiter] of CANDIDATES.entries()) {
    const lines = counts.map((line) => line[at] ?? 0).filter((count) => count > 0)
    const common = modeOf(lines)
    const same = lines.filter((count) => count === common).length
    const score = (same / Math.max(counts.length, 1)) * Math.log2(1 + common)
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

/** How often each candidate stands outside quotes, line by line. */
function countPerLine(sample: string): number[][] {
  const lines: number[][] = []
  let line = CANDIDATES.map(() => 0)
  let isQuoted = false
  let isEmpty = true
  for (let at = 0; at < sample.length && lines.length < MOST_LINES; at++) {
    const character = sample[at] as string
    if (character === '"') isQuoted = !isQuoted
    else if (character === '\n' && !isQuoted) {
      if (!isEmpty) lines.push(line)
      line = CANDIDATES.map(() => 0)
      isEmpty = true
      continue
    } else if (!isQuoted) {
      const found = CANDIDATES.indexOf(character as Delimiter)
      if (found >= 0) line[found] = (line[found] ?? 0) + 1
    }
    if (character !== '\r') isEmpty = false
  }
  if (!isEmpty && lines.length < MOST_LINES) lines.push(line)
  return lines
}

function modeOf(values: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  let mode = 0
  for (const [value, count] of seen)
    if (count > (seen.get(mode) ?? 0) || (count === seen.get(mode) && value > mode)) mode = value
  return mode
}
