/** A stretch of a prompt and how much it counts; 1 is as written. */
export interface WeightedText {
  readonly text: string
  readonly weight: number
}

const STRONGER = 1.1
const [LEAST, MOST] = [0, 4]
const NAMED_WEIGHT = /:\s*([+-]?\d{1,6}(?:\.\d{0,6})?)\s*$/

interface Bracket {
  readonly at: number
  readonly kind: string
}

/** What each opening bracket that is closed multiplies by, and where its own text ends (before a named weight). */
function matchBrackets(prompt: string) {
  const opened: Bracket[] = []
  const factors = new Map<number, number>()
  const ends = new Map<number, number>() // closing position → where the text before it ends
  for (let at = 0; at < prompt.length; at++) {
    const sign = prompt.charAt(at)
    if (sign === '\\') at++
    else if (sign === '(' || sign === '[') opened.push({ at, kind: sign })
    else if (sign === ')' || sign === ']') {
      const last = opened.at(-1)
      if (!last || (last.kind === '(') !== (sign === ')')) continue
      opened.pop()
      const named =
        sign === ')' ? NAMED_WEIGHT.exec(prompt.slice(Math.max(last.at, at - 24), at)) : null
      factors.set(last.at, named ? Number(named[1]) : sign === ')' ? STRONGER : 1 / STRONGER)
      ends.set(at, at - (named?.[0].length ?? 0))
    }
  }
  return { factors, ends }
}

/**
 * Reads `(word)`, `((word))`, `(word:1.3)`, `[word]` and the escapes `\(` `\)` `\[` `\]`, as the common web interfaces
 * write them: round brackets count 1.1 times each, square ones 1/1.1; brackets without a partner are plain text.
 */
export function parsePromptWeights(prompt: string): WeightedText[] {
  const { factors, ends } = matchBrackets(prompt)
  const parts: { text: string; weight: number }[] = []
  const weights = [1]
  let from = 0
  const take = (to: number) => {
    const text = prompt.slice(from, Math.max(from, to)).replaceAll(/\\([()[\]\\])/g, '$1')
    const weight = Math.min(Math.max(weights.at(-1) ?? 1, LEAST), MOST)
    const last = parts.at(-1)
    if (last?.weight === weight) last.text += text
    else if (text !== '') parts.push({ text, weight })
  }
  for (let at = 0; at < prompt.length; at++) {
    if (prompt.charAt(at) === '\\') {
      at++
      continue
    }
    const factor = factors.get(at)
    const end = ends.get(at)
    if (factor === undefined && end === undefined) continue
    take(end ?? at)
    if (factor === undefined) weights.pop()
    else weights.push((weights.at(-1) ?? 1) * factor)
    from = at + 1
  }
  take(prompt.length)
  return parts
}
