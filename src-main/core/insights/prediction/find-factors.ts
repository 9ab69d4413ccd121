import type { Factor } from '#shared/contract/predictions.ts'
import { FACTORS, VALUES } from '#shared/sentences/factors.ts'
import { COLUMNS } from '../features/columns.ts'
import { contributionsOf } from '../forest/fit-forest.ts'
import type { Predictor } from './fit-predictor.ts'

const MOST = 8
const LEAST_EFFECT = 0.001

/**
 * What moves a row's prediction, the most first, 8 at most: changes along the trees' paths (Saabas 2014) and the ridge's
 * weighed differences. Before small ones are left out they sum to the score less the mean.
 */
export function findFactors(
  { learnt, blend }: Pick<Predictor, 'learnt' | 'blend'>,
  row: Float32Array,
): Factor[] {
  if (!learnt) return []
  const trees = contributionsOf(learnt.forest, row)
  const { weights, means } = learnt.ridge
  const found = new Map<string, Factor>()
  for (let at = 0; at < row.length; at++) {
    const value = row[at] as number
    const linear = (weights[at] as number) * (value - (means[at] as number))
    const effect = blend * (trees[at] as number) + (1 - blend) * linear
    const column = COLUMNS[at] // beyond the columns lies the word vector
    const name = column?.name ?? FACTORS.subject
    const known = found.get(name)
    found.set(name, {
      group: column?.group ?? 'genre',
      name,
      value: known?.value ?? (column ? column.say(value) : VALUES.subject),
      effect: effect + (known?.effect ?? 0),
    })
  }
  return [...found.values()]
    .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, MOST)
}
