import { createChannelStatistics } from './channel-statistics.ts'
import { createClipCounter, FULL_SCALE } from './clipping.ts'
import { createLoudnessMeter, type Loudness } from './loudness-meter.ts'
import { createOnsets, type OnsetRates } from './onsets.ts'
import { createSilences, type Span } from './silences.ts'
import { createSpectralFrames } from './spectral-frames.ts'
import { createSpeechMusic, type SpeechMusic } from './speech-music.ts'
import { createTruePeak, type Lane, TRUE_PEAK_MARGIN } from './true-peak.ts'
import { createWeightedEnergy } from './weighted-energy.ts'

/** Samples a second, and the loudness weight of each channel in the order in which they are interleaved. */
export interface SoundFormat {
  readonly sampleRate: number
  readonly weights: readonly number[]
  /** When the sound begins, in ms of the video: until then there is silence, which no level counts. */
  readonly startMs?: number
}

/** Everything that is measured of a sound track; levels in dB of full scale are null for digital silence. */
export interface Sound extends SpeechMusic {
  /** From the start of the video to the end of the sound; 0 without any. */
  readonly durationMs: number
  /** When the sound begins, in ms of the video. */
  readonly startMs: number
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
/** What lies within reach of a shorter tick is more than the one before. */
const SHORTEST_TICK = 2 * HISTORY

/** Measures interleaved samples block by block in constant memory; samples that are no numbers count as silence. */
export function createSoundMeter({ sampleRate, weights, startMs = 0 }: SoundFormat) {
  const channels = weights.length
  const tickEnd = (tick: number) => Math.round((tick * sampleRate) / TICKS_A_SECOND)
  const longest = Math.ceil(sampleRate / TICKS_A_SECOND) + 1
  // the sets that come, after the latest of those before
  const samples = new Float32Array((HISTORY + longest) * channels)
  const energy = createWeightedEnergy(sampleRate, weights)
  const lines = weights.map((_, channel) => createLine(sampleRate, { channel, channels }))
  const loudness = createLoudnessMeter({ startMs, sampleRate })
  const silences = createSilences(startMs)
  const speechMusic = createSpeechMusic()
  const onsets = createOnsets(startMs)
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

  const heardMs = () => startMs + (1000 * heard) / sampleRate

  function measureTick(): void {
    const to = HISTORY + filled
    const latest = samples.subarray(HISTORY * channels, to * channels)
    if (tick === 0) mirrorStart(samples, filled, channels)
    if (!read(to)) {
      silenceOdd(samples)
      read(to)
    }
    let loudest = 0
    for (const line of lines)
      loudest = Math.max(loudest, line.measure(samples, to).squares / Math.max(1, filled))
    hop.energy += energy.measure({ samples, from: HISTORY, to })
    product += energy.product()
    hop.samples += filled
    spectral.add(latest)
    silences.add(loudest, heardMs())
    samples.copyWithin(0, filled * channels, to * channels)
    heard += filled
    tick++
    filled = 0
    due = tickEnd(tick + 1) - tickEnd(tick)
  }

  /** Sums the latest sets by channel; answers whether all samples are numbers. */
  function read(to: number): boolean {
    let isSound = true
    for (const line of lines) isSound = line.read(samples, to) && isSound
    return isSound
  }

  function finishHop(): void {
    if (tick % TICKS_A_HOP !== 0) return
    loudness.addHop(hop.energy, hop.samples)
    hop.energy = 0
    hop.samples = 0
  }

  return {
    /** How far the sound was heard, in ms of the video. */
    heardMs,
    /** Takes whole sets of interleaved samples, at most so many that they fit in memory. */
    add(interleaved: Float32Array): void {
      const total = Math.floor(interleaved.length / channels)
      for (let from = 0; from < total;) {
        const count = Math.min(total - from, due - filled)
        const part = interleaved.subarray(from * channels, (from + count) * channels)
        samples.set(part, (HISTORY + filled) * channels)
        filled += count
        from += count
        if (filled < due) continue
        measureTick()
        finishHop()
      }
    },
    finish(): Sound {
      if (filled > 0) measureTick()
      const truePeak = Math.max(0, ...lines.map((line) => line.truePeak.value()))
      const sets = Math.max(1, heard)
      const clipped = lines.reduce((sum, { clips }) => sum + clips.finish(), 0)
      const { spans, totalMs } = silences.finish(heardMs())
      return {
        ...speechMusic.finish(),
        durationMs: heard > 0 ? Math.round(heardMs()) : 0,
        startMs,
        loudness: loudness.finish(),
        truePeakDb: toDecibels(truePeak),
        samplePeakDb: toDecibels(Math.max(0, ...lines.map(({ totals }) => totals.peak))),
        clippedShare: clipped / (sets * channels),
        dcOffset: Math.max(0, ...lines.map(({ totals }) => Math.abs(totals.sum / sets))),
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

/** One channel: its true peak, what is clipped, and what is summed of it. */
function createLine(sampleRate: number, lane: Lane) {
  const statistics = createChannelStatistics(lane)
  const truePeak = createTruePeak(sampleRate, lane)
  const clips = createClipCounter(lane)
  const around = sampleRate < SHORTEST_TICK * TICKS_A_SECOND && createChannelStatistics(lane)
  const before = { peak: 0, bend: 0 }
  const totals = { sum: 0, squares: 0, peak: 0 }
  const { reading } = statistics

  function boundsOf(samples: Float32Array, to: number) {
    if (around) {
      around.measure(samples, 2, to)
      return around.reading
    }
    return {
      peak: Math.max(before.peak, reading.peak),
      bend: Math.max(before.bend, reading.bend),
    }
  }

  return {
    clips,
    truePeak,
    totals,
    /** Sums the samples from the history to `to`; answers whether all of them are numbers. */
    read(samples: Float32Array, to: number): boolean {
      statistics.measure(samples, HISTORY, to)
      return Number.isFinite(reading.sum)
    },
    /** Takes what was summed last. */
    measure(samples: Float32Array, to: number) {
      totals.sum += reading.sum
      totals.squares += reading.squares
      if (reading.peak > totals.peak) totals.peak = reading.peak
      if (reading.peak < FULL_SCALE) clips.pass()
      else clips.measure(samples, HISTORY, to)
      truePeak.reach(reading.peak)
      truePeak.measure(samples, to, boundsOf(samples, to))
      before.peak = reading.peak
      before.bend = reading.bend
      return reading
    },
  }
}

/**
 * Lets the sound begin as its own mirror image: what lies between the first samples then depends on them alone, as in
 * ffmpeg's resampler, instead of on a silence that nobody recorded.
 */
function mirrorStart(samples: Float32Array, sets: number, channels: number): void {
  for (let back = 1; back <= HISTORY; back++) {
    const from = (HISTORY + Math.min(back, sets - 1)) * channels
    samples.copyWithin((HISTORY - back) * channels, from, from + channels)
  }
}

function silenceOdd(samples: Float32Array): void {
  for (const [index, x] of samples.entries()) if (!Number.isFinite(x)) samples[index] = 0
}

function monoLevel([left = 0, right = 0]: readonly number[], product: number): number | null {
  const both = left + right
  if (both < 1e-9) return null
  return Math.max(-60, 10 * Math.log10(Math.max(0, (both + 2 * product) / 2) / both))
}

const toDecibels = (size: number): number | null => (size > 0 ? 20 * Math.log10(size) : null)
