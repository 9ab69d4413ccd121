import { createSoundMeter, type Sound } from '#main/core/sound/sound-meter.ts'

export const RATE = 48_000

/** A piece of test signal: amplitudes by channel in dBFS, for some seconds. */
export interface Piece {
  readonly seconds: number
  readonly levels: readonly number[]
}

export const amplitude = (decibels: number) => 10 ** (decibels / 20)

interface ToneOptions {
  readonly rate?: number
  readonly hertz?: number
}

/** A continuous sine through all pieces, interleaved. */
export function tone(pieces: readonly Piece[], { rate = RATE, hertz = 1000 }: ToneOptions = {}) {
  const channels = pieces[0]!.levels.length
  const total = pieces.reduce((sum, { seconds }) => sum + Math.round(seconds * rate), 0)
  const samples = new Float32Array(total * channels)
  const period = rate / hertz
  const table = Number.isInteger(period)
    ? Float64Array.from({ length: period }, (_, n) => Math.sin((2 * Math.PI * n) / period))
    : undefined
  let at = 0
  for (const { seconds, levels } of pieces) {
    const sizes = levels.map(amplitude)
    for (let n = Math.round(seconds * rate); n > 0; n--, at++) {
      const x = table ? table[at % period]! : Math.sin((2 * Math.PI * hertz * at) / rate)
      for (let channel = 0; channel < channels; channel++)
        samples[at * channels + channel] = x * sizes[channel]!
    }
  }
  return samples
}

export const stereo = (seconds: number, level: number): Piece => ({
  seconds,
  levels: [level, level],
})

interface MeasureOptions {
  readonly rate?: number
  readonly weights?: readonly number[]
  readonly block?: number
}

/** Measures interleaved samples in blocks of some sets. */
export function measure(
  samples: Float32Array,
  { rate = RATE, weights = [1, 1], block = 4096 }: MeasureOptions = {},
): Sound {
  const meter = createSoundMeter({ sampleRate: rate, weights })
  const step = block * weights.length
  for (let at = 0; at < samples.length; at += step) meter.add(samples.subarray(at, at + step))
  return meter.finish()
}

/** A channel repeated on two. */
export function doubled(mono: Float32Array): Float32Array {
  const both = new Float32Array(2 * mono.length)
  for (let n = 0; n < mono.length; n++) both[2 * n] = both[2 * n + 1] = mono[n]!
  return both
}
