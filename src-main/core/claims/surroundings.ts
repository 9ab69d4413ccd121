import type { SourceIndex } from './index-sources.ts'
import type { Meeting } from './meet-words.ts'
import type { Token } from './read-tokens.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** A token's place in the index, and the share of the claim's other words that stand around it there. */
export interface Place {
  readonly at: number
  readonly share: number
}

interface Anchor {
  /** Place of the word among all words of the claim. */
  readonly at: number
  readonly rarity: number
  readonly same: ReadonlyMap<number, number>
}

const MOST_PLACES = 60
/** Places tried for one word and all that stands for it. */
const MOST_TRIED = 120
const MOST_SLOTS = 4
const SLOT_REACH = 7
const NEAR = 12
const FADE = 6
const MOST_COMPARED = 600

/** Looks at what stands around places of the sources, for the words of one claim. */
export function createSurroundings({
  index,
  knowledge,
  anchors,
}: {
  readonly index: SourceIndex
  readonly knowledge: WordKnowledge
  readonly anchors: readonly Anchor[]
}) {
  const bearers = new Map<number, { anchor: number; strength: number }[]>()
  for (const [anchor, { same }] of anchors.entries()) {
    for (const [id, strength] of same) {
      const list = bearers.get(id)
      if (list) list.push({ anchor, strength })
      else bearers.set(id, [{ anchor, strength }])
    }
  }
  const bears = new Uint8Array(index.lemmas.length + 1)
  for (const id of bearers.keys()) bears[id] = 1
  const seen = new Float64Array(anchors.length)
  const { vectorOf } = knowledge

  const weightsFor = (place: number): Float64Array => {
    const own = anchors[place]?.at ?? 0
    return Float64Array.from(anchors, ({ at, rarity }, other) =>
      other === place ? 0 : rarity * Math.exp(-Math.abs(at - own) / FADE),
    )
  }
  const shareAt = (at: number, reach: number, weights: Float64Array): number => {
    seen.fill(0)
    const end = Math.min(index.tokens.length, at + reach + 1)
    for (let near = Math.max(0, at - reach); near < end; near++) {
      const id = index.tokens[near] ?? -1
      if (bears[id] !== 1) continue
      for (const { anchor, strength } of bearers.get(id) ?? []) {
        if (strength > (seen[anchor] ?? 0)) seen[anchor] = strength
      }
    }
    let sum = 0
    let all = 0
    for (const [anchor, weight] of weights.entries()) {
      sum += weight * (seen[anchor] ?? 0)
      all += weight
    }
    return all > 0 ? sum / all : 0
  }

  /** The best occurrence of any of the lemmas, by how much of the claim stands around it. */
  function support(place: number, ids: readonly number[], reach: number) {
    const weights = weightsFor(place)
    let best: Place | null = null
    let left = MOST_TRIED
    for (const id of ids) {
      if (left <= 0) break
      for (const at of sampled(index.places[id] ?? [], Math.min(left, MOST_PLACES))) {
        const share = shareAt(at, reach, weights)
        left--
        if (best === null || share > best.share) best = { at, share }
      }
    }
    return { share: best?.share ?? 0, place: best }
  }

  /** The places of the claim's other words around which most of the claim stands, best first. */
  function slots(place: number): Place[] {
    const weights = weightsFor(place)
    const strongest = [...weights.entries()]
      .filter(([anchor]) => (anchors[anchor]?.same.size ?? 0) > 0)
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 4)
    const found: Place[] = []
    for (const [anchor] of strongest) {
      for (const [id, strength] of anchors[anchor]?.same ?? []) {
        if (strength < 0.6) continue
        for (const at of sampled(index.places[id] ?? [], MOST_PLACES)) {
          found.push({ at, share: shareAt(at, NEAR, weights) })
        }
      }
    }
    return found.toSorted((a, b) => b.share - a.share || a.at - b.at).slice(0, MOST_SLOTS)
  }

  function inSlots(token: Token, { opposites, siblings }: Meeting, found: readonly Place[]) {
    const own = vectorOf(token.lower)
    let closest = 0
    let opposite = 0
    let sibling = 0
    let denials = 0
    let words = 0
    let valence = 0
    let against: Place | null = null
    for (const { at: middle, share } of found) {
      for (let at = Math.max(0, middle - SLOT_REACH); at <= middle + SLOT_REACH; at++) {
        const id = index.tokens[at] ?? -1
        if (id < 0) continue
        words++
        valence +=
          knowledge.valenceOf(index.lemmas[id] ?? '') * (index.negated[at] === 1 ? -0.7 : 1)
        denials += index.negated[at] ?? 0
        const lemma = index.lemmas[id] ?? ''
        if (lemma !== token.lemma) closest = Math.max(closest, dot(own, vectorOf(lemma)))
        const otherFigure =
          token.kind === 'number' && lemma.startsWith('#') && lemma !== token.lemma ? 1 : 0
        const opposed = Math.max(opposites.get(id) ?? 0, otherFigure) * share
        const beside = (siblings.get(id) ?? 0) * share
        if (Math.max(opposed, beside) > Math.max(opposite, sibling)) against = { at, share }
        opposite = Math.max(opposite, opposed)
        sibling = Math.max(sibling, beside)
      }
    }
    return {
      valence: words > 0 ? valence / Math.sqrt(words) : 0,
      cosine: closest,
      opposite,
      sibling,
      negated: words > 0 ? denials / words : 0,
      against,
    }
  }

  /** Whether the word before this one in the claim also stands before it in the sources: 1 always, -1 never, 0 unknown. */
  function order(place: number): number {
    const before = anchors[place - 1]
    const here = anchors[place]
    if (!before || !here) return 0
    let sum = 0
    let pairs = 0
    for (const [id, strength] of here.same) {
      if (strength < 0.6) continue
      for (const at of sampled(index.places[id] ?? [], MOST_PLACES)) {
        for (let distance = 1; distance <= NEAR; distance++) {
          const left = before.same.get(index.tokens[at - distance] ?? -1) ?? 0
          const right = before.same.get(index.tokens[at + distance] ?? -1) ?? 0
          if (left < 0.6 && right < 0.6) continue
          sum += left >= right ? 1 : -1
          pairs++
          break
        }
      }
    }
    return pairs > 0 ? sum / pairs : 0
  }

  const compared = index.lemmas
    .slice(0, MOST_COMPARED)
    .map((lemma) => ({ lemma, vector: lemma.startsWith('#') ? null : vectorOf(lemma) }))

  /** How near the nearest other word of the sources is in meaning. */
  function sourceCosine(token: Token): number {
    const own = vectorOf(token.lower)
    let closest = 0
    for (const { lemma, vector } of compared) {
      if (vector === null || lemma === token.lemma) continue
      closest = Math.max(closest, dot(own, vector))
    }
    return closest
  }

  return { support, slots, inSlots, order, sourceCosine }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** At most `most` of the places, evenly chosen. */
function sampled(places: readonly number[], most: number): readonly number[] {
  if (places.length <= most) return places
  const step = places.length / most
  return Array.from({ length: most }, (_, at) => places[Math.floor(at * step)] ?? 0)
}
