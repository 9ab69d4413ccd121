import { type NgramModel, TOKEN } from './ngram-model.ts'
import { kindOf, type Slot } from './slots.ts'

/** A change of a draft: `remove` live slots from `at` on give way to `insert`. */
export interface Proposal {
  readonly at: number
  readonly remove: number
  readonly insert: readonly string[]
  readonly reason: string
  /** By how much the sentence must become likelier (natural logarithm); -Infinity when the rule is certain. */
  readonly needs: number
}

/** A sentence that is being corrected: live slots are those that are not to go. */
export interface Draft {
  readonly slots: Slot[]
  /** Live slots in order; rebuilt by every change. */
  live: Slot[]
  /** Lower-case words of the live slots, marks as they are. */
  words: string[]
  /** Word numbers with two starts and an end, for the language model. */
  numbers: number[]
  /** Where a live slot stands in `numbers`; marks that end the sentence stand at its end. */
  places: number[]
  /** Sums of the draft as it is, by place and length. */
  readonly sums: Map<number, number>
}

/** Counted for a word that the model lacks, whatever stands before it. */
const UNKNOWN_LOG = -11
/** More slots than any change removes. */
const MOST_REMOVED = 1000
const INNER_MARK = /^[,;:()"“”«»–—-]$/

/** Makes a draft of the slots of one sentence. */
export function createDraft(slots: Slot[], model: NgramModel): Draft {
  const draft: Draft = { slots, live: [], words: [], numbers: [], places: [], sums: new Map() }
  refresh(draft, model)
  return draft
}

function refresh(draft: Draft, model: NgramModel): void {
  draft.live = draft.slots.filter(({ now }) => now !== '')
  draft.words = draft.live.map(({ now }) => now.toLowerCase().replaceAll('’', "'"))
  draft.numbers = [TOKEN.start, TOKEN.start]
  draft.places = []
  draft.sums.clear()
  for (const [i, word] of draft.words.entries()) {
    draft.places.push(draft.numbers.length)
    const number = numberOf(draft.live[i]?.kind ?? 'mark', word, model)
    if (number === undefined) continue
    if (number === TOKEN.comma && (draft.numbers.at(-1) ?? 0) === TOKEN.comma) continue
    draft.numbers.push(number)
  }
  draft.numbers.push(TOKEN.end)
}

function numberOf(kind: Slot['kind'], word: string, model: NgramModel): number | undefined {
  if (kind === 'number') return TOKEN.number
  if (kind === 'word') return model.numberOf(word)
  return INNER_MARK.test(word) ? TOKEN.comma : undefined
}

/** By how much a change makes the sentence likelier, in natural logarithms. */
export function gainOf(
  draft: Draft,
  model: NgramModel,
  { at, remove, insert }: Pick<Proposal, 'at' | 'remove' | 'insert'>,
): number {
  const { numbers } = draft
  const from = draft.places[at] ?? numbers.length - 1
  const to = draft.places[at + remove] ?? numbers.length - 1
  const put = insert.flatMap((word) => {
    const number = numberOf(kindOf(word), word.toLowerCase().replaceAll('’', "'"), model)
    return number === undefined ? [] : [number]
  })
  const after = [...numbers.slice(from - 2, from), ...put, ...numbers.slice(to, to + 2)]
  const key = at * MOST_REMOVED + remove
  let before = draft.sums.get(key)
  if (before === undefined) {
    before = sumOf(model, numbers.slice(from - 2, to + 2))
    draft.sums.set(key, before)
  }
  return sumOf(model, after) - before
}

function sumOf(model: NgramModel, numbers: readonly number[]): number {
  let sum = 0
  for (let i = 2; i < numbers.length; i++) {
    const number = numbers[i] ?? TOKEN.unknown
    // how likely "some unknown word" is says nothing
    sum +=
      number === TOKEN.unknown
        ? UNKNOWN_LOG
        : model.logOf(numbers[i - 2] ?? 0, numbers[i - 1] ?? 0, number)
  }
  return sum
}

/** Whether every pair that the change makes was seen in real text. */
export function isAttested(
  draft: Draft,
  model: NgramModel,
  { at, remove, insert }: Proposal,
): boolean {
  const from = draft.places[at] ?? draft.numbers.length - 1
  const to = draft.places[at + remove] ?? draft.numbers.length - 1
  let before = draft.numbers[from - 1] ?? 0
  for (const word of insert) {
    const number = numberOf(kindOf(word), word.toLowerCase(), model)
    if (number === undefined) continue
    if (!model.isPair(before, number)) return false
    before = number
  }
  return model.isPair(before, draft.numbers[to] ?? 0)
}

/** Carries a change out; false when a protected slot is in the way. */
export function change(
  draft: Draft,
  model: NgramModel,
  { at, remove, insert, reason }: Proposal,
): boolean {
  const old = draft.live.slice(at, at + remove)
  if (old.some(({ fixed }) => fixed)) return false
  const first = draft.live[at]
  const isUpper = first !== undefined && remove > 0 && /^\p{Lu}/u.test(first.now)
  const words = insert.map((word, i) =>
    i === 0 && isUpper ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  )
  // what stays is kept apart, so that the edit is as small as can be
  let head = 0
  while (head < old.length && head < words.length && old[head]?.now === words[head]) head++
  let tail = 0
  while (
    tail < old.length - head &&
    tail < words.length - head &&
    old.at(-1 - tail)?.now === words.at(-1 - tail)
  )
    tail++
  const goes = old.slice(head, old.length - tail)
  const comes = words.slice(head, words.length - tail)
  if (goes.length === 0 && comes.length === 0) return false
  for (const [i, slot] of goes.entries()) {
    slot.now = comes[i] ?? ''
    slot.reason ??= reason
  }
  const extra = comes.slice(goes.length)
  if (extra.length > 0) {
    const before = goes.at(-1) ?? draft.live[at + head - 1]
    const index = before ? draft.slots.indexOf(before) + 1 : 0
    const place = before?.end ?? draft.slots[0]?.start ?? 0
    draft.slots.splice(
      index,
      0,
      ...extra.map((now) => ({
        start: place,
        end: place,
        kind: kindOf(now),
        text: '',
        now,
        fixed: false,
        reason,
      })),
    )
  }
  if (isUpper && words.length === 0) raise(draft.live[at + remove])
  refresh(draft, model)
  return true
}

/** A capital for the word that now comes first. */
function raise(slot: Slot | undefined): void {
  if (slot && !slot.fixed && slot.kind === 'word')
    slot.now = slot.now.charAt(0).toUpperCase() + slot.now.slice(1)
}
