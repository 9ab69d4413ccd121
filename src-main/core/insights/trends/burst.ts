/** How often something was in the posts of two stretches of time. */
export interface Use {
  readonly name: string
  /** Posts with it, now and before. */
  readonly now: number
  readonly before: number
}

/** How many posts both stretches have. */
export interface Exposure {
  readonly now: number
  readonly before: number
}

/** Strength of what is assumed before any post: half a post of usual use. */
const PRIOR = 0.5

/**
 * Deviations by which the count of now is away from what the time before lets expect. A rate per post is taken for gamma
 * distributed about `usual` until posts say more, so the count is negative binomial (Gelman et al. 2013, 2.6). Kleinberg's
 * automaton (2002) would tell when each burst began; one stretch against another is what we ask here.
 */
export function burstOf(use: Use, exposure: Exposure, usual: number): number {
  const strength = PRIOR / Math.max(1e-9, usual)
  const seen = strength + exposure.before
  const expected = (exposure.now * (PRIOR + use.before)) / seen
  const variance = expected * (1 + exposure.now / seen)
  return variance > 0 ? (use.now - expected) / Math.sqrt(variance) : 0
}

/** A use with its burst. */
export interface RankedUse extends Use {
  readonly burst: number
}

const CLEAR = 2
const LEAST_POSTS = 3

/** What is used clearly more often than before, and what clearly less; the strongest first. */
export function rankUses(
  uses: readonly Use[],
  exposure: Exposure,
): { readonly rising: RankedUse[]; readonly fading: RankedUse[] } {
  if (exposure.now === 0 || exposure.before === 0) return { rising: [], fading: [] }
  const all = uses.reduce((sum, { now, before }) => sum + now + before, 0)
  const usual = all / Math.max(1, uses.length) / (exposure.now + exposure.before)
  const ranked = uses.map((use) => ({ ...use, burst: burstOf(use, exposure, usual) }))
  return {
    rising: ranked
      .filter(({ burst, now }) => burst >= CLEAR && now >= LEAST_POSTS)
      .toSorted((a, b) => b.burst - a.burst),
    fading: ranked
      .filter(({ burst, before }) => burst <= -CLEAR && before >= LEAST_POSTS)
      .toSorted((a, b) => a.burst - b.burst),
  }
}
