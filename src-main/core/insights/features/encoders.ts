import { fitWords, scoreWords, type Span, type WordWeights } from './fit-words.ts'
import type { MeasuredPost } from './measure-post.ts'
import type { TermTable } from './weigh-terms.ts'

/** A measured post of an account with its place, as a deviation -0.5..0.5 from the middle. */
export interface PlacedPost {
  readonly post: MeasuredPost
  readonly accountId: number
  readonly deviation: number
}

type Sums = Map<string, { sum: number; count: number }>

/** What was learnt of how words, tags, kinds, hours and subjects fare; of plain data, so that it can be kept. */
export interface Encoders {
  readonly words: WordWeights
  readonly tags: Sums
  readonly kinds: Sums
  readonly slots: Sums
  readonly memory: Map<number, Memory>
}

/** The newest posts of an account: their word vectors side by side, and how they fared. */
interface Memory {
  readonly vectors: Float32Array
  readonly deviations: Float32Array
}

/** What `encode` tells of a post, each a deviation from the middle. */
export interface Encoded {
  readonly words: number
  readonly tags: number
  readonly kind: number
  readonly slot: number
  readonly alike: number
}

const MOST_REMEMBERED = 200
const POSTS_A_STEP = 500
const TAGS_USUAL = 5
const KINDS_USUAL = 10
const SLOTS_USUAL = 5
const HOURS_USUAL = 10
const LEAST_ALIKE = 0.5
const ALIKE_USUAL = 0.5

/**
 * Learns from posts, those of an account in order of time, and from their terms; nothing of the span that is left out is
 * learnt, so that it can be asked about. Deviations are taken from the mean of the account's own among them: else what all
 * its posts share would tell which were left out.
 */
export function* fitEncoders(
  all: readonly PlacedPost[],
  terms: TermTable,
  leftOut: Span = { from: 0, to: 0 },
): Generator<void, Encoders, void> {
  const isIn = (at: number) => at < leftOut.from || at >= leftOut.to
  const means: Sums = new Map()
  for (const [at, { accountId, deviation }] of all.entries())
    if (isIn(at)) add(means, String(accountId), deviation)
  const fromMean = Float64Array.from(
    all,
    ({ accountId, deviation }) => deviation - shrunk(means.get(String(accountId)), 0, 0),
  )
  const encoders: Encoders = {
    words: yield* fitWords(terms, fromMean, leftOut),
    tags: new Map(),
    kinds: new Map(),
    slots: new Map(),
    memory: new Map(),
  }
  const own = new Map<number, number[]>()
  for (const [at, { post, accountId }] of all.entries()) {
    if (at % POSTS_A_STEP === 0) yield
    if (!isIn(at)) continue
    learnPost(encoders, { post, accountId, deviation: fromMean[at] ?? 0 })
    const known = own.get(accountId) ?? []
    own.set(accountId, known)
    known.push(at)
  }
  for (const [accountId, known] of own)
    encoders.memory.set(accountId, remember(all, fromMean, known.slice(-MOST_REMEMBERED)))
  return encoders
}

function remember(
  all: readonly PlacedPost[],
  fromMean: Float64Array,
  known: readonly number[],
): Memory {
  const width = all[known[0] ?? 0]?.post.vector.length ?? 0
  const vectors = new Float32Array(known.length * width)
  for (const [place, at] of known.entries()) vectors.set(all[at]?.post.vector ?? [], place * width)
  return { vectors, deviations: Float32Array.from(known, (at) => fromMean[at] ?? 0) }
}

function learnPost({ kinds, tags, slots }: Encoders, placed: PlacedPost): void {
  const { post, accountId, deviation } = placed
  const { kind, weekday, hour } = post.facts
  add(kinds, `${accountId} ${kind}`, deviation)
  for (const tag of post.terms.tags) {
    add(tags, `${accountId} ${tag}`, deviation)
    add(tags, tag, deviation)
  }
  if (hour === null) add(slots, `${accountId} ${weekday} day`, deviation)
  else {
    add(slots, `${accountId} ${hour}`, deviation)
    add(slots, `${accountId} ${weekday} ${hour}`, deviation)
  }
}

/** What is expected of a post by each of its parts alone, drawn to the middle where little is known. */
export function encode(encoders: Encoders, post: MeasuredPost, accountId: number): Encoded {
  return {
    words: scoreWords(encoders.words, { hashes: post.terms.hashes, accountId }),
    tags: tagsMean(encoders.tags, post.terms.tags, accountId),
    kind: shrunk(encoders.kinds.get(`${accountId} ${post.facts.kind}`), KINDS_USUAL, 0),
    slot: slotMean(encoders, post.facts, accountId),
    alike: alikeMean(encoders, post.vector, accountId),
  }
}

/** The mean deviation at an hour of a weekday, drawn to that of the hour. */
export function slotMean(
  { slots }: Pick<Encoders, 'slots'>,
  { weekday, hour }: { readonly weekday: number | null; readonly hour: number | null },
  accountId: number,
): number {
  if (hour === null) return shrunk(slots.get(`${accountId} ${weekday} day`), HOURS_USUAL, 0)
  const ofHour = shrunk(slots.get(`${accountId} ${hour}`), HOURS_USUAL, 0)
  return shrunk(slots.get(`${accountId} ${weekday} ${hour}`), SLOTS_USUAL, ofHour)
}

function tagsMean(tags: Sums, names: readonly string[], accountId: number): number {
  if (names.length === 0) return 0
  let sum = 0
  for (const name of names) {
    const anywhere = shrunk(tags.get(name), TAGS_USUAL, 0)
    sum += shrunk(tags.get(`${accountId} ${name}`), TAGS_USUAL, anywhere)
  }
  return sum / names.length
}

function alikeMean({ memory }: Encoders, vector: Float32Array, accountId: number): number {
  const known = memory.get(accountId)
  if (!known) return 0
  const { vectors, deviations } = known
  let sum = 0
  let weights = ALIKE_USUAL
  for (let post = 0; post < deviations.length; post++) {
    const start = post * vector.length
    let cosine = 0
    for (let at = 0; at < vector.length; at++)
      cosine += (vector[at] as number) * (vectors[start + at] as number)
    if (cosine <= LEAST_ALIKE) continue
    const weight = (cosine - LEAST_ALIKE) ** 2
    sum += weight * (deviations[post] as number)
    weights += weight
  }
  return sum / weights
}

function add(sums: Sums, key: string, deviation: number): void {
  const known = sums.get(key)
  if (known) {
    known.sum += deviation
    known.count++
  } else sums.set(key, { sum: deviation, count: 1 })
}

function shrunk(
  known: { readonly sum: number; readonly count: number } | undefined,
  usual: number,
  to: number,
): number {
  return known ? (known.sum + usual * to) / (known.count + usual) : to
}
