/** The constant of Cormack, Clarke and Buettcher (2009). */
const K = 60

/** Reciprocal rank fusion: puts rankings into one, best first, by the sum of 1 / (60 + rank). */
export function fuseRanks<T>(
  rankings: readonly (readonly T[])[],
): { readonly item: T; readonly score: number }[] {
  const scores = new Map<T, number>()
  for (const ranking of rankings)
    for (const [index, item] of ranking.entries())
      scores.set(item, (scores.get(item) ?? 0) + 1 / (K + index + 1))
  return [...scores].map(([item, score]) => ({ item, score })).toSorted((a, b) => b.score - a.score)
}
