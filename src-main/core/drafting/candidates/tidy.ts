import { splitSentences } from '#main/core/text/reading/split-sentences.ts'

/** The first sentence of what a model wrote, without quotes, lists and remarks around it. */
export function tidyCandidate(raw: string): string {
  const lines = raw
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const line = lines.find((each) => !each.endsWith(':')) ?? ''
  const bare = line
    .replace(/^(?:[-*•]|\d+[.)])\s+/u, '')
    .replace(
      /^(?:(?:rewritten|new|short|better|post|caption|linkedin|tweet)[\p{L} ]{0,30}):\s*/iu,
      '',
    )
    .replaceAll(/\*\*|__/gu, '')
    .trim()
  const quoted = /^["“](?<inside>[^"“”]+)["”]/u.exec(bare)?.groups?.['inside'] ?? bare
  const [first] = splitSentences(quoted)
  return first === undefined ? '' : quoted.slice(first.start, first.end).trim()
}
