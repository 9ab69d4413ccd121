/** Turns samples of one rate into samples of another, block by block. */
export interface Resampler {
  add(block: Float32Array): Float32Array
  /** What the last samples still give. */
  finish(): Float32Array
}

/** Zero crossings of the sinc to each side. */
const CROSSINGS = 16
/** More phases than this are rounded to it: an error below -60 dB. */
const MOST_PHASES = 512
/** Share of the band that is kept, so that what folds back is weak. */
const PASS = 0.92

/** Resamples by a sinc under a Blackman window (Smith, Digital Audio Resampling, 2002); delays nothing, zeros before and after. */
export function createResampler(fromRate: number, toRate: number): Resampler {
  const ratio = fromRate / toRate
  const reach = Math.ceil(CROSSINGS * Math.max(1, ratio))
  const taps = 2 * reach
  const phases = Math.min(MOST_PHASES, toRate / commonDivisor(fromRate, toRate))
  const table = makeTable({ phases, reach, cutoff: PASS * Math.min(1, 1 / ratio) })
  let kept = new Float32Array(reach)
  /** Place in the input of `kept[0]`, and the next output's number. */
  let start = -reach
  let next = 0

  /** Everything up to the last input whose neighbours are there. */
  function run(): Float32Array {
    const limit = start + kept.length - reach
    const count = Math.max(0, Math.ceil(limit / ratio) - next)
    const output = new Float32Array(count)
    for (let index = 0; index < count; index++) {
      const place = (next + index) * ratio
      let whole = Math.floor(place)
      let phase = Math.round((place - whole) * phases)
      if (phase === phases) {
        whole++
        phase = 0
      }
      const first = whole - reach + 1 - start
      let sum = 0
      for (let tap = 0; tap < taps; tap++)
        sum += (kept[first + tap] ?? 0) * (table[phase * taps + tap] ?? 0)
      output[index] = sum
    }
    next += count
    const used = Math.max(0, Math.floor(next * ratio) - reach - start)
    kept = kept.slice(Math.min(used, kept.length))
    start += used
    return output
  }

  const append = (block: Float32Array) => {
    const joined = new Float32Array(kept.length + block.length)
    joined.set(kept)
    joined.set(block, kept.length)
    kept = joined
  }

  return {
    add(block) {
      append(block)
      return run()
    },
    finish() {
      append(new Float32Array(reach))
      return run()
    },
  }
}

interface Table {
  readonly phases: number
  readonly reach: number
  readonly cutoff: number
}

/** The taps of every phase, each set scaled to pass a constant unchanged. */
function makeTable({ phases, reach, cutoff }: Table): Float32Array {
  const taps = 2 * reach
  const table = new Float32Array(phases * taps)
  for (let phase = 0; phase < phases; phase++) {
    let sum = 0
    for (let tap = 0; tap < taps; tap++) {
      const distance = tap - reach + 1 - phase / phases
      const turn = Math.PI * (distance / reach)
      const window =
        Math.abs(distance) >= reach ? 0 : 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn)
      const angle = Math.PI * distance * cutoff
      const value = window * cutoff * (angle === 0 ? 1 : Math.sin(angle) / angle)
      table[phase * taps + tap] = value
      sum += value
    }
    for (let tap = 0; tap < taps; tap++) {
      const at = phase * taps + tap
      table[at] = (table[at] ?? 0) / sum
    }
  }
  return table
}

function commonDivisor(a: number, b: number): number {
  let [large, small] = [a, b]
  while (small > 0) [large, small] = [small, large % small]
  return large
}
