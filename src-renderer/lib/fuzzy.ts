/** How well a text answers a query, and which of its characters did. */
export interface FuzzyMatch {
  readonly score: number
  readonly indices: readonly number[]
}

const fold = (character: string) => character.normalize('NFD').charAt(0).toLowerCase()
const isWordStart = (characters: readonly string[], index: number) =>
  index === 0 || /[^\p{L}\p{N}]/u.test(characters[index - 1] ?? '')

/** Finds the query's characters in order, favouring word starts and runs; undefined when one is absent. */
export function matchFuzzy(query: string, text: string): FuzzyMatch | undefined {
  const characters = Array.from(text)
  const folded = characters.map(fold)
  const wanted = Array.from(query)
    .map(fold)
    .filter((character) => character.trim() !== '')
  const exact = folded.join('').indexOf(wanted.join(''))
  if (wanted.length > 0 && exact >= 0) {
    const bonus = isWordStart(characters, exact) ? 20 : 0
    const indices = wanted.map((_, offset) => exact + offset)
    return { score: 100 + bonus + wanted.length * 5 - exact * 0.5 - text.length * 0.05, indices }
  }
  const indices: number[] = []
  let score = 0
  for (const character of wanted) {
    const from = (indices.at(-1) ?? -1) + 1
    const start = folded.findIndex(
      (other, index) => index >= from && other === character && isWordStart(characters, index),
    )
    const next = folded.indexOf(character, from)
    if (next < 0) return undefined
    const follows = indices.length > 0 && next === from
    const index = follows || start < 0 ? next : start
    score += follows ? 6 : isWordStart(characters, index) ? 8 : 1
    indices.push(index)
  }
  return { score: score - text.length * 0.05, indices }
}

/** Keeps the items a query finds, best first; an empty query keeps all in their order. */
export function filterFuzzy<T>(
  items: readonly T[],
  query: string,
  toText: (item: T) => string,
): readonly { readonly item: T; readonly indices: readonly number[] }[] {
  if (query.trim() === '') return items.map((item) => ({ item, indices: [] }))
  return items
    .flatMap((item) => {
      const match = matchFuzzy(query, toText(item))
      return match ? [{ item, ...match }] : []
    })
    .toSorted((a, b) => b.score - a.score)
}
