import { IRREGULAR_BASES } from '#main/core/text/enhance/grammar/verbs.ts'
import { createLru } from '#main/lib/lru.ts'

/** Parts of speech as WordNet names them: noun, verb, adjective, adverb. */
export type Part = 'n' | 'v' | 'a' | 'r'

/** Words related to one word, each with a strength 0..1 that falls with how rare the senses are. */
export interface Relations {
  readonly synonyms: ReadonlyMap<string, number>
  /** More general words; also the head of a group of similar adjectives. */
  readonly broader: ReadonlyMap<string, number>
  readonly narrower: ReadonlyMap<string, number>
  /** Words under the same broader word: another colour, another weekday. */
  readonly siblings: ReadonlyMap<string, number>
  readonly opposites: ReadonlyMap<string, number>
  /** Words made from it or it from them, and their synonyms. */
  readonly derived: ReadonlyMap<string, number>
}

/** What words mean to each other (WordNet 3.1, models/claims/lexicon.txt.gz). */
export interface Lexicon {
  readonly knows: (word: string) => boolean
  /** Base form of a lower-case word: `bought` → `buy`, `plans` → `plan`; the word itself where no rule fits. */
  readonly lemmaOf: (word: string) => string
  /** The part of speech that the word mostly is; null for unknown words. */
  readonly partOf: (word: string) => Part | null
  /** WordNet's subject of the word's main sense: 18 is persons, 32 verbs of communication (lexnames(5WN)); -1 for unknown words. */
  readonly subjectOf: (word: string) => number
  readonly related: (word: string) => Relations
}

interface Entry {
  readonly part: Part | null
  readonly senses: readonly (readonly number[])[]
  readonly derived: readonly number[]
  readonly opposites: readonly number[]
  readonly subject: number
}

const FORMAT = 'kiln-lexicon-1'
const LONGEST = 40
/** Under broader words with more than these, siblings say nothing. */
const MOST_SIBLINGS = 60
const REMEMBERED = 2000
const NONE: ReadonlyMap<string, number> = new Map()
const NO_RELATIONS: Relations = {
  synonyms: NONE,
  broader: NONE,
  narrower: NONE,
  siblings: NONE,
  opposites: NONE,
  derived: NONE,
}
const IRREGULAR_PLURALS = new Map(
  'men:man women:woman children:child people:person feet:foot teeth:tooth mice:mouse lives:life wives:wife knives:knife leaves:leaf halves:half shelves:shelf thieves:thief wolves:wolf data:datum criteria:criterion analyses:analysis better:good best:good worse:bad worst:bad further:far'
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(':')
      return [form, base]
    }),
)

/** Reads the unpacked lines of lexicon.txt.gz; throws when they are something else. */
export function createLexicon(text: string): Lexicon {
  const lines = text.split('\n')
  const [format, synsetCount, lemmaCount] = (lines[0] ?? '').split(' ')
  if (format !== FORMAT) throw new Error('not a lexicon of word relations')
  const synsets = Number(synsetCount)
  const near: number[][] = []
  const against: number[][] = []
  const children = new Map<number, number[]>()
  for (let at = 0; at < synsets; at++) {
    const [first = '', second = ''] = (lines[at + 1] ?? '').split(';')
    const parents = toNumbers(first)
    near.push(parents)
    against.push(toNumbers(second))
    for (const parent of parents) addTo(children, parent, at)
  }
  const words: string[] = []
  const entries = new Map<string, Entry>()
  const members = new Map<number, [word: string, rank: number][]>()
  for (let at = 0; at < Number(lemmaCount); at++) {
    const [word = '', senseText = '', derived = '', opposites = '', subject = '-1'] = (
      lines[synsets + 1 + at] ?? ''
    ).split(';')
    words.push(word)
    const senses = senseText.split(' ').map((part) => toNumbers(part.slice(1)))
    entries.set(word, {
      part: (senseText[0] ?? null) as Part | null,
      senses,
      derived: toNumbers(derived),
      opposites: toNumbers(opposites),
      subject: Number(subject),
    })
    for (const part of senses)
      for (const [rank, sense] of part.entries()) addTo(members, sense, [word, rank])
  }
  const remembered = createLru<Relations>(REMEMBERED)
  const net: Net = { words, entries, members, near, against, children }

  return {
    knows: (word) => entries.has(word),
    lemmaOf: (word) => lemmaOf(word, entries),
    partOf: (word) => entries.get(word)?.part ?? null,
    subjectOf: (word) => entries.get(word)?.subject ?? -1,
    related: (word) => {
      const known = remembered.get(word)
      if (known) return known
      const found = relate(word, net)
      remembered.set(word, found)
      return found
    },
  }
}

