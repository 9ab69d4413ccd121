import { describe, expect, it } from 'vitest'
import { createBatches } from '#main/engine/classifier/batch-runs.ts'

const BOUNDS = { start: 101, end: 102 }

/** A network whose one output is the sum of each row's ids. */
function sums() {
  const runs: { rows: number; length: number }[] = []
  const run = async (ids: BigInt64Array, rows: number) => {
    const length = ids.length / rows
    runs.push({ rows, length })
    await new Promise((resolve) => setTimeout(resolve, 1))
    return [
      Float32Array.from({ length: rows }, (_, row) =>
        Number(ids.subarray(row * length, (row + 1) * length).reduce((all, id) => all + id, 0n)),
      ),
    ]
  }
  return { runs, run }
}

describe('createBatches', () => {
  it('answers each row with its own outputs, whatever it was run with', async () => {
    const { runs, run } = sums()
    const score = createBatches(run, BOUNDS)
    const rows = Array.from({ length: 100 }, (_, at) =>
      Array.from({ length: 1 + (at % 30) }, () => at),
    )
    const answers = await Promise.all(rows.map((row) => score(row)))
    for (const [at, row] of rows.entries())
      expect(answers[at]?.[0]?.[0]).toBe(203 + row.reduce((all, id) => all + id, 0))
    expect(runs.length).toBeLessThan(30)
    for (const { length, rows: count } of runs) {
      expect(length % 8).toBe(0)
      expect(count).toBeLessThanOrEqual(8)
    }
  })
  it('pads a row to the same length alone as in company', async () => {
    const { runs, run } = sums()
    const score = createBatches(run, BOUNDS)
    await score([1, 2, 3])
    await Promise.all([score([1, 2, 3]), score(Array.from({ length: 40 }, () => 5))])
    expect(runs.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([8, 8, 48])
  })
  it('fails the rows of a run that fails, and goes on with the next', async () => {
    let fails = true
    const score = createBatches(async (ids, rows) => {
      if (fails) throw new Error('out of memory')
      return [new Float32Array(rows).fill(ids.length)]
    }, BOUNDS)
    await expect(score([1])).rejects.toThrow('out of memory')
    fails = false
    await expect(score([1])).resolves.toHaveLength(1)
  })
})
