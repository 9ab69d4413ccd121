const LOWEST = -70
const HIGHEST = 20
const STEPS = 100 // of 0.01 LU a loudness unit

/** Loudness in LUFS of a channel-weighted mean square (BS.1770-5 annex 1, equation 2). */
export const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power)

/** The channel-weighted mean square of a loudness in LUFS. */
export const toPower = (lufs: number): number => 10 ** ((lufs + 0.691) / 10)

/** Counts mean squares above the absolute gate of -70 LUFS in steps of 0.01 LU, in constant memory. */
export interface LevelHistogram {
  add(power: number): void
  /** Mean of the mean squares of levels above a threshold in LUFS; undefined when there is none. */
  meanAbove(lufs: number): number | undefined
  /** Level in LUFS at a share 0..1 (nearest rank) of the counted values above a threshold; undefined when there is none. */
  quantileAbove(lufs: number, share: number): number | undefined
}

/** Makes an empty histogram; powers are kept as sums, so only the edge of a gate is rounded to a step. */
export function createLevelHistogram(): LevelHistogram {
  const bins = (HIGHEST - LOWEST) * STEPS + 1
  const counts = new Float64Array(bins)
  const powers = new Float64Array(bins)
  const firstAbove = (lufs: number) => Math.max(0, Math.ceil((lufs - LOWEST) * STEPS))

  return {
    add(power) {
      const lufs = toLufs(power)
      if (!(lufs > LOWEST)) return
      const bin = Math.min(bins - 1, Math.floor((lufs - LOWEST) * STEPS))
      counts[bin] = (counts[bin] ?? 0) + 1
      powers[bin] = (powers[bin] ?? 0) + power
    },
    meanAbove(lufs) {
      let count = 0
      let sum = 0
      for (let bin = firstAbove(lufs); bin < bins; bin++) {
        count += counts[bin] ?? 0
        sum += powers[bin] ?? 0
      }
      return count > 0 ? sum / count : undefined
    },
    quantileAbove(lufs, share) {
      const from = firstAbove(lufs)
      let total = 0
      for (let bin = from; bin < bins; bin++) total += counts[bin] ?? 0
      if (total === 0) return undefined
      let left = Math.max(1, Math.round(total * share))
      for (let bin = from; bin < bins; bin++) {
        const count = counts[bin] ?? 0
        left -= count
        if (left <= 0) return toLufs((powers[bin] ?? 0) / count)
      }
      return undefined
    },
  }
}
