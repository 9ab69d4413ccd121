import type { SourceIndex } from './index-sources.ts'
import type { Token } from './read-tokens.ts'

const LEAST_TOKENS = 3
const MOST_TRIED = 400

/** Where the sources say a statement word for word (base forms compared): its first and last place, or null. */
export function findVerbatim(
  tokens: readonly Token[],
  index: SourceIndex,
): { readonly first: number; readonly last: number } | null {
  if (tokens.length < LEAST_TOKENS) return null
  const ids: number[] = []
  let rarest = 0
  for (const [at, { lemma }] of tokens.entries()) {
    const id = index.ids.get(lemma)
    if (id === undefined) return null
    ids.push(id)
    if (timesOf(id, index) < timesOf(ids[rarest] ?? id, index)) rarest = at
  }
  for (const place of (index.places[ids[rarest] ?? -1] ?? []).slice(0, MOST_TRIED)) {
    const first = place - rarest
    if (first >= 0 && ids.every((id, at) => index.tokens[first + at] === id)) {
      return { first, last: first + ids.length - 1 }
    }
  }
  return null
}

const timesOf = (id: number, index: SourceIndex): number => index.places[id]?.length ?? 0
