import { createRandom } from '#main/core/backgrounds/random.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'
import { choleskyOf } from '#main/core/statistics/cholesky.ts'
import { movesOf } from './appraise.ts'
import type { ClickFeatures } from './click-features.ts'
import type { ClickModel } from './click-model.ts'

const DRAWS = 4000

/**
 * Probability of each picture that its true rate is the highest: draws of the weights from what the fit leaves open,
 * and for each picture of what its features do not explain.
 */
export function probabilitiesToWin(
  model: ClickModel,
  pictures: readonly ClickFeatures[],
): number[] {
  const moves = pictures.map((features) => movesOf(model, { features }))
  const size = model.features.length
  const root = choleskyOf(model.covariance, size)
  const random = createRandom(pictures.length, 'winner')
  const wins = pictures.map(() => 0)
  for (let draw = 0; draw < DRAWS; draw++) {
    const normals = Array.from({ length: size }, () => drawNormal(random))
    const weights = model.weights.map((weight, row) => {
      let sum = weight
      for (let column = 0; column <= row; column++)
        sum += (root[row * size + column] ?? 0) * (normals[column] ?? 0)
      return sum
    })
    let best = -Infinity
    let winner = 0
    for (const [at, own] of moves.entries()) {
      const odds =
        own.reduce((sum, move, column) => sum + move * (weights[column] ?? 0), 0) +
        model.unexplained * drawNormal(random)
      if (odds > best) [best, winner] = [odds, at]
    }
    wins[winner] = (wins[winner] ?? 0) + 1
  }
  return wins.map((won) => (won + 0.5) / (DRAWS + wins.length / 2)) // nothing is certain
}
