/** A rate or level of the first 3 s beside that of what follows. */
export interface OpeningAgainstRest {
  readonly opening: number
  readonly rest: number
}

/** What the energy of an opening is made of; what could not be measured is absent. */
export interface HookParts {
  /** LUFS, ungated. */
  readonly loudness?: OpeningAgainstRest | undefined
  /** Onsets a second. */
  readonly onsets?: OpeningAgainstRest | undefined
  /** Cuts a second. */
  readonly cuts?: OpeningAgainstRest | undefined
  /** Mean change from frame to frame. */
  readonly motion?: OpeningAgainstRest | undefined
}

const WEIGHTS = { loudness: 0.4, onsets: 0.2, cuts: 0.2, motion: 0.2 } as const
/** Loudness difference, in LU, at which the loudness part is 0 or 1. */
const FULL_DIFFERENCE = 10

/**
 * Energy 0..1 of the first 3 s against the rest; 0.5 when both are alike, null when nothing can be compared. The mean,
 * by weights 4:2:2:2, of loudness (0.5 plus the difference over 20 LU) and of onsets, cuts and motion (each the
 * opening's rate as a share of both rates): a formula of ours, not fitted on how long people watched.
 */
export function hookEnergy(parts: HookParts): number | null {
  let sum = 0
  let weights = 0
  for (const name of ['loudness', 'onsets', 'cuts', 'motion'] as const) {
    const part = parts[name]
    if (!part) continue
    const value = name === 'loudness' ? byDifference(part) : byShare(part)
    sum += WEIGHTS[name] * value
    weights += WEIGHTS[name]
  }
  return weights > 0 ? sum / weights : null
}

const byDifference = ({ opening, rest }: OpeningAgainstRest) =>
  Math.min(1, Math.max(0, 0.5 + (opening - rest) / (2 * FULL_DIFFERENCE)))

const byShare = ({ opening, rest }: OpeningAgainstRest) =>
  opening + rest > 0 ? opening / (opening + rest) : 0.5