interface Net {
  readonly words: readonly string[]
  readonly entries: ReadonlyMap<string, Entry>
  readonly members: ReadonlyMap<number, readonly (readonly [word: string, rank: number])[]>
  readonly near: readonly (readonly number[])[]
  readonly against: readonly (readonly number[])[]
  readonly children: ReadonlyMap<number, readonly number[]>
}

function relate(
  word: string,
  { words, entries, members, near, against, children }: Net,
): Relations {
  const entry = entries.get(word)
  if (!entry) return NO_RELATIONS
  const synonyms = new Map<string, number>()
  const broader = new Map<string, number>()
  const narrower = new Map<string, number>()
  const siblings = new Map<string, number>()
  const opposites = new Map<string, number>()
  const derived = new Map<string, number>()
  const put = (into: Map<string, number>, synset: number, rank: number) => {
    for (const [other, otherRank] of members.get(synset) ?? []) {
      if (other !== word) raise(into, other, 1 / (1 + rank + otherRank))
    }
  }
  const putDerived = (from: Entry, strength: number) => {
    for (const at of from.derived) raise(derived, words[at] ?? '', strength)
  }
  for (const part of entry.senses) {
    for (const [rank, sense] of part.entries()) {
      put(synonyms, sense, rank)
      for (const child of children.get(sense) ?? []) put(narrower, child, rank)
      for (const parent of near[sense] ?? []) {
        put(broader, parent, rank)
        const others = children.get(parent) ?? []
        if (others.length <= MOST_SIBLINGS)
          for (const other of others) if (other !== sense) put(siblings, other, rank)
        for (const opposite of against[parent] ?? []) putGroup(opposite, rank)
      }
      for (const opposite of against[sense] ?? []) putGroup(opposite, rank)
    }
  }
  for (const at of entry.opposites) raise(opposites, words[at] ?? '', 1)
  putDerived(entry, 1)
  for (const [synonym, strength] of synonyms) {
    const other = entries.get(synonym)
    if (other) putDerived(other, strength / 2)
  }
  for (const at of entry.derived) {
    const other = entries.get(words[at] ?? '')
    for (const sense of other?.senses.flatMap((part) => part.slice(0, 2)) ?? [])
      put(derived, sense, 1)
  }
  return { synonyms, broader, narrower, siblings, opposites, derived }

  /** An adjective's opposite stands for the whole group of adjectives similar to it. */
  function putGroup(synset: number, rank: number) {
    put(opposites, synset, rank)
    for (const similar of children.get(synset) ?? []) put(opposites, similar, rank + 1)
  }
}

function raise(into: Map<string, number>, word: string, strength: number): void {
  if (strength > (into.get(word) ?? 0)) into.set(word, strength)
}

function lemmaOf(word: string, entries: ReadonlyMap<string, Entry>): string {
  if (word.length < 3 || word.length > LONGEST) return word
  const irregular = IRREGULAR_PLURALS.get(word) ?? IRREGULAR_BASES.get(word)
  if (irregular !== undefined && entries.has(irregular)) return irregular
  return basesOf(word).find((base) => base.length > 1 && entries.has(base)) ?? word
}

function basesOf(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (word.endsWith('s')) {
    if (/(?:ss|us|is)$/.test(word)) return []
    const rest = word.slice(0, -1)
    return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [rest, word.slice(0, -2)] : [rest]
  }
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`]
  const ending = ['ing', 'ed'].find((each) => word.endsWith(each))
  if (ending === undefined) return []
  const stem = word.slice(0, -ending.length)
  if (!/[aeiouy]/.test(stem)) return []
  return /([^aeiou])\1$/.test(stem)
    ? [stem.slice(0, -1), stem, `${stem}e`]
    : stem.endsWith('e')
      ? [stem, `${stem}e`]
      : [`${stem}e`, stem]
}

function addTo<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const toNumbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number))
