/** One row that waits for a run, padded with the others of its length. */
interface Waiting {
  readonly pieces: readonly number[]
  readonly resolve: (outputs: readonly Float32Array[]) => void
  readonly reject: (error: unknown) => void
}

/** Ids of the pieces that begin and end every row. */
export interface Bounds {
  readonly start: number
  readonly end: number
}

/** Runs the network on rows of equal length: ids row by row; answers its outputs, row after row. */
export type RunRows = (ids: BigInt64Array, rows: number) => Promise<readonly Float32Array[]>

/** Rows are padded to multiples of this, whatever comes with them, so that a text always scores the same. */
const STEP = 8
/** More rows take more memory and no less time on a CPU. */
const MOST_ROWS = 4

/** Gathers rows while a run is under way, and takes as many as wait, up to 4 of one length, into the next. */
export function createBatches(run: RunRows, { start, end }: Bounds) {
  const waiting = new Map<number, Waiting[]>()
  let isRunning = false

  async function drain(): Promise<void> {
    if (isRunning) return
    isRunning = true
    await new Promise((resolve) => setImmediate(resolve)) // calls that came together go together
    for (;;) {
      const [oldest] = waiting
      if (!oldest) break
      const [length, rows] = oldest
      const taken = rows.splice(0, MOST_ROWS)
      waiting.delete(length)
      if (rows.length > 0) waiting.set(length, rows) // at the end of the line
      await answer(taken, length)
    }
    isRunning = false
  }

  function padded(rows: readonly Waiting[], length: number): BigInt64Array {
    const ids = new BigInt64Array(rows.length * length)
    for (const [at, { pieces }] of rows.entries()) {
      const from = at * length
      ids[from] = BigInt(start)
      for (const [i, piece] of pieces.entries()) ids[from + 1 + i] = BigInt(piece)
      ids[from + 1 + pieces.length] = BigInt(end)
    }
    return ids
  }

  async function answer(rows: readonly Waiting[], length: number): Promise<void> {
    try {
      const outputs = await run(padded(rows, length), rows.length)
      for (const [at, row] of rows.entries())
        row.resolve(outputs.map((output) => rowOf(output, at, rows.length)))
    } catch (error) {
      for (const row of rows) row.reject(error)
    }
  }

  return (pieces: readonly number[]): Promise<readonly Float32Array[]> =>
    new Promise((resolve, reject) => {
      const length = Math.ceil((pieces.length + 2) / STEP) * STEP
      const rows = waiting.get(length)
      if (rows) rows.push({ pieces, resolve, reject })
      else waiting.set(length, [{ pieces, resolve, reject }])
      void drain()
    })
}

function rowOf(output: Float32Array, at: number, rows: number): Float32Array {
  const width = output.length / rows
  return output.slice(at * width, (at + 1) * width)
}
