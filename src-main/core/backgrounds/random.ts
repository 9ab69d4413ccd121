import { createShares } from '#main/lib/create-shares.ts'

/** Shares of 0..1, the same sequence in every run. */
export type Random = () => number

/** A source of shares for a seed and a purpose; the purposes of one seed do not depend on each other. */
export function createRandom(seed: number, purpose = ''): Random {
  return createShares(hashText(purpose, seed))
}

/** A 32-bit hash of a text (FNV-1a with the finish of MurmurHash3). */
export function hashText(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1)) | 0
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A number between two ends. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

/** One of several things; they must not be empty. */
export function pick<T>(random: Random, things: readonly [T, ...T[]]): T {
  return things[Math.min(things.length - 1, Math.floor(random() * things.length))] ?? things[0]
}
