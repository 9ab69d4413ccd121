import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import {
  fitForest,
  FOREST,
  predictWithForest,
  rowOf,
} from '#main/core/insights/forest/fit-forest.ts'
import { createRandom } from './lib/random.mjs'
import { median, programs, ROOT } from './lib/tools.mjs'

const ROWS = 10_000
const COLUMNS = 60
const HELD_OUT = 2000
const RUNS = 3

/** A forest on 10,000 posts of 60 figures against scikit-learn's on the same numbers, settings and one thread. */
export const row = {
  name: 'insights-forest',
  peer: 'scikit-learn RandomForestRegressor, n_jobs=1',
  needs: ['python'],
  async run() {
    const train = makePosts(ROWS, 1)
    const test = makePosts(HELD_OUT, 2)
    const runs = []
    for (let round = 0; round < RUNS; round++) runs.push(fitOnce(train, test))
    const kiln = median(runs.map(({ ms }) => ms))
    const fitted = { figure: 'fit to 10,000 posts', unit: 'ms', kiln }
    const peer = askPeer({ train: toJson(train), test: toJson(test), ...FOREST })
    if (!peer)
      return [{ ...fitted, figure: `${fitted.figure} (skipped: no scikit-learn)`, detail: runs }]
    const detail = { kiln: runs, peer }
    return [
      { ...fitted, peer: peer.ms, bar: { of: 'ratio', atMost: 2 }, detail },
      {
        figure: '1 - R² on 2,000 others',
        unit: '',
        kiln: 1 - runs[0].r2,
        peer: 1 - peer.r2,
        bar: { of: 'difference', atMost: 0.02 },
      },
    ]
  },
}

function fitOnce(train, test) {
  const started = performance.now()
  const steps = fitForest(train, train.targets, FOREST)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const ms = performance.now() - started
  const forest = step.value
  const said = Array.from({ length: test.rows }, (_, at) =>
    predictWithForest(forest, rowOf(test, at)),
  )
  return { ms, r2: r2Of(said, test.targets) }
}

/** Places 0..1 that some of the figures explain in part, as those of posts. */
function makePosts(rows, seed) {
  const { next: random } = createRandom(seed)
  const values = Float32Array.from({ length: rows * COLUMNS }, (_, at) =>
    at % 3 === 0 ? Math.floor(4 * random()) : random(),
  )
  const targets = Float64Array.from({ length: rows }, (_, at) => {
    const [a, b, c, d, e] = values.subarray(at * COLUMNS)
    return 0.08 * a + 0.3 * Math.sin(6 * b) + (c > 0.7 && d > 1 ? 0.3 : 0) + 0.1 * e + random()
  })
  return { rows, columns: COLUMNS, values, targets }
}

const toJson = ({ values, targets }) => ({ values: [...values], targets: [...targets] })

function r2Of(said, targets) {
  const mean = targets.reduce((sum, value) => sum + value, 0) / targets.length
  let rest = 0
  let all = 0
  for (const [at, target] of targets.entries()) {
    rest += (target - said[at]) ** 2
    all += (target - mean) ** 2
  }
  return 1 - rest / all
}

/** What scikit-learn does with the same; undefined where it is not installed. KILN_BENCH_PYTHON may name a Python that has it. */
function askPeer(given) {
  const python = process.env.KILN_BENCH_PYTHON ?? programs.python
  const script = join(ROOT, 'bench/python/forest_peer.py')
  const input = JSON.stringify({ ...given, columns: COLUMNS })
  const { status, stdout, stderr } = spawnSync(python, [script], { input, encoding: 'utf8' })
  if (status === 0) return JSON.parse(stdout)
  if (!stderr.includes('No module named')) throw new Error(stderr.slice(-2000))
}
