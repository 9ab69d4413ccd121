import { editCost } from './edit-cost.ts'
import type { NgramModel } from './ngram-model.ts'

/** A word that may have been meant, with what it takes to misspell it so. */
export interface SpellingCandidate {
  readonly word: string
  readonly cost: number
}

const MOST_CANDIDATES = 14
const LONGEST = 24
const MOST_REMEMBERED = 2000

/** Finds dictionary words near a misspelled one; answers are remembered, at most 2,000 words. */
export function createSpeller(model: NgramModel) {
  const byLength = new Map<number, { word: string; letters: number }[]>()
  for (const word of model.words) {
    if (word.endsWith("'s")) continue
    const list = byLength.get(word.length) ?? []
    list.push({ word, letters: lettersOf(word) })
    byLength.set(word.length, list)
  }
  const remembered = new Map<string, readonly SpellingCandidate[]>()

  function find(written: string): SpellingCandidate[] {
    if (written.length > LONGEST) return []
    const letters = lettersOf(written)
    const most = written.length <= 3 ? 1.3 : written.length <= 5 ? 2 : 2.6
    const found: SpellingCandidate[] = []
    for (let length = written.length - 2; length <= written.length + 3; length++) {
      for (const { word, letters: others } of byLength.get(length) ?? []) {
        if (bits(letters ^ others) > 4) continue
        const cost = editCost(written, word, most)
        if (cost <= most) found.push({ word, cost })
      }
    }
    return found
      .map((candidate) => ({
        candidate,
        score: model.frequency(model.numberOf(candidate.word)) - candidate.cost * 4,
      }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_CANDIDATES)
      .map(({ candidate }) => candidate)
  }

  return (written: string): readonly SpellingCandidate[] => {
    const known = remembered.get(written)
    if (known) return known
    const found = find(written)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(written, found)
    return found
  }
}

function lettersOf(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) - 97
    if (code >= 0 && code < 26) set |= 1 << code
  }
  return set
}

function bits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}
