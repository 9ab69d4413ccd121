import type { SourceIndex } from './index-sources.ts'
import type { Part } from './lexicon.ts'
import { type Meeting, meetWord } from './meet-words.ts'
import { createSurroundings, type Place } from './surroundings.ts'
import type { Token } from './read-tokens.ts'
import { TOKEN } from '#main/core/text/enhance/grammar/ngram-model.ts'
import type { Fluency, WordKnowledge } from './word-knowledge.ts'

const SUBJECTS: readonly (readonly [name: string, subjects: readonly number[]])[] = [
  ['ofPerson', [18]],
  ['ofPlace', [15]],
  ['ofTime', [28]],
  ['ofAct', [4, 11]],
  ['ofThing', [6, 13, 20, 5, 17, 27]],
  ['ofAttribute', [7, 12, 16]],
  ['ofThought', [9, 10]],
  ['ofAmount', [23, 21]],
  ['ofState', [26, 24]],
  ['ofGroup', [14]],
  ['toChange', [30, 36]],
  ['toThink', [31, 39]],
  ['toSay', [32]],
  ['toMove', [38, 35]],
  ['toOwn', [40, 41]],
  ['toBe', [42, 37]],
]

/** What is measured of each word of a claim, in the order of its numbers. */
export const WORD_FEATURES = [
  'noun',
  'verb',
  'adjective',
  'adverb',
  'name',
  'number',
  'scalar',
  'negation',
  'known',
  'rarity',
  'capital',
  'found',
  'foundForm',
  'foundTimes',
  'family',
  'synonym',
  'derived',
  'broader',
  'narrower',
  'siblings',
  'opposites',
  'synonymsKnown',
  'near',
  'far',
  'nearSame',
  'nearOpposite',
  'nearSibling',
  'nearBest',
  'missed',
  'slotCosine',
  'slotOpposite',
  'slotSibling',
  'slotNegated',
  'sourceCosine',
  'negated',
  'negationDiffers',
  'order',
  'before',
  'after',
  'around',
  'repeated',
  'length',
  'run',
  'place',
  'valence',
  'valenceBeside',
  'valenceDiffers',
  'usual',
  'usualAfter',
  'usualBefore',
  ...SUBJECTS.map(([name]) => name),
]

/** A word of a claim with its measures and where the sources speak of it best. */
export interface MeasuredWord {
  readonly token: Token
  readonly features: readonly number[]
  readonly meeting: Meeting
  /** How much the word says, 0..1. */
  readonly rarity: number
  /** Place in the index of the best occurrence, of what stands for the word or else of what it should stand beside. */
  readonly best: Place | null
  /** Places that the claim's other words surround most, best first. */
  readonly slots: readonly Place[]
  /** Place of an opposite, a sibling or another figure where the word should be. */
  readonly against: Place | null
}

const PARTS: readonly Part[] = ['n', 'v', 'a', 'r']
const AROUND = 4
const LEAST_SUPPORT = 0.3

