import { createChannelMeter } from './channel-meter.ts'
import { createClipCounter, FULL_SCALE } from './clipping.ts'
import { createLoudnessMeter, type Loudness } from './loudness-meter.ts'
import { createOnsets, type OnsetRates } from './onsets.ts'
import { createSilences, type Span } from './silences.ts'
import { createSpectralFrames } from './spectral-frames.ts'
import { createSpeechMusic, type SpeechMusic } from './speech-music.ts'
import { createTruePeak, TRUE_PEAK_MARGIN } from './true-peak.ts'

/** Samples a second, and the loudness weight of each channel in the order in which they are interleaved. */
export interface SoundFormat {
  readonly sampleRate: number
  readonly weights: readonly number[]
}

/** Everything that is measured of a sound track; levels in dB of full scale are null for digital silence. */
export interface Sound extends SpeechMusic {
  readonly durationMs: number
  readonly loudness: Loudness
  readonly truePeakDb: number | null
  readonly samplePeakDb: number | null
  /** Of all samples of all channels, in runs at full scale. */
  readonly clippedShare: number
  /** Largest size of a channel's mean, 0..1. */
  readonly dcOffset: number
  /** Level of both channels mixed to one against their mean power, in dB: 0 when they are alike, -3 when unrelated; null unless there are two that sound. */
  readonly monoDb: number | null
  readonly silences: readonly Span[]
  readonly silentMs: number
  readonly onsets: OnsetRates
}

/** Measures are taken every 10 ms, loudness every ten of these. */
const TICKS_A_SECOND = 100
const TICKS_A_HOP = 10
const HISTORY = 2 * TRUE_PEAK_MARGIN

/** Measures interleaved samples block by block in constant memory; samples that are no numbers count as silence. */
export function createSoundMeter({ sampleRate, weights }: SoundFormat) {
  const channels = weights.length
  const tickEnd = (tick: number) => Math.round((tick * sampleRate) / TICKS_A_SECOND)
  const lines = weights.map((weight) => createLine(weight, sampleRate))
  const planes = lines.map(({ samples }) => samples)
  const loudness = createLoudnessMeter()
  const silences = createSilences()
  const speechMusic = createSpeechMusic()
  const onsets = createOnsets()
  const spectral = createSpectralFrames({ sampleRate, channels }, (frame) => {
    speechMusic.add(frame)
    onsets.add(frame)
  })
  const hop = { energy: 0, samples: 0 }
  let heard = 0
  let tick = 0
  let filled = 0
  let product = 0
  let due = tickEnd(1)

  function measureTick(): void {
    const to = HISTORY + filled
    const [left, right] = planes
    if (left && right && channels === 2) product += productOf(left, right, to)
    let loudest = 0
    for (const line of lines) {
      const { squares, weighted } = line.measure(to)
      loudest = Math.max(loudest, squares / filled)
      hop.energy += line.weight * weighted
    }
    hop.samples += filled
    silences.add(loudest, (1000 * heard) / sampleRate)
    heard += filled
    tick++
    filled = 0
    due = tickEnd(tick + 1) - tickEnd(tick)
  }

  function finishHop(): void {
    if (tick % TICKS_A_HOP !== 0) return
    loudness.addHop(hop.energy, hop.samples)
    hop.energy = 0
    hop.samples = 0
  }

  return {
    heardMs: () => (1000 * heard) / sampleRate,
    /** Takes whole sets of interleaved samples, at most so many that they fit in memory. */
    add(block: Float32Array): void {
      const interleaved = spectral.add(block) ? block : block.map(orSilence)
      const total = Math.floor(interleaved.length / channels)
      for (let from = 0; from < total;) {
        const count = Math.min(total - from, due - filled)
        spread(
          interleaved.subarray(from * channels, (from + count) * channels),
          planes,
          HISTORY + filled,
        )
        filled += count
        from += count
        if (filled < due) continue
        measureTick()
        finishHop()
      }
    },
    finish(): Sound {
      if (filled > 0) measureTick()
      const truePeak = Math.max(0, ...lines.map((line) => line.finishTruePeak()))
      const samples = Math.max(1, heard)
      const clipped = lines.reduce((sum, { clips }) => sum + clips.finish(), 0)
      const { spans, totalMs } = silences.finish((1000 * heard) / sampleRate)
      return {
        ...speechMusic.finish(),
        durationMs: Math.round((1000 * heard) / sampleRate),
        loudness: loudness.finish(),
        truePeakDb: toDecibels(truePeak),
        samplePeakDb: toDecibels(Math.max(0, ...lines.map(({ totals }) => totals.peak))),
        clippedShare: clipped / (samples * channels),
        dcOffset: Math.max(0, ...lines.map(({ totals }) => Math.abs(totals.sum / samples))),
        monoDb:
          channels === 2
            ? monoLevel(
                lines.map(({ totals }) => totals.squares),
                product,
              )
            : null,
        silences: spans,
        silentMs: totalMs,
        onsets: onsets.finish(),
      }
    },
  }
}

