import { createRandom } from '#main/core/backgrounds/random.ts'
import type { Target } from './centre.ts'
import type { Design } from './design.ts'
import { fitWeights, type WeightFit } from './fit-weights.ts'

/** Shuffled copies that the fit is compared with. */
const SHUFFLES = 299
/**
 * Chance at which a fit is believed, stricter than the usual 0.05: people look again after every import, and each
 * look is another chance to be fooled.
 */
export const SIGNIFICANCE = 0.01

/**
 * How likely clicks that have nothing to do with the pictures are to be predicted this well: the same fit on figures
 * shuffled within each stratum (Fisher 1935), until enough did as well (Besag & Clifford 1991). Yields between fits.
 */
export function* testSignal(
  design: Design,
  target: Target,
  fit: WeightFit,
): Generator<void, number, void> {
  const enough = Math.ceil(SIGNIFICANCE * (SHUFFLES + 1))
  const random = createRandom(design.rows, 'clicks')
  let asGood = 0
  let shuffles = 0
  while (shuffles < SHUFFLES && asGood < enough) {
    yield
    if (fitWeights(design, shuffle(design, target, random)).saved >= fit.saved) asGood++
    shuffles++
  }
  return (asGood + 1) / (shuffles + 1)
}

/** Figures with their weights, in another order within each stratum (Fisher & Yates 1938). */
function shuffle({ strata, strataNames }: Design, target: Target, random: () => number): Target {
  const places = Array.from(strataNames, (): number[] => [])
  for (const [row, stratum] of strata.entries()) places[stratum]?.push(row)
  const values = new Float64Array(target.values.length)
  const weights = new Float64Array(target.weights.length)
  for (const rows of places) {
    const order = [...rows]
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const moved = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = moved
    }
    for (const [place, row] of rows.entries()) {
      values[row] = target.values[order[place] ?? 0] ?? 0
      weights[row] = target.weights[order[place] ?? 0] ?? 0
    }
  }
  return { values, weights }
}
