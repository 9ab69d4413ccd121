import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { type Fact, foldText, hasFact, inventedFacts, missingFacts } from './facts.ts'

/** A model's text, and what it is held against. */
export interface Mending {
  readonly text: string
  readonly facts: readonly Fact[]
  readonly known: string
  /** Composed lines that hold the facts. */
  readonly lines: readonly string[]
  readonly platform: PlatformId
}

/** A text that says every fact and makes up none, or null when too little of the model's own words would be left. */
export function mend({ text, facts, known, lines, platform }: Mending): string | null {
  const { limit, lengthOf } = captionStyle(platform)
  const cleaned = tidyPost(text)
  const sentences = splitSentences(cleaned).map(({ start, end }) => cleaned.slice(start, end))
  const seen = new Set<string>()
  let kept = cleaned
  let dropped = 0
  for (const sentence of sentences) {
    const key = foldText(sentence).replaceAll(/[^\p{L}\p{N}]/gu, '')
    const isTwice = key !== '' && seen.has(key)
    seen.add(key)
    if (!isTwice && inventedFacts(sentence, known).length === 0 && !HOLE.test(sentence)) continue
    kept = isTwice ? removeLast(kept, sentence) : kept.replace(sentence, '')
    dropped++
  }
  if (dropped > sentences.length / 2 || !/\p{L}/u.test(kept)) return null
  const missing = missingFacts(kept, facts)
  const needed = lines.filter((line) => missing.some((fact) => hasFact(foldText(line), fact)))
  const result = [tidyPost(kept), ...needed].join(needed.length > 0 ? '\n' : '')
  const isWhole = lengthOf(result) <= limit && missingFacts(result, facts).length === 0
  return isWhole && inventedFacts(result, known).length === 0 ? result : null
}

const HOLE = /\[[\p{L} ]{2,40}\]|\{[\p{L} _]{2,40}\}|<[\p{L} ]{2,40}>|_{3,}/u

function removeLast(text: string, sentence: string): string {
  const at = text.lastIndexOf(sentence)
  return at < 0 ? text : text.slice(0, at) + text.slice(at + sentence.length)
}

/** A model's answer without quotes, headings and remarks around the post. */
export function tidyPost(text: string): string {
  return text
    .trim()
    .replace(/^(?:sure|certainly|of course|here(?:['’]s| is))[^\n]{0,120}:\s*\n+/iu, '')
    .replace(/^(?:post|caption|tweet|linkedin post)\s*:\s*/iu, '')
    .replace(/^["“](?<inside>[^]*)["”]$/u, '$<inside>')
    .replaceAll(/\*\*|__/gu, '')
    .replaceAll(/[ \t]+\n/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
}
