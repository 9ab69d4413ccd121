import { COLUMNS, PLACE_OF } from '../features/columns.ts'
import { encode, type Encoders, fitEncoders, type PlacedPost } from '../features/encoders.ts'
import { contextAt, type History } from '../features/history.ts'
import type { MeasuredPost } from '../features/measure-post.ts'
import { weighTerms } from '../features/weigh-terms.ts'
import type { Table } from '../forest/bin-columns.ts'
import {
  fitForest,
  type Forest,
  type ForestOptions,
  predictWithForest,
} from '../forest/fit-forest.ts'
import { fitRidge, predictWithRidge, type Ridge } from './fit-ridge.ts'

/** Everything that was learnt of some posts; plain data. */
export interface Learnt {
  readonly encoders: Encoders
  readonly histories: Map<number, History>
  readonly forest: Forest
  readonly ridge: Ridge
}

/** The posts of one account in order of time, with their places as deviations from the middle. */
export type AccountPosts = readonly PlacedPost[]

const FOLDS = 4
const EMPTY: History = { times: [], deviations: [] }

/** Learns from posts; what the words, hours and the like of a post come to is learnt of the other three quarters alone. */
export function* learn(
  accounts: readonly AccountPosts[],
  options: ForestOptions,
): Generator<void, Learnt, void> {
  const histories = new Map<number, History>()
  const folds: PlacedPost[][] = Array.from({ length: FOLDS }, () => [])
  for (const posts of accounts) {
    if (posts[0]) histories.set(posts[0].accountId, historyOf(posts))
    for (const [at, post] of posts.entries())
      folds[Math.floor((FOLDS * at) / posts.length)]?.push(post)
  }
  const all = folds.flat()
  const width = COLUMNS.length + (all[0]?.post.vector.length ?? 0)
  const wide = new Float32Array(all.length * width)
  const terms = yield* weighTerms(
    all.map(({ post, accountId }) => ({ hashes: post.terms.hashes, accountId })),
  )
  let row = 0
  for (const fold of folds) {
    const encoders = yield* fitEncoders(all, terms, { from: row, to: row + fold.length })
    for (const { post, accountId } of fold) {
      wide.set(rowOfPost({ encoders, histories }, post, accountId), row++ * width)
      if (row % 64 === 0) yield
    }
  }
  const deviations = Float64Array.from(all, ({ deviation }) => deviation)
  const table = { rows: all.length, columns: width, values: wide }
  const ridge = yield* fitRidge(table, deviations)
  const forest = yield* fitForest(narrow(table), deviations, options)
  const encoders = yield* fitEncoders(all, terms)
  return { encoders, histories, forest, ridge }
}

/** The row of a post as forest and ridge read it: the columns, then its word vector, which only the ridge reads. */
export function rowOfPost(
  { encoders, histories }: Pick<Learnt, 'encoders' | 'histories'>,
  post: MeasuredPost,
  accountId: number,
): Float32Array {
  const row = new Float32Array(COLUMNS.length + post.vector.length)
  row.set(post.row)
  row.set(post.vector, COLUMNS.length)
  const known = {
    ...encode(encoders, post, accountId),
    ...contextAt(histories.get(accountId) ?? EMPTY, post.facts.atMs),
  }
  for (const [key, value] of Object.entries(known)) row[PLACE_OF.get(key) ?? 0] = value
  return row
}

/** What forest and ridge say of a row, as deviations from the middle. */
export function bothOf(
  { forest, ridge }: Pick<Learnt, 'forest' | 'ridge'>,
  row: Float32Array,
): { readonly forest: number; readonly ridge: number } {
  return { forest: predictWithForest(forest, row), ridge: predictWithRidge(ridge, row) }
}

function historyOf(posts: AccountPosts): History {
  const timed = posts.filter(({ post }) => post.facts.atMs !== null)
  return {
    times: timed.map(({ post }) => post.facts.atMs ?? 0),
    deviations: timed.map(({ deviation }) => deviation),
  }
}

function narrow({ rows, columns, values }: Table): Table {
  const narrower = new Float32Array(rows * COLUMNS.length)
  for (let row = 0; row < rows; row++)
    narrower.set(
      values.subarray(row * columns, row * columns + COLUMNS.length),
      row * COLUMNS.length,
    )
  return { rows, columns: COLUMNS.length, values: narrower }
}
