import type { Shot } from '#main/core/media/shots.ts'
import type { Watched } from '#main/core/media/transition-finder.ts'
import type { HookParts, OpeningAgainstRest } from '#main/core/sound/hook-energy.ts'
import { OPENING_MS } from '#main/core/sound/onsets.ts'
import type { Sound } from '#main/core/sound/sound-meter.ts'

interface HookInput {
  readonly sound: Sound | null
  readonly watched: Watched | null
  readonly shots: readonly Shot[]
  readonly durationMs: number
}

/** What the first 3 s can be compared by; nothing when the video ends with them. */
export function hookOf({ sound, watched, shots, durationMs }: HookInput): HookParts {
  if (durationMs <= OPENING_MS) return {}
  const cuts = shots.slice(1).map(({ startMs }) => startMs)
  const early = cuts.filter((timeMs) => timeMs < OPENING_MS).length
  return {
    loudness: both(sound?.loudness.openingLufs, sound?.loudness.restLufs),
    onsets: both(sound?.onsets.opening, sound?.onsets.rest),
    cuts:
      cuts.length > 0
        ? {
            opening: (1000 * early) / OPENING_MS,
            rest: (1000 * (cuts.length - early)) / (durationMs - OPENING_MS),
          }
        : undefined,
    motion: both(watched?.motion.opening, watched?.motion.rest),
  }
}

function both(
  opening: number | null | undefined,
  rest: number | null | undefined,
): OpeningAgainstRest | undefined {
  if (opening === null || opening === undefined || rest === null || rest === undefined)
    return undefined
  return { opening, rest }
}
