import { philox } from './philox.ts'

/** Where noise of one picture is used; each use draws from numbers of its own. */
export const STREAMS = { start: 0, encode: 1, step: 16 } as const

const toUnit = (word: number) => (word + 0.5) / 2 ** 32

/**
 * Normally distributed numbers (Box and Muller, 1958) from Philox: the value at `i` depends on the seed (0..2^53),
 * the stream and `i` alone, so never on a batch, a size or a device. Four neighbours share the counter `i / 4`.
 */
export function drawNoise(seed: number, stream: number, length: number): Float32Array {
  const key = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0] as const
  const values = new Float32Array(length)
  for (let at = 0; at < length; at += 4) {
    const [a, b, c, d] = philox([at / 4, 0, stream, 0], key)
    const near = Math.sqrt(-2 * Math.log(toUnit(a)))
    const far = Math.sqrt(-2 * Math.log(toUnit(c)))
    const [turn, other] = [2 * Math.PI * toUnit(b), 2 * Math.PI * toUnit(d)]
    values[at] = near * Math.cos(turn) // past the end it is dropped
    values[at + 1] = near * Math.sin(turn)
    values[at + 2] = far * Math.cos(other)
    values[at + 3] = far * Math.sin(other)
  }
  return values
}
