import type { PredictionModel } from '#shared/contract/predictions.ts'
import { FOREST, type ForestOptions } from '../forest/fit-forest.ts'
import { type AccountInput, placed } from './account-input.ts'
import { findDrift } from './find-drift.ts'
import { findImportances } from './find-importances.ts'
import { blended, chooseBlend, holdOut, judge } from './judge.ts'
import { type AccountPosts, learn, type Learnt } from './learn.ts'
import { isCovered, type Reach, reachOf, widerOf } from './ranges.ts'
import { createPlaces } from './places.ts'
import { basisOfModel } from './words.ts'

/** What predictions are made of: `learnt` is null where it is no better than the middle. */
export interface Predictor {
  readonly model: Omit<PredictionModel, 'fittedAt'>
  readonly learnt: Learnt | null
  /** The share of the forest; the rest is the ridge's. */
  readonly blend: number
  readonly reach: Reach
}

interface Options {
  readonly forest?: ForestOptions
  readonly onStage?: (done: number, total: number) => void
}

/** Posts below which nothing is fitted. */
export const NEEDED = 40
const LEAST_OF_ACCOUNT = 10
const STAGES = 4
/** The first 64 % choose and the next 16 % tell how to blend; the first 80 % are judged by the last 20 %. */
const INNER = 0.64
const OUTER = 0.8
const INNER_TREES = 0.25
const OUTER_TREES = 0.4
const JUDGED_TREES = 50
/** From 4,000 posts on trees are fewer and leaves larger: posts make up for it, and nothing was lost on 9,000 real ones. */
const TREE_ROWS = 800_000
const LEAST_TREES = 80
const ROWS_A_LEAF = 400
const LARGEST_LEAF = 10
/** So many of the newest posts choose the blend and the first ranges. */
const MOST_INNER = 4000

/**
 * Fits predictions to the posts of accounts, and judges them on the newest fifth of each account's posts, which neither the
 * fit nor any choice has seen; what is kept is then fitted to all.
 */
export function* fitPredictor(
  inputs: readonly AccountInput[],
  { onStage = () => undefined, ...options }: Options = {},
): Generator<void, Predictor, void> {
  const accounts = inputs.filter(({ posts }) => posts.length >= LEAST_OF_ACCOUNT)
  const posts = accounts.reduce((sum, account) => sum + account.posts.length, 0)
  const { forest = forestFor(posts) } = options
  const facts = { posts, needed: NEEDED, accounts: accounts.length }
  if (posts < NEEDED) return tooFew(facts)
  const trees = (share: number) => ({
    ...forest,
    trees: Math.max(Math.min(JUDGED_TREES, forest.trees), Math.ceil(forest.trees * share)),
  })

  onStage(0, STAGES)
  const inner = yield* learn(newest(yield* between(accounts, 0, INNER)), trees(INNER_TREES))
  const validation = yield* holdOut(inner, yield* between(accounts, INNER, OUTER))
  const blend = chooseBlend(validation)
  onStage(1, STAGES)
  const outer = yield* learn(yield* between(accounts, 0, OUTER), trees(OUTER_TREES))
  const test = yield* holdOut(outer, yield* between(accounts, OUTER, 1))
  const { skills, state } = yield* judge(test, outer, blend)
  yield
  onStage(2, STAGES)

  const isFitted = state === 'fitted'
  const saidOf = (held: typeof test) =>
    isFitted ? blended(held, blend) : held.outcomes.map((account) => account.map(() => 0))
  const said = saidOf(test)
  const after = residualsOf(test.outcomes, said)
  const bothWays = (held: typeof test, share: number) => [
    held.outcomes,
    placesAmongEarlier(accounts, held, share),
  ]
  const before = bothWays(validation, INNER).flatMap((outcomes) =>
    residualsOf(outcomes, saidOf(validation)).flat(),
  )
  const places = bothWays(test, OUTER)
  yield
  const latest = places.flatMap((outcomes) => residualsOf(outcomes, said).flat())
  const early = reachOf(before)
  const covered = places.flatMap((outcomes) =>
    outcomes.flatMap((account, of) =>
      account.map((outcome, at) => isCovered(outcome, said[of]?.[at] ?? 0, early)),
    ),
  )
  const errors = after.map((account) => account.map(Math.abs))
  const half = (account: readonly number[]) => Math.floor(account.length / 2)
  const importances = isFitted ? yield* findImportances(test, outer, blend) : []
  onStage(3, STAGES)
  const learnt = isFitted ? yield* learn(yield* between(accounts, 0, 1), forest) : null
  onStage(STAGES, STAGES)
  const model = {
    ...facts,
    state,
    skills,
    coverage: covered.filter(Boolean).length / Math.max(1, covered.length),
    importances,
    drift: findDrift(
      errors.flatMap((account) => account.slice(0, half(account))),
      errors.flatMap((account) => account.slice(half(account))),
    ),
  }
  return {
    model: { ...model, basis: basisOfModel(model, test.outcomes.flat().length) },
    learnt,
    blend,
    reach: widerOf(reachOf([...before, ...latest]), reachOf(latest)),
  }
}