/** Measures each word of one claim that says something against the sources; function words are left out. */
export function measureWords(
  tokens: readonly Token[],
  index: SourceIndex,
  knowledge: WordKnowledge,
): MeasuredWord[] {
  const counted = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => token.kind !== 'function')
  const meetings = counted.map(({ token }) => meetWord(token, index, knowledge.lexicon))
  const rarities = counted.map(({ token }) => rarityOf(token, knowledge))
  const surroundings = createSurroundings({
    index,
    knowledge,
    anchors: counted.map(({ at }, place) => ({
      at,
      rarity: rarities[place] ?? 0,
      same: meetings[place]?.same ?? new Map<number, number>(),
    })),
  })
  const supported = meetings.map(strengthOf)

  const numbers = tokens.map((token) => numberOf(token, knowledge.fluency))

  return counted.map(({ token, at }, place) => {
    const meeting = meetings[place] as Meeting
    const { same, opposites, siblings, related } = meeting
    const own = index.ids.get(token.lemma)
    const exact = own === undefined ? [] : (index.places[own] ?? [])
    const standing = [...same].toSorted((a, b) => b[1] - a[1]).map(([id]) => id)
    const near = surroundings.support(place, standing, 12)
    const nearExact = own === undefined ? near : surroundings.support(place, [own], 12)
    const far = surroundings.support(place, standing, 40)
    const nearOpposite = surroundings.support(place, [...opposites.keys()].slice(0, 20), 12)
    const nearSibling = surroundings.support(place, [...siblings.keys()].slice(0, 20), 12)
    const slots = surroundings.slots(place)
    const slot = surroundings.inSlots(token, meeting, slots)
    const slotBest = slots[0]?.share ?? 0
    const best = near.place ?? slots[0] ?? null
    const part = token.kind === 'content' ? (knowledge.lexicon.partOf(token.lemma) ?? null) : null
    const subject = token.kind === 'name' ? -1 : knowledge.lexicon.subjectOf(token.lemma)
    const valence = knowledge.valenceOf(token.lower)
    const saysNegated = best !== null && (index.negated[best.at] ?? 0) === 1
    const neighbours = neighbourSupport(supported, place)
    const features = [
      ...PARTS.map((each) => Number(part === each)),
      Number(token.kind === 'name'),
      Number(token.kind === 'number'),
      Number(token.kind === 'scalar'),
      Number(token.kind === 'negation'),
      Number(knowledge.lexicon.knows(token.lemma)),
      rarities[place] ?? 0,
      Number(/^\p{Lu}/u.test(token.text)),
      Number(exact.length > 0),
      Number(index.forms.has(token.lower)),
      Math.log1p(exact.length),
      meeting.family,
      meeting.synonym,
      meeting.derived,
      meeting.broader,
      meeting.narrower,
      Math.min(1, siblings.size / 3),
      Math.max(0, ...opposites.values()),
      Math.min(1, related.synonyms.size / 6),
      near.share,
      far.share,
      nearExact.share,
      nearOpposite.share,
      nearSibling.share,
      slotBest,
      slotBest - near.share,
      slot.cosine,
      slot.opposite,
      slot.sibling,
      slot.negated,
      surroundings.sourceCosine(token),
      Number(token.negated),
      Number(best !== null && token.kind !== 'negation' && saysNegated !== token.negated),
      surroundings.order(place),
      neighbours.before,
      neighbours.after,
      neighbours.around,
      Number(counted.some((other, from) => from !== place && other.token.lemma === token.lemma)),
      Math.log1p(counted.length),
      runOf(supported, place),
      counted.length > 1 ? place / (counted.length - 1) : 0.5,
      valence,
      slot.valence,
      Number(valence * slot.valence < 0) * Math.abs(valence - slot.valence),
      ...usualness(numbers, at, knowledge.fluency),
      ...SUBJECTS.map(([, subjects]) => Number(subjects.includes(subject))),
    ]
    return {
      token,
      features,
      meeting,
      rarity: rarities[place] ?? 0,
      best,
      slots,
      against: slot.against,
    }
  })
}

function rarityOf(token: Token, { rarityOf: rarity }: WordKnowledge): number {
  if (token.kind === 'number') return 0.6
  if (token.kind === 'scalar' || token.kind === 'negation') return 0.15
  return Math.max(0.1, rarity(token.lower))
}

const numberOf = (token: Token, { numberOf: find }: Fluency): number =>
  /^\d/.test(token.lower) ? TOKEN.number : find(token.lower)

/** How usual a word is by itself, after the two before it, and how usual the next is after it; in nats over its chance alone. */
function usualness(numbers: readonly number[], at: number, { logOf, frequency }: Fluency) {
  const word = numbers[at] ?? TOKEN.unknown
  const before = numbers[at - 1] ?? TOKEN.start
  const next = numbers[at + 1] ?? TOKEN.end
  if (word === TOKEN.unknown) return [-20, 0, 0]
  return [
    frequency(word),
    logOf(numbers[at - 2] ?? TOKEN.start, before, word) - frequency(word),
    next === TOKEN.unknown ? 0 : logOf(before, word, next) - frequency(next),
  ]
}

const strengthOf = ({ same }: Meeting): number => Math.max(0, ...same.values())

/** How many neighbouring words are as little found as this one, 0..1; 0 for a word that is found. */
function runOf(supported: readonly number[], place: number): number {
  if ((supported[place] ?? 0) >= LEAST_SUPPORT) return 0
  let length = 1
  for (const step of [-1, 1]) {
    for (let at = place + step; (supported[at] ?? 1) < LEAST_SUPPORT; at += step) length++
  }
  return Math.min(1, Math.log2(length) / 3)
}

/** How well the words before and after a word are found in the sources, 0..1. */
function neighbourSupport(supported: readonly number[], place: number) {
  const from = supported.slice(Math.max(0, place - AROUND), place)
  const to = supported.slice(place + 1, place + 1 + AROUND)
  const all = [...from, ...to]
  const mean = all.length === 0 ? 0.5 : all.reduce((sum, each) => sum + each, 0) / all.length
  return { before: from.at(-1) ?? 0.5, after: to[0] ?? 0.5, around: mean }
}
