import { createLevelHistogram, toLufs, toPower } from './level-histogram.ts'
import { createLoudnessCurve, type CurvePoint } from './loudness-curve.ts'
import { OPENING_MS } from './onsets.ts'

/** Hops of 100 ms in a momentary (400 ms) and a short-term (3 s) window of EBU Tech 3341. */
const MOMENTARY = 4
const SHORT_TERM = 30
const HOP_MS = 100
const ABSOLUTE_GATE = -70
/** Below the ungated loudness, in LU: BS.1770-5 for the programme, EBU Tech 3342 for its range. */
const PROGRAMME_GATE = 10
const RANGE_GATE = 20

/** Loudness of a programme; LUFS and LU, null where nothing was loud or long enough. */
export interface Loudness {
  readonly integratedLufs: number | null
  readonly rangeLu: number | null
  readonly momentaryMaxLufs: number | null
  readonly shortTermMaxLufs: number | null
  /** Of the first 3 s, ungated, or of all when it is shorter. */
  readonly openingLufs: number | null
  /** Of all that follows, ungated. */
  readonly restLufs: number | null
  /** Short-term loudness by the end of its window. */
  readonly curve: readonly CurvePoint[]
}

interface LoudnessFormat {
  /** When the sound begins, in ms of the video; the gates know nothing of the silence before. */
  readonly startMs: number
  readonly sampleRate: number
}

/** Gathers channel-weighted energies by hops of 100 ms: gated loudness by BS.1770-5, range by EBU Tech 3342. */
export function createLoudnessMeter({ startMs, sampleRate }: LoudnessFormat) {
  const programme = createLevelHistogram()
  const shortTerms = createLevelHistogram()
  const curve = createLoudnessCurve()
  const energies = new Float64Array(SHORT_TERM)
  const samples = new Float64Array(SHORT_TERM)
  const opening = { energy: 0, samples: (Math.min(startMs, OPENING_MS) * sampleRate) / 1000 }
  const rest = { energy: 0, samples: (Math.max(0, startMs - OPENING_MS) * sampleRate) / 1000 }
  let hops = 0
  let loudestMoment = 0
  let loudestShortTerm = 0

  function meanOfLast(count: number): number {
    let energy = 0
    let length = 0
    for (let back = 1; back <= Math.min(count, hops); back++) {
      const slot = (hops - back) % SHORT_TERM
      energy += energies[slot] ?? 0
      length += samples[slot] ?? 0
    }
    return length > 0 ? energy / length : 0
  }

  return {
    /** Takes the weighted sum of squares of one whole hop and its length in samples. */
    addHop(energy: number, length: number): void {
      energies[hops % SHORT_TERM] = energy
      samples[hops % SHORT_TERM] = length
      hops++
      const part = startMs + hops * HOP_MS <= OPENING_MS ? opening : rest
      part.energy += energy
      part.samples += length
      if (hops < MOMENTARY) return
      const moment = meanOfLast(MOMENTARY)
      programme.add(moment)
      loudestMoment = Math.max(loudestMoment, moment)
      const shortTerm = meanOfLast(SHORT_TERM)
      curve.add(shortTerm, startMs + hops * HOP_MS)
      if (hops < SHORT_TERM) return
      shortTerms.add(shortTerm)
      loudestShortTerm = Math.max(loudestShortTerm, shortTerm)
    },
    finish(): Loudness {
      return {
        integratedLufs: integrated(),
        rangeLu: range(),
        momentaryMaxLufs: toLevel(loudestMoment),
        shortTermMaxLufs: toLevel(loudestShortTerm),
        openingLufs: toLevel(opening.energy / Math.max(1, opening.samples)),
        restLufs: toLevel(rest.energy / Math.max(1, rest.samples)),
        curve: curve.finish(),
      }
    },
  }

  function integrated(): number | null {
    const ungated = programme.meanAbove(ABSOLUTE_GATE)
    if (ungated === undefined) return null
    const gated = programme.meanAbove(Math.max(ABSOLUTE_GATE, toLufs(ungated) - PROGRAMME_GATE))
    return gated === undefined ? null : toLufs(gated)
  }

  function range(): number | null {
    const ungated = shortTerms.meanAbove(ABSOLUTE_GATE)
    if (ungated === undefined) return null
    const gate = Math.max(ABSOLUTE_GATE, toLufs(ungated) - RANGE_GATE)
    const low = shortTerms.quantileAbove(gate, 0.1)
    const high = shortTerms.quantileAbove(gate, 0.95)
    return low === undefined || high === undefined ? null : high - low
  }
}

const SILENT = toPower(ABSOLUTE_GATE)

/** A level, or null at or below the absolute gate. */
function toLevel(power: number): number | null {
  return power > SILENT ? toLufs(power) : null
}
