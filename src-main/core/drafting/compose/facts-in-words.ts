import { type Fact, findFacts, foldText } from '../facts.ts'

const WORD = /\S+/gu
const STOP = /[.,;:!?)]$/u

/** The facts of a sentence that are wanted, each with up to `around` words before it and one behind a bare number. */
export function factsInWords(sentence: string, wanted: readonly Fact[], around: number): string[] {
  const names = new Set(wanted.map(({ text }) => foldText(text)))
  const words = [...sentence.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  const spans: { start: number; end: number }[] = []
  for (const fact of findFacts(sentence)) {
    if (!names.has(foldText(fact.text))) continue
    const first = words.findIndex(({ end }) => end > fact.start)
    let from = first
    while (from > 0 && first - from < around && !STOP.test(words[from - 1]?.text ?? '.')) from--
    const next = words.find(({ start }) => start >= fact.end)
    const counts =
      around > 0 &&
      /^\d+$/u.test(fact.text) &&
      next !== undefined &&
      sentence.slice(fact.end, next.start) === ' '
    const start = words[from]?.start ?? fact.start
    const end = counts ? next.end : fact.end
    const last = spans.at(-1)
    if (last !== undefined && start <= last.end + 1) last.end = end
    else spans.push({ start, end })
  }
  return spans.map(({ start, end }) =>
    sentence
      .slice(start, end)
      .replace(/^(?:and|of|to|the|a|an|in|on|at|by|for|with|from|or)\s/iu, '')
      .replace(/[,;:.]+$/u, ''),
  )
}
