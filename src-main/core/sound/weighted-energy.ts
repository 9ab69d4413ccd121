import { kWeighting } from './k-weighting.ts'

/** Below this a filter's memory counts as silence; smaller numbers are slow to compute with. */
const QUIET = 1e-25
/** Values that a filter of one channel remembers: two samples, two values between its sections, two after them. */
const MEMORY = 6

interface Stretch {
  readonly samples: Float32Array
  /** First set of interleaved samples. */
  readonly from: number
  /** Set after the last. */
  readonly to: number
}

/** K-weights interleaved samples stretch by stretch; the filters go on from one to the next. */
export function createWeightedEnergy(sampleRate: number, weights: readonly number[]) {
  const filter = createFilter(sampleRate, weights.length)
  const heard = weights.flatMap((weight, channel) => (weight > 0 ? [channel] : []))
  const pairs = Array.from({ length: Math.ceil(heard.length / 2) }, (_, pair) => {
    const first = heard[2 * pair] ?? 0
    return { first, second: heard[2 * pair + 1] ?? first, memory: new Float64Array(2 * MEMORY) }
  })
  const sums = new Float64Array(3)
  return {
    /** Of left times right over the stretch measured last, when there are two channels. */
    product: () => sums[2] as number,
    /** Sum over the channels of their weight and their K-weighted sum of squares; samples have to be numbers. */
    measure(stretch: Stretch): number {
      let sum = 0
      for (const pair of pairs) {
        filter(stretch, pair, sums)
        sum += (weights[pair.first] ?? 0) * (sums[0] as number)
        if (pair.second !== pair.first) sum += (weights[pair.second] ?? 0) * (sums[1] as number)
      }
      return sum
    },
  }
}

interface Pair {
  readonly first: number
  readonly second: number
  readonly memory: Float64Array
}

/** Two channels in one loop, which keeps the processor busy while each waits for its own last value. */
function createFilter(sampleRate: number, channels: number) {
  const [{ b0, b1, b2, a1, a2 }, { a1: d1, a2: d2 }] = kWeighting(sampleRate)
  return (
    { samples, from, to }: Stretch,
    { first, second, memory }: Pair,
    sums: Float64Array,
  ): void => {
    let lx1 = memory[0] as number
    let lx2 = memory[1] as number
    let ly1 = memory[2] as number
    let ly2 = memory[3] as number
    let lz1 = memory[4] as number
    let lz2 = memory[5] as number
    let rx1 = memory[6] as number
    let rx2 = memory[7] as number
    let ry1 = memory[8] as number
    let ry2 = memory[9] as number
    let rz1 = memory[10] as number
    let rz2 = memory[11] as number
    let left = 0
    let right = 0
    let product = 0
    const end = to * channels
    const apart = second - first
    for (let at = from * channels + first; at < end; at += channels) {
      const l = samples[at] as number
      const r = samples[at + apart] as number
      product += l * r
      const ly = b0 * l + b1 * lx1 + b2 * lx2 - a2 * ly2 - a1 * ly1
      const ry = b0 * r + b1 * rx1 + b2 * rx2 - a2 * ry2 - a1 * ry1
      const lz = ly - ly1 - ly1 + ly2 - d2 * lz2 - d1 * lz1
      const rz = ry - ry1 - ry1 + ry2 - d2 * rz2 - d1 * rz1
      left += lz * lz
      right += rz * rz
      lx2 = lx1
      lx1 = l
      rx2 = rx1
      rx1 = r
      ly2 = ly1
      ly1 = ly
      ry2 = ry1
      ry1 = ry
      lz2 = lz1
      lz1 = lz
      rz2 = rz1
      rz1 = rz
    }
    memory[0] = settle(lx1)
    memory[1] = settle(lx2)
    memory[2] = settle(ly1)
    memory[3] = settle(ly2)
    memory[4] = settle(lz1)
    memory[5] = settle(lz2)
    memory[6] = settle(rx1)
    memory[7] = settle(rx2)
    memory[8] = settle(ry1)
    memory[9] = settle(ry2)
    memory[10] = settle(rz1)
    memory[11] = settle(rz2)
    sums[0] = left
    sums[1] = right
    sums[2] = product
  }
}

const settle = (x: number) => (Math.abs(x) < QUIET ? 0 : x)
