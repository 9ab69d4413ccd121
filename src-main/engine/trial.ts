import { env, InferenceSession, Tensor } from 'onnxruntime-node'
import { AGREEMENT, type DeviceId, type Trial } from './runtimes/devices.ts'
import { openNetwork } from './runtimes/open-network.ts'
import { TrialJob } from './runtimes/try-device.ts'

env.logLevel = 'fatal'

const RUNS = 3

/** The same as `measure`, for a network with several inputs; whole numbers among them are 1. */
async function measureNamed({ file, inputs = {} }: TrialJob, device: DeviceId) {
  const network = await openNetwork(file, { device })
  const isWhole = new Set(
    network.inputs.filter(({ type }) => type.startsWith('int')).map(({ name }) => name),
  )
  const numbers = Object.fromEntries(
    Object.entries(inputs).map(([name, dims]) => {
      const data = seededValues(dims)
      return [name, { data: isWhole.has(name) ? data.fill(1) : data, dims }]
    }),
  )
  const times: number[] = []
  let output: readonly (readonly number[])[] = []
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    const results = await network.run(numbers)
    if (run > 0) times.push(performance.now() - start)
    output = Object.values(results).map(({ data }) => Array.from(data))
  }
  await network.release()
  return { ms: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, output }
}

async function measure(job: TrialJob, device: DeviceId) {
  if (job.inputs) return measureNamed(job, device)
  const { file, dims } = job
  const session = await InferenceSession.create(file, { executionProviders: [device] })
  const [name = ''] = session.inputNames
  const input = new Tensor('float32', seededValues(dims), dims)
  const times: number[] = []
  let output: readonly (readonly number[])[] = []
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    const results = await session.run({ [name]: input })
    if (run > 0) times.push(performance.now() - start)
    output = session.outputNames.map((each) => Array.from(results[each]?.data as Float32Array))
  }
  return { ms: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, output }
}

/** Values of -1..1 from a linear congruential generator (Numerical Recipes), the same in every run. */
function seededValues(dims: readonly number[]): Float32Array {
  let state = 12345
  return Float32Array.from({ length: dims.reduce((all, dim) => all * dim, 1) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
}

function relativeError(
  tried: readonly (readonly number[])[],
  known: readonly (readonly number[])[],
) {
  let worst = 0
  for (const [index, values] of known.entries()) {
    let largest = 1e-6
    let difference = 0
    for (const [at, value] of values.entries()) {
      largest = Math.max(largest, Math.abs(value))
      const off = Math.abs(value - (tried[index]?.[at] ?? Number.NaN))
      difference = Number.isFinite(off) ? Math.max(difference, off) : Infinity
    }
    worst = Math.max(worst, difference / largest)
  }
  return worst
}

/** The cause in words where it is known; otherwise the first line without the path of a C++ source file. */
function toReason(message: string): string {
  if (/adapter/i.test(message)) return 'no graphics adapter was found'
  const [line = ''] = message.split('\n')
  return (
    line.replace(/^\S*\.(?:cc|cpp|h):\d+\s+\S*\s*/, '').slice(0, 200) || 'it could not be started'
  )
}

async function compare(job: TrialJob): Promise<Trial> {
  try {
    const tried = await measure(job, job.device)
    const known = await measure(job, 'cpu')
    const error = relativeError(tried.output, known.output)
    if (error > AGREEMENT)
      return {
        outcome: 'failed',
        reason: `its results differ from the CPU's by ${error.toExponential(1)}`,
      }
    return { outcome: 'agrees', deviceMs: tried.ms, cpuMs: known.ms, relativeError: error }
  } catch (error) {
    return { outcome: 'failed', reason: toReason(error instanceof Error ? error.message : '') }
  }
}

const trial = await compare(TrialJob.parse(JSON.parse(process.argv[2] ?? '{}')))
process.send?.(trial, () => process.exit(0))
