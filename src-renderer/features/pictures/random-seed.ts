/** A seed of 32 random bits. */
export const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** The largest seed. */
export const MOST_SEED = 2 ** 32 - 1
