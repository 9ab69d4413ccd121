import type { Random } from './random.ts'

/** Smooth noise over the plane, about -1..1, with features of about one unit. */
export type Noise = (x: number, y: number) => number

const CELLS = 256
const SCALE = 1.5

/** Gradient noise (Perlin, "Improving noise", 2002) with gradients drawn for a seed; repeats after 256 units. */
export function createNoise(random: Random): Noise {
  const order = Uint8Array.from({ length: CELLS }, (_, index) => index)
  for (let index = CELLS - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const held = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = held
  }
  const cos = new Float32Array(CELLS)
  const sin = new Float32Array(CELLS)
  for (let index = 0; index < CELLS; index++) {
    const angle = random() * 2 * Math.PI
    cos[index] = Math.cos(angle) * SCALE
    sin[index] = Math.sin(angle) * SCALE
  }
  return (x, y) => {
    const left = Math.floor(x)
    const top = Math.floor(y)
    const fx = x - left
    const fy = y - top
    const columnA = order[left & 255] ?? 0
    const columnB = order[(left + 1) & 255] ?? 0
    const a = order[(columnA + top) & 255] ?? 0
    const b = order[(columnB + top) & 255] ?? 0
    const c = order[(columnA + top + 1) & 255] ?? 0
    const d = order[(columnB + top + 1) & 255] ?? 0
    const atA = (cos[a] ?? 0) * fx + (sin[a] ?? 0) * fy
    const atB = (cos[b] ?? 0) * (fx - 1) + (sin[b] ?? 0) * fy
    const atC = (cos[c] ?? 0) * fx + (sin[c] ?? 0) * (fy - 1)
    const atD = (cos[d] ?? 0) * (fx - 1) + (sin[d] ?? 0) * (fy - 1)
    const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const upper = atA + u * (atB - atA)
    return upper + v * (atC + u * (atD - atC) - upper)
  }
}

/** Several octaves of a noise on top of each other, about -1..1; each has twice the detail of the one before. */
export function layerNoise(noise: Noise, octaves: number, gain = 0.5): Noise {
  let whole = 0
  for (let octave = 0, weight = 1; octave < octaves; octave++, weight *= gain) whole += weight
  const scale = 1.25 / whole
  return (x, y) => {
    let sum = 0
    let weight = scale
    let px = x
    let py = y
    for (let octave = 0; octave < octaves; octave++) {
      sum += weight * noise(px, py)
      // Turned a little each time, so that the lattices do not line up.
      const turned = 1.6 * px + 1.2 * py + 17.3
      py = 1.6 * py - 1.2 * px + 9.1
      px = turned
      weight *= gain
    }
    return sum
  }
}

/** 0 below `low`, 1 above `high`, smooth between. */
export function smooth(low: number, high: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return share * share * (3 - 2 * share)
}
