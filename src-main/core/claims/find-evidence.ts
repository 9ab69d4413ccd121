import type { Passage, SourceIndex } from './index-sources.ts'
import type { MeasuredWord } from './measure-words.ts'

/** A passage with the share of the claim's weight that it holds, 0..1. */
export interface FoundPassage extends Passage {
  readonly share: number
}

const MOST_LOOKED_AT = 400
/** What a word adds again that an earlier passage already held. */
const HELD_ALREADY = 0.15
const LEAST_GAIN = 0.04

/**
 * The passages that together hold most of a claim's words, the best first, at most `most`. Rare words count more;
 * synonyms and words of the same family count less than the word itself.
 */
export function findEvidence(
  words: readonly MeasuredWord[],
  index: SourceIndex,
  { most }: { readonly most: number },
): FoundPassage[] {
  const weights = words.map(({ rarity }) => rarity)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return []
  const holds = new Map<number, Map<number, number>>()
  for (const [word, { meeting }] of words.entries()) {
    for (const [id, strength] of meeting.same) {
      if (strength < 0.3) continue
      for (const at of index.places[id] ?? []) {
        const passage = index.passageOf[at] ?? -1
        const held = holds.get(passage) ?? new Map<number, number>()
        if (strength > (held.get(word) ?? 0)) held.set(word, strength)
        holds.set(passage, held)
      }
    }
  }
  const left = Float64Array.from(weights)
  const gainOf = (held: ReadonlyMap<number, number>): number => {
    let gain = 0
    for (const [word, strength] of held) {
      gain +=
        strength * ((left[word] ?? 0) + HELD_ALREADY * ((weights[word] ?? 0) - (left[word] ?? 0)))
    }
    return gain / all
  }
  let candidates = [...holds]
    .map(([passage, held]) => ({ passage, held, gain: gainOf(held) }))
    .toSorted((a, b) => b.gain - a.gain || a.passage - b.passage)
    .slice(0, MOST_LOOKED_AT)
  const found: FoundPassage[] = []
  while (found.length < most) {
    const best = candidates.reduce<(typeof candidates)[number] | null>(
      (first, each) => (first === null || each.gain > first.gain ? each : first),
      null,
    )
    const passage = best === null ? undefined : index.passages[best.passage]
    if (best === null || passage === undefined || best.gain < LEAST_GAIN) break
    found.push({ ...passage, share: shareOf(best.held, weights, all) })
    for (const [word, strength] of best.held) left[word] = (left[word] ?? 0) * (1 - strength)
    candidates = candidates
      .filter((each) => each !== best)
      .map((each) => ({ ...each, gain: gainOf(each.held) }))
  }
  return found
}

function shareOf(
  held: ReadonlyMap<number, number>,
  weights: readonly number[],
  all: number,
): number {
  let sum = 0
  for (const [word, strength] of held) sum += strength * (weights[word] ?? 0)
  return sum / all
}
