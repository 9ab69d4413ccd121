import type { PredictionModel, Skill } from '#shared/contract/predictions.ts'
import { WAYS } from '#shared/sentences/predictions.ts'
import { slotMean } from '../features/encoders.ts'
import { bothOf, type Learnt, rowOfPost } from './learn.ts'
import type { PlacedPost } from '../features/encoders.ts'
import { chanceNoBetter, withinCorrelation } from './rank-skill.ts'

/** Shares of forest (the rest is ridge) that a validation chooses among. */
const BLENDS = [0.5, 1, 0] as const

/** Held-out posts of each account, what came of them and their rows. */
export interface Held {
  readonly posts: readonly (readonly PlacedPost[])[]
  readonly outcomes: readonly (readonly number[])[]
  readonly rows: readonly (readonly Float32Array[])[]
  readonly forest: readonly (readonly number[])[]
  readonly ridge: readonly (readonly number[])[]
}

const CLEARLY = 0.03

/** Asks what was learnt of posts that it has not seen, a step for each account. */
export function* holdOut(
  learnt: Learnt,
  posts: readonly (readonly PlacedPost[])[],
): Generator<void, Held, void> {
  const rows: Float32Array[][] = []
  const forest: number[][] = []
  const ridge: number[][] = []
  for (const account of posts) {
    const own: Float32Array[] = []
    const said: { forest: number; ridge: number }[] = []
    for (const [at, { post, accountId }] of account.entries()) {
      const row = rowOfPost(learnt, post, accountId)
      own.push(row)
      said.push(bothOf(learnt, row))
      if (at % 32 === 31) yield
    }
    rows.push(own)
    forest.push(said.map((each) => each.forest))
    ridge.push(said.map((each) => each.ridge))
    yield
  }
  const outcomes = posts.map((account) => account.map(({ deviation }) => deviation))
  return { posts, outcomes, rows, forest, ridge }
}

/** What forest and ridge say together. */
export function blended(
  { forest, ridge }: Pick<Held, 'forest' | 'ridge'>,
  blend: number,
): number[][] {
  return forest.map((said, account) =>
    said.map((value, at) => blend * value + (1 - blend) * (ridge[account]?.[at] ?? 0)),
  )
}

/** The blend with the best correlation on held-out posts; both together unless another is clearly better. */
export function chooseBlend(held: Held): number {
  const [first, ...others] = BLENDS
  let best: number = first
  let most = withinCorrelation(held.outcomes, blended(held, first)) + CLEARLY
  for (const blend of others) {
    const found = withinCorrelation(held.outcomes, blended(held, blend))
    if (found > most) [best, most] = [blend, found]
  }
  return best
}

const NAMES = { 0: WAYS.ridge, 0.5: WAYS.both, 1: WAYS.forest } as const
const BAR = 0.02
/** The normal value that 2 % lie above. */
const Z = 2.054

/** How good the chosen blend and the naive ways are on held-out posts, the chosen one first, and whether it is better than they; stepwise. */
export function* judge(
  held: Held,
  learnt: Learnt,
  blend: number,
): Generator<void, { readonly skills: Skill[]; readonly state: PredictionModel['state'] }, void> {
  const { outcomes } = held
  const chosen = blended(held, blend)
  const slots = held.posts.map((account) =>
    account.map(({ post, accountId }) => slotMean(learnt.encoders, post.facts, accountId)),
  )
  const recent = held.posts.map((account) => {
    const before = learnt.histories.get(account[0]?.accountId ?? -1)?.deviations.slice(-10) ?? []
    const mean = before.reduce((sum, value) => sum + value, 0) / Math.max(1, before.length)
    return account.map(() => mean)
  })
  const nothing = outcomes.map((account) => account.map(() => 0))
  const skill = (name: string, said: readonly (readonly number[])[]): Skill => ({
    name,
    correlation: withinCorrelation(outcomes, said),
    error: errorOf(outcomes, said),
  })
  const others = BLENDS.filter((other) => other !== blend)
  const naive = [skill(WAYS.mean, nothing), skill(WAYS.slots, slots), skill(WAYS.recent, recent)]
  const first = skill(NAMES[blend as 0 | 0.5 | 1], chosen)
  const posts = outcomes.flat().length
  const correlation = first.correlation ?? 0
  const bestNaive = Math.max(...naive.map((each) => each.correlation ?? 0))
  const rival = (naive[1]?.correlation ?? 0) > 0 ? slots : nothing
  const isBetter =
    correlation > bestNaive &&
    correlation * Math.sqrt(Math.max(1, posts - outcomes.length)) > Z &&
    (yield* chanceNoBetter(outcomes, chosen, rival)) < BAR
  const rest = others.map((other) => skill(NAMES[other], blended(held, other)))
  return { skills: [first, ...naive, ...rest], state: isBetter ? 'fitted' : 'no-better' }
}

function errorOf(
  outcomes: readonly (readonly number[])[],
  said: readonly (readonly number[])[],
): number | null {
  const errors = outcomes.flatMap((account, of) =>
    account.map((outcome, at) => Math.abs(outcome - (said[of]?.[at] ?? 0))),
  )
  return errors.length > 0 ? errors.reduce((sum, error) => sum + error, 0) / errors.length : null
}
