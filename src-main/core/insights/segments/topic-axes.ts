import { topicsOf } from '../trends/topics-of.ts'

/** Words that posts share, and how far each post lies along the axes that tell them apart the most. */
export interface TopicAxes {
  readonly axes: Float64Array[]
  /** The commonest words with 1 for each post that has them. */
  readonly words: readonly { readonly name: string; readonly values: Float64Array }[]
}

const AXES = 4
const ROUNDS = 12
const MOST_WORDS = 200
const FEWEST_POSTS = 3
const MOST_SHARE = 0.6
const POSTS_A_STEP = 20

/**
 * The first 4 axes of posts by words (latent semantic analysis, Deerwester et al. 1990, without the middle): TF-IDF rows
 * of length 1 over the 200 commonest words, by orthogonal iteration. Some posts a step.
 */
export function* findTopicAxes(
  posts: readonly { readonly text: string; readonly tags: readonly string[] }[],
  random: () => number,
): Generator<void, TopicAxes, void> {
  const rows: Set<string>[] = []
  const counts = new Map<string, number>()
  for (const [at, { text, tags }] of posts.entries()) {
    if (at % POSTS_A_STEP === 0) yield
    const names = new Set([...topicsOf(text)].filter((name) => !name.includes(' ')))
    for (const tag of tags) names.add(tag)
    rows.push(names)
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const kept = [...counts]
    .filter(([, count]) => count >= FEWEST_POSTS && count <= MOST_SHARE * posts.length)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
  const words = kept.map(([name]) => ({ name, values: new Float64Array(posts.length) }))
  const sparse: Row[] = []
  for (const [at, names] of rows.entries()) {
    if (at % POSTS_A_STEP === 0) yield
    const row = toRow(names, kept, posts.length)
    for (const { word } of row) words[word]?.values.fill(1, at, at + 1)
    sparse.push(row)
  }
  const axes = yield* iterate(sparse, { width: kept.length, random })
  return { axes, words }
}

type Row = readonly { readonly word: number; readonly value: number }[]

function toRow(
  names: ReadonlySet<string>,
  kept: readonly (readonly [string, number])[],
  posts: number,
): Row {
  const row = kept.flatMap(([name, count], word) =>
    names.has(name) ? [{ word, value: Math.log((1 + posts) / (1 + count)) + 1 }] : [],
  )
  const length = Math.sqrt(row.reduce((sum, { value }) => sum + value * value, 0))
  return row.map(({ word, value }) => ({ word, value: value / length }))
}

function* iterate(
  rows: readonly Row[],
  { width, random }: { readonly width: number; readonly random: () => number },
): Generator<void, Float64Array[], void> {
  const means = new Float64Array(width)
  for (const { word, value } of rows.flat())
    means[word] = (means[word] as number) + value / rows.length
  const count = Math.min(AXES, width)
  let bases: Float64Array[] = Array.from({ length: count }, () =>
    Float64Array.from(means, () => random() - 0.5),
  )
  const project = (basis: Float64Array) => {
    const middle = means.reduce((sum, mean, word) => sum + mean * (basis[word] as number), 0)
    return Float64Array.from(rows, (row) =>
      row.reduce((sum, { word, value }) => sum + value * (basis[word] as number), -middle),
    )
  }
  for (let round = 0; round < ROUNDS; round++) {
    yield
    const next = bases.map((basis) => {
      const scores = project(basis)
      const total = scores.reduce((sum, score) => sum + score, 0)
      const image = means.map((mean) => -mean * total)
      for (const [at, row] of rows.entries())
        for (const { word, value } of row)
          image[word] = (image[word] as number) + value * (scores[at] as number)
      return image
    })
    bases = orthogonal(next)
  }
  return bases.map(project)
}

/** Gram-Schmidt; a direction that vanishes stays 0. */
function orthogonal(bases: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const basis of bases) {
    let rest = basis
    for (const other of done) {
      const along = rest.reduce((sum, value, at) => sum + value * (other[at] as number), 0)
      rest = rest.map((value, at) => value - along * (other[at] as number))
    }
    const length = Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0))
    done.push(rest.map((value) => (length > 1e-12 ? value / length : 0)))
  }
  return done
}