function forestFor(posts: number): ForestOptions {
  const trees = Math.round(TREE_ROWS / Math.max(1, posts))
  const minLeaf = Math.round(posts / ROWS_A_LEAF)
  return {
    ...FOREST,
    trees: Math.min(FOREST.trees, Math.max(LEAST_TREES, trees)),
    minLeaf: Math.min(LARGEST_LEAF, Math.max(FOREST.minLeaf, minLeaf)),
  }
}

function tooFew(facts: Pick<PredictionModel, 'posts' | 'needed' | 'accounts'>): Predictor {
  const model = {
    ...facts,
    state: 'too-few' as const,
    skills: [],
    coverage: null,
    importances: [],
    drift: null,
  }
  const basis = basisOfModel(model, 0)
  return { model: { ...model, basis }, learnt: null, blend: 0.5, reach: reachOf([]) }
}

const cutOf = ({ posts }: AccountInput, share: number) => Math.floor(share * posts.length + 1e-9)

/** The posts of each account from one share to another, with their places among all up to there; a step for each account. */
function* between(
  accounts: readonly AccountInput[],
  from: number,
  to: number,
): Generator<void, AccountPosts[], void> {
  const found: AccountPosts[] = []
  for (const account of accounts) {
    found.push(placed(account, cutOf(account, to)).slice(cutOf(account, from)))
    yield
  }
  return found
}

/** Of each account the newest posts, so that all together are about as many as choose a blend. */
function newest(accounts: readonly AccountPosts[]): AccountPosts[] {
  const posts = accounts.reduce((sum, { length }) => sum + length, 0)
  const share = Math.min(1, MOST_INNER / posts)
  return accounts.map((account) =>
    account.slice(account.length - Math.ceil(share * account.length)),
  )
}

/**
 * The places of held-out posts among those before them all, as one sees who compares with what was there: where an account
 * grows these lie apart from the places among posts of their own time, and ranges are made to hold both.
 */
function placesAmongEarlier(
  accounts: readonly AccountInput[],
  held: { readonly outcomes: readonly (readonly number[])[] },
  share: number,
): number[][] {
  return accounts.map((account, of) => {
    const values = account.posts.map(({ value }) => value)
    const to = cutOf(account, share)
    const placeOf = createPlaces(values.slice(0, to))
    return (held.outcomes[of] ?? []).map((_, at) => placeOf(values[to + at] ?? 0) - 0.5)
  })
}

function residualsOf(
  outcomes: readonly (readonly number[])[],
  said: readonly (readonly number[])[],
): number[][] {
  return outcomes.map((account, of) =>
    account.map((outcome, at) => outcome - (said[of]?.[at] ?? 0)),
  )
}
