/** Four 32-bit words: a counter, or what comes out of it. */
export type Words = readonly [number, number, number, number]

const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const
const WEYL = [0x9e3779b9, 0xbb67ae85] as const
const ROUNDS = 10

/** The upper 32 bits of the product of two 32-bit whole numbers. */
function high(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16]
  const middle = a1 * b0 + Math.floor((a0 * b0) / 0x10000)
  const other = a0 * b1 + (middle % 0x10000)
  return (a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) >>> 0
}

/** Philox4x32-10 of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011): four words from a counter and a key. */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [c0, c1, c2, c3] = counter
  let [k0, k1] = key
  for (let round = 0; round < ROUNDS; round++) {
    const [p0, p1] = [high(MULTIPLIERS[0], c0), high(MULTIPLIERS[1], c2)]
    const [q0, q1] = [Math.imul(MULTIPLIERS[0], c0) >>> 0, Math.imul(MULTIPLIERS[1], c2) >>> 0]
    ;[c0, c1, c2, c3] = [(p1 ^ c1 ^ k0) >>> 0, q1, (p0 ^ c3 ^ k1) >>> 0, q0]
    k0 = (k0 + WEYL[0]) >>> 0
    k1 = (k1 + WEYL[1]) >>> 0
  }
  return [c0, c1, c2, c3]
}