/** One channel: its latest samples after those that the true peak still needs, and what is summed of it. */
function createLine(weight: number, sampleRate: number) {
  const samples = new Float32Array(HISTORY + Math.ceil(sampleRate / TICKS_A_SECOND) + 1)
  const meter = createChannelMeter(sampleRate)
  const truePeak = createTruePeak(sampleRate)
  const clips = createClipCounter()
  const hasShortTicks = samples.length < 3 * HISTORY
  const before = { peak: 0, bend: 0 }
  const totals = { sum: 0, squares: 0, peak: 0 }
  return {
    weight,
    samples,
    clips,
    totals,
    /** Measures the samples from the history to `to` and makes the last of them history. */
    measure(to: number) {
      meter.measure(samples, HISTORY, to)
      const { reading } = meter
      totals.sum += reading.sum
      totals.squares += reading.squares
      if (reading.peak > totals.peak) totals.peak = reading.peak
      if (reading.peak < FULL_SCALE) clips.pass()
      else clips.measure(samples, HISTORY, to)
      truePeak.reach(reading.peak)
      truePeak.measure(samples, to, {
        peak: Math.max(before.peak, reading.peak),
        bend: hasShortTicks ? Infinity : Math.max(before.bend, reading.bend),
      })
      before.peak = reading.peak
      before.bend = reading.bend
      samples.copyWithin(0, to - HISTORY, to)
      return reading
    },
    finishTruePeak(): number {
      samples.fill(0, HISTORY, HISTORY + TRUE_PEAK_MARGIN)
      truePeak.measure(samples, HISTORY + TRUE_PEAK_MARGIN, { peak: Infinity, bend: Infinity })
      return truePeak.value()
    },
  }
}

/** Sorts interleaved samples by channel, each into its plane from `at`. */
function spread(interleaved: Float32Array, planes: readonly Float32Array[], at: number): void {
  const [left, right] = planes
  if (left && right && planes.length === 2) {
    for (let from = 0, to = at; from < interleaved.length; from += 2, to++) {
      left[to] = interleaved[from] as number
      right[to] = interleaved[from + 1] as number
    }
    return
  }
  for (const [channel, plane] of planes.entries())
    for (let from = channel, to = at; from < interleaved.length; from += planes.length, to++)
      plane[to] = interleaved[from] as number
}

function productOf(left: Float32Array, right: Float32Array, to: number): number {
  let sum = 0
  for (let index = HISTORY; index < to; index++)
    sum += (left[index] as number) * (right[index] as number)
  return sum
}

function monoLevel([left = 0, right = 0]: readonly number[], product: number): number | null {
  const both = left + right
  if (both < 1e-9) return null
  return Math.max(-60, 10 * Math.log10(Math.max(0, (both + 2 * product) / 2) / both))
}

const orSilence = (x: number) => (Number.isFinite(x) ? x : 0)

const toDecibels = (size: number): number | null => (size > 0 ? 20 * Math.log10(size) : null)
