import { expect, it } from 'vitest'
import { binColumns } from '#main/core/insights/forest/bin-columns.ts'
import {
  contributionsOf,
  fitForest,
  FOREST,
  predictWithForest,
  rowOf,
} from '#main/core/insights/forest/fit-forest.ts'
import { createRandom } from '../../../../../helpers/random.ts'

function makeTable(rows: number, columns: number, seed = 1) {
  const random = createRandom(seed)
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, random) }
}

/** A bump, a slope and luck, of the first two columns. */
function makeTargets(table: ReturnType<typeof makeTable>, seed = 2) {
  const random = createRandom(seed)
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const [a = 0, b = 0] = rowOf(table, row)
    return a + Math.sin(6 * b) + 0.2 * random()
  })
}

function fit(table: ReturnType<typeof makeTable>, targets: Float64Array, options = {}) {
  return run(fitForest(table, targets, { ...FOREST, trees: 40, ...options }))
}

function run<T>(steps: Generator<void, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

function r2(said: ArrayLike<number>, targets: Float64Array) {
  const mean = targets.reduce((sum, value) => sum + value, 0) / targets.length
  let rest = 0
  let all = 0
  for (const [at, target] of targets.entries()) {
    rest += (target - (said[at] ?? 0)) ** 2
    all += (target - mean) ** 2
  }
  return 1 - rest / all
}

it('learns a curve that rows it has not seen follow', () => {
  const table = makeTable(1500, 6)
  const forest = fit(table, makeTargets(table))
  const fresh = makeTable(500, 6, 9)
  const said = Array.from({ length: 500 }, (_, row) => predictWithForest(forest, rowOf(fresh, row)))
  expect(r2(said, makeTargets(fresh, 10))).toBeGreaterThan(0.9)
})

it('tells nothing of the luck of rows that it has not seen', () => {
  const luckOf = (seed: number) => Float64Array.from({ length: 400 }, createRandom(seed))
  const forest = fit(makeTable(400, 5), luckOf(4))
  const fresh = makeTable(400, 5, 9)
  const said = Array.from({ length: 400 }, (_, row) => predictWithForest(forest, rowOf(fresh, row)))
  expect(r2(said, luckOf(5))).toBeLessThan(0.1)
})

it('gives contributions that sum to the prediction less the base', () => {
  const table = makeTable(300, 5)
  const forest = fit(table, makeTargets(table))
  const row = rowOf(table, 7)
  const sum = contributionsOf(forest, row).reduce((all, each) => all + each, 0)
  expect(sum).toBeCloseTo(predictWithForest(forest, row) - forest.base, 6)
})

it('is the same for the same seed, and another for another', () => {
  const table = makeTable(200, 4)
  const targets = makeTargets(table)
  const say = (seed: number) => predictWithForest(fit(table, targets, { seed }), rowOf(table, 0))
  expect(say(5)).toBe(say(5))
  expect(say(5)).not.toBe(say(6))
})

it('keeps leaves at their least size', () => {
  const table = makeTable(100, 3)
  const forest = fit(table, makeTargets(table), { minLeaf: 50 })
  for (const { left } of forest.trees) expect(left.length).toBeLessThanOrEqual(3)
})

it('answers the mean where columns are constant or rows few', () => {
  const targets = Float64Array.of(1, 2, 3)
  const forest = fit({ rows: 3, columns: 2, values: new Float32Array(6) }, targets)
  const said = predictWithForest(forest, [0, 0])
  expect(said).toBe(forest.base)
  expect(said).toBeGreaterThan(1)
  expect(said).toBeLessThan(3)
})

it('cuts columns into bins of about as many rows, and keeps few values apart', () => {
  const even = run(
    binColumns({
      rows: 640,
      columns: 1,
      values: Float32Array.from({ length: 640 }, (_, at) => at),
    }),
  )
  const sizes = new Map<number, number>()
  for (const bin of even.bins) sizes.set(bin, (sizes.get(bin) ?? 0) + 1)
  expect(sizes.size).toBe(64)
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(11)
  const few = run(binColumns({ rows: 4, columns: 1, values: Float32Array.of(5, 1, 5, 2) }))
  expect([...few.bins]).toEqual([2, 0, 2, 1])
  expect(few.edges[0]).toEqual(Float32Array.of(1.5, 3.5))
})
