import { SPEECH_RATE } from '#shared/media/speech-rate.ts'

/** RMS in dBFS over 10 ms below which nothing is said: 10 dB below the report's silence, since quiet recordings speak too. */
export const UNHEARD_DBFS = -60

const STEP = SPEECH_RATE / 100
const UNHEARD = 10 ** (UNHEARD_DBFS / 10)
/** Steps of 10 ms that are taken together when a quiet place is sought: about the gap between two words. */
const AROUND = 10

function squareAt(samples: Float32Array, start: number): number {
  let sum = 0
  const end = Math.min(samples.length, start + STEP)
  for (let at = start; at < end; at++) sum += (samples[at] ?? 0) ** 2
  return end > start ? sum / (end - start) : 0
}

/** Places this much louder than the quietest one are as good: 1 dB. */
const AS_QUIET = 1.26

/** The last sample at or after `from` around which 0.2 s are about as quiet as anywhere there, so that no word is cut. */
export function findCut(samples: Float32Array, from: number): number {
  const first = Math.max(0, Math.floor(from / STEP) - AROUND)
  const steps = Math.floor(samples.length / STEP)
  const sums = [0]
  for (let step = first; step < steps; step++)
    sums.push((sums.at(-1) ?? 0) + squareAt(samples, step * STEP))
  const levels: number[] = []
  for (let at = AROUND; at + AROUND < sums.length; at++)
    levels.push(Math.max(2 * AROUND * UNHEARD, (sums[at + AROUND] ?? 0) - (sums[at - AROUND] ?? 0)))
  const quiet = AS_QUIET * levels.reduce((least, level) => Math.min(least, level), Infinity)
  const best = levels.findLastIndex((level) => level <= quiet)
  if (best < 0) return samples.length
  return Math.min(samples.length, Math.max(from, (first + AROUND + best) * STEP))
}

/** Whether anything in a stretch of samples is loud enough to be speech. */
export function isHeard(samples: Float32Array, start = 0, end = samples.length): boolean {
  const last = Math.min(end, samples.length)
  for (let at = Math.max(0, start); at < last; at += STEP)
    if (squareAt(samples.subarray(0, last), at) >= UNHEARD) return true
  return false
}
