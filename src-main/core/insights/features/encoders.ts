import { fitWords, scoreWords, type WordWeights } from './fit-words.ts'
import type { MeasuredPost } from './measure-post.ts'

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
  /** The newest posts of each account by their word vectors. */
  readonly memory: Map<number, { readonly vector: Float32Array; readonly deviation: number }[]>
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
 * Learns from posts in order of time; nothing of the posts that it is later asked about may be among them. Deviations are
 * taken from the mean of the account's own among them: else what all its posts share would tell which were left out.
 */
export function* fitEncoders(posts: readonly PlacedPost[]): Generator<void, Encoders, void> {
  const means: Sums = new Map()
  for (const { accountId, deviation } of posts) add(means, String(accountId), deviation)
  const fromMean = posts.map(
    ({ accountId, deviation }) => deviation - shrunk(means.get(String(accountId)), 0, 0),
  )
  const rows = posts.map(({ post, accountId }) => ({ hashes: post.terms.hashes, accountId }))
  const encoders: Encoders = {
    words: yield* fitWords(rows, fromMean),
    tags: new Map(),
    kinds: new Map(),
    slots: new Map(),
    memory: new Map(),
  }
  for (const [at, { post, accountId }] of posts.entries()) {
    if (at % POSTS_A_STEP === 0) yield
    learnPost(encoders, { post, accountId, deviation: fromMean[at] ?? 0 })
  }
  for (const memory of encoders.memory.values()) {
    if (memory.length > MOST_REMEMBERED) memory.splice(0, memory.length - MOST_REMEMBERED)
  }
  return encoders
}

function learnPost({ kinds, tags, slots, memory }: Encoders, placed: PlacedPost): void {
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
  const known = memory.get(accountId) ?? []
  memory.set(accountId, known)
  known.push({ vector: post.vector, deviation })
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
  let sum = 0
  let weights = ALIKE_USUAL
  for (const { vector: other, deviation } of memory.get(accountId) ?? []) {
    let cosine = 0
    for (let at = 0; at < vector.length; at++)
      cosine += (vector[at] as number) * (other[at] as number)
    if (cosine <= LEAST_ALIKE) continue
    const weight = (cosine - LEAST_ALIKE) ** 2
    sum += weight * deviation
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
