import type { VideoAdvice } from '#shared/contract/video-report.ts'
import { LOUDNESS_TARGET } from '#main/core/platforms/loudness-target.ts'
import type { Sound } from '#main/core/sound/sound-meter.ts'
import type { Span } from '#main/core/sound/silences.ts'

/** What advice is given on. */
export interface AdviceInput {
  readonly sound: Sound | null
  readonly durationMs: number
  readonly hookEnergy: number | null
  readonly changesPerMinute: number
  /** Whether every shot change was looked for. */
  readonly seesAllChanges: boolean
}

/** Louder than the target by this much is worth turning down, in LU. */
const TOLERANCE = 1
/** Above this share clipping is likely to be heard: our choice. */
const MOST_CLIPPED = 0.0001
/** Above this range quiet parts are lost on a phone: our choice. */
const WIDEST_RANGE = 15
/** A pause of this length may lose viewers: our choice. */
const LONG_SILENCE_MS = 2000
const WEAK_OPENING = 0.35
const SLOWEST = 2
const LEAST_FOR_PACE_MS = 60_000
const MOST_MONO_LOSS = -6
const MOST_OFFSET = 0.01

/** What to change, most urgent first; each with the measure it rests on. */
export function advise(input: AdviceInput): VideoAdvice[] {
  const { sound } = input
  return [...(sound ? soundAdvice(sound) : []), ...pictureAdvice(input)]
}

function soundAdvice(sound: Sound): VideoAdvice[] {
  return [
    ...levelAdvice(sound),
    ...peakAdvice(sound),
    ...silenceAdvice(sound.silences),
    ...shapeAdvice(sound),
  ]
}

function levelAdvice({ loudness: { integratedLufs }, truePeakDb }: Sound): VideoAdvice[] {
  if (integratedLufs === null) return []
  const { lufs, lowestLufs, highestPeakDb } = LOUDNESS_TARGET
  const change = lufs - integratedLufs
  const measure = { name: 'integratedLufs', value: integratedLufs, limit: lufs, unit: 'LUFS' }
  if (change < -TOLERANCE)
    return [
      {
        kind: 'too-loud',
        text: `Turn the sound down by ${decimal(-change)} dB: platforms that level to ${lufs} LUFS do it anyway, and the headroom is lost.`,
        measure,
        change,
      },
    ]
  if (integratedLufs >= lowestLufs) return []
  const room = highestPeakDb - (truePeakDb ?? 0)
  return [
    room >= change
      ? {
          kind: 'too-quiet',
          text: `Turn the sound up by ${decimal(change)} dB, to ${lufs} LUFS.`,
          measure,
          change,
        }
      : {
          kind: 'too-quiet-for-peaks',
          text: `Turn the sound up by ${decimal(change)} dB with a limiter at ${highestPeakDb} dB: its peaks leave room for ${decimal(Math.max(0, room))} dB only.`,
          measure,
          change,
          room: Math.max(0, room),
        },
  ]
}

function peakAdvice({ truePeakDb, clippedShare }: Sound): VideoAdvice[] {
  const advice: VideoAdvice[] = []
  if (clippedShare > MOST_CLIPPED)
    advice.push({
      kind: 'clipping',
      text: `The sound is clipped in ${decimal(100 * clippedShare, 2)} % of its samples. Record or mix it at a lower level; turning the result down does not mend it.`,
      measure: { name: 'clippedShare', value: clippedShare, limit: MOST_CLIPPED, unit: 'share' },
    })
  const { highestPeakDb } = LOUDNESS_TARGET
  if (truePeakDb !== null && truePeakDb > highestPeakDb)
    advice.push({
      kind: 'true-peak',
      text: `Peaks reach ${decimal(truePeakDb)} dB between samples. Limit them to ${highestPeakDb} dB true peak, so that coding does not distort them.`,
      measure: { name: 'truePeakDb', value: truePeakDb, limit: highestPeakDb, unit: 'dBTP' },
    })
  return advice
}

function silenceAdvice(silences: readonly Span[]): VideoAdvice[] {
  const advice: VideoAdvice[] = []
  const [first] = silences
  if (first && first.startMs < 100)
    advice.push({
      kind: 'silent-opening',
      text: `The first ${decimal(first.endMs / 1000)} s are silent. Start with the sound.`,
      measure: { name: 'silences', value: first.endMs / 1000, limit: 0.5, unit: 's' },
    })
  const long = silences.filter(
    ({ startMs, endMs }) => startMs >= 100 && endMs - startMs >= LONG_SILENCE_MS,
  )
  if (long.length > 0)
    advice.push({
      kind: 'long-silences',
      text: `${long.length === 1 ? 'One pause lasts' : `${long.length} pauses last`} 2 s or longer, the first at ${clock(long[0]?.startMs ?? 0)}. Shorten them unless they are meant.`,
      measure: { name: 'silences', value: long.length, limit: 0, unit: 'pauses' },
      atMs: long[0]?.startMs ?? 0,
    })
  return advice
}

function shapeAdvice({ loudness: { rangeLu }, monoDb, dcOffset }: Sound): VideoAdvice[] {
  const advice: VideoAdvice[] = []
  if (rangeLu !== null && rangeLu > WIDEST_RANGE)
    advice.push({
      kind: 'wide-range',
      text: `Quiet and loud parts are ${decimal(rangeLu)} LU apart. Compress or level the voice, or the quiet parts are lost on a phone.`,
      measure: { name: 'rangeLu', value: rangeLu, limit: WIDEST_RANGE, unit: 'LU' },
    })
  if (monoDb !== null && monoDb < MOST_MONO_LOSS)
    advice.push({
      kind: 'mono-loss',
      text: `On one speaker the sound loses ${decimal(-monoDb)} dB, because both channels cancel out. Check the phase of one of them.`,
      measure: { name: 'monoDb', value: monoDb, limit: MOST_MONO_LOSS, unit: 'dB' },
    })
  if (dcOffset > MOST_OFFSET)
    advice.push({
      kind: 'dc-offset',
      text: `The waveform lies ${decimal(100 * dcOffset)} % off its middle, which costs headroom. Apply a high-pass filter at 20 Hz.`,
      measure: { name: 'dcOffset', value: dcOffset, limit: MOST_OFFSET, unit: 'share' },
    })
  return advice
}

function pictureAdvice(input: AdviceInput): VideoAdvice[] {
  const { hookEnergy, changesPerMinute, seesAllChanges, durationMs } = input
  const advice: VideoAdvice[] = []
  if (hookEnergy !== null && hookEnergy < WEAK_OPENING)
    advice.push({
      kind: 'weak-opening',
      text: 'The first 3 seconds are calmer than what follows. Open with a livelier moment.',
      measure: { name: 'hookEnergy', value: hookEnergy, limit: WEAK_OPENING, unit: 'share' },
    })
  if (seesAllChanges && durationMs >= LEAST_FOR_PACE_MS && changesPerMinute < SLOWEST)
    advice.push({
      kind: 'slow-pace',
      text: `The picture changes ${decimal(changesPerMinute)} times a minute. Add cuts, close-ups or text where nothing moves.`,
      measure: { name: 'cutsPerMinute', value: changesPerMinute, limit: SLOWEST, unit: '1/min' },
    })
  return advice
}

const decimal = (value: number, digits = 1) => value.toFixed(digits)

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
