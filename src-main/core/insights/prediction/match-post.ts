import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import { type Terms, termsOf } from '../features/terms.ts'

/** A kept prediction that waits for its post; times in ms of UTC. */
export interface Waiting {
  readonly id: number
  readonly platform: string
  readonly text: string
  readonly madeMs: number
  readonly atMs: number | null
}

/** A post that it may have turned into. */
export interface Candidate {
  readonly id: number
  readonly platform: string
  readonly text: string
  readonly url: string | null
  readonly publishedMs: number
}

const DAY_MS = 86_400_000
const BEFORE_MS = DAY_MS
const AFTER_MS = 14 * DAY_MS
const LEAST_ALIKE = 0.5

/** Pairs each prediction with the most alike post of its platform from a day before to 14 days after its time; a post is taken once. */
export function matchPosts(
  waiting: readonly Waiting[],
  candidates: readonly Candidate[],
): Map<number, number> {
  const read = candidates.map((post) => ({ post, ...readingOf(post.text) }))
  const pairs: { readonly id: number; readonly postId: number; readonly alike: number }[] = []
  for (const prediction of waiting) {
    const mine = readingOf(prediction.text)
    const around = prediction.atMs ?? prediction.madeMs
    for (const { post, terms, links } of read) {
      if (post.platform !== '' && post.platform !== prediction.platform) continue
      if (post.publishedMs < Math.min(around, prediction.madeMs) - BEFORE_MS) continue
      if (post.publishedMs > around + AFTER_MS) continue
      const isLinked = mine.links.some((link) => link === post.url || links.includes(link))
      const alike = jaccard(mine.terms, terms) + (isLinked ? LEAST_ALIKE : 0)
      if (alike >= LEAST_ALIKE) pairs.push({ id: prediction.id, postId: post.id, alike })
    }
  }
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { id, postId } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    if (found.has(id) || taken.has(postId)) continue
    found.set(id, postId)
    taken.add(postId)
  }
  return found
}

function readingOf(text: string): { readonly terms: Terms; readonly links: readonly string[] } {
  const links = findPostTokens(text.slice(0, 8000)).filter(({ kind }) => kind === 'link')
  return { terms: termsOf(text), links: links.map((link) => link.text) }
}

/** Shared terms by all terms of both (Jaccard 1912); 0 where neither has any. */
function jaccard({ hashes: a }: Terms, { hashes: b }: Terms): number {
  const of = new Set(a)
  let both = 0
  for (const hash of b) if (of.has(hash)) both++
  const all = a.length + b.length - both
  return all === 0 ? 0 : both / all
}
