import type { PredictionModel } from '#shared/contract/predictions.ts'
import { COLUMNS } from '../features/columns.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { blended, type Held } from './judge.ts'
import { bothOf, type Learnt } from './learn.ts'
import { withinCorrelation } from './rank-skill.ts'

const MOST_POSTS = 300
const MOST = 12

/** What shuffling a column among an account's held-out posts costs in correlation (Breiman 2001), the most first; a step each column. */
export function* findImportances(
  held: Held,
  learnt: Learnt,
  blend: number,
): Generator<void, PredictionModel['importances'], void> {
  const every = Math.max(1, Math.ceil(held.outcomes.flat().length / MOST_POSTS))
  const thin = <T>(series: readonly (readonly T[])[]) =>
    series.map((account) => account.filter((_, at) => at % every === 0))
  const outcomes = thin(held.outcomes)
  const rows = thin(held.rows)
  const whole = withinCorrelation(
    outcomes,
    blended({ forest: thin(held.forest), ridge: thin(held.ridge) }, blend),
  )
  const random = createShares(5)
  const found = new Map<string, PredictionModel['importances'][number]>()
  for (const [column, { name, group }] of COLUMNS.entries()) {
    const said = rows.map((account) => {
      const order = shuffled(account.length, random)
      return account.map((row, at) => {
        const changed = row.slice()
        changed[column] = account[order[at] ?? at]?.[column] ?? 0
        const both = bothOf(learnt, changed)
        return blend * both.forest + (1 - blend) * both.ridge
      })
    })
    const value = whole - withinCorrelation(outcomes, said)
    found.set(name, { name, group, value: value + (found.get(name)?.value ?? 0) })
    yield
  }
  return [...found.values()]
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST)
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  return order
}
