import { BANDS, FRAME_MS, type SpectralFrame } from './spectral-frames.ts'

/** What tells speech from music in a window, each 0 or more. */
export interface WindowFeatures {
  /** Share of frames below half of the mean level: pauses between syllables. */
  readonly quietShare: number
  /** Size of the 3 to 6 Hz swing of the bands' levels, of their mean: the rate of syllables. */
  readonly modulation: number
  /** Standard deviation of the spectral centroid, in bands: vowels against consonants. */
  readonly centroidSpread: number
  /** Mean spectral flux: what is new from frame to frame. */
  readonly flux: number
}

/** What a window holds; levels are RMS, 0..1. */
interface WindowReading {
  readonly features: WindowFeatures
  readonly level: number
  readonly sounding: number
}

const WINDOW_FRAMES = 2000 / FRAME_MS
const LOW_HZ = 3
const HIGH_HZ = 6

/** Collects up to 2 s of spectral frames and tells their features. */
export function createFeatureWindow() {
  const bands = Array.from({ length: BANDS }, () => new Float64Array(WINDOW_FRAMES))
  const levels = new Float64Array(WINDOW_FRAMES)
  const centroids = new Float64Array(WINDOW_FRAMES)
  let flux = 0
  let count = 0
  return {
    length: () => count,
    /** Answers whether the window is full. */
    add(frame: SpectralFrame): boolean {
      let total = 0
      let moment = 0
      for (let band = 0; band < BANDS; band++) {
        const level = Math.sqrt(frame.bands[band] as number)
        ;(bands[band] as Float64Array)[count] = level
        total += level
        moment += band * level
      }
      levels[count] = Math.sqrt(frame.power)
      centroids[count] = total > 1e-9 ? moment / total : 0
      flux += frame.flux
      return ++count >= WINDOW_FRAMES
    },
    /** Features and RMS of at least one frame, and how many frames reach the RMS `quiet`; starts anew. */
    take(quiet: number): WindowReading {
      const used = levels.subarray(0, count)
      const mean = meanOf(used)
      const features = {
        quietShare: used.filter((level) => level < mean / 2).length / count,
        modulation: modulationOf(bands.map((line) => line.subarray(0, count))),
        centroidSpread: spreadOf(centroids.subarray(0, count)),
        flux: flux / count,
      }
      const level = Math.sqrt(used.reduce((sum, x) => sum + x * x, 0) / count)
      const sounding = used.filter((each) => each >= quiet).length
      count = 0
      flux = 0
      return { features, level, sounding }
    },
  }
}

const meanOf = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function spreadOf(values: Float64Array): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

function modulationOf(lines: readonly Float64Array[]): number {
  let swing = 0
  let total = 0
  for (const line of lines) {
    const mean = meanOf(line)
    const shaped = line.map((level, n) => (level - mean) * hann(n, line.length))
    let power = 0
    for (let hertz = LOW_HZ; hertz <= HIGH_HZ; hertz += 0.5) power += powerAt(shaped, hertz)
    swing += Math.sqrt(power / HANN_BANDWIDTH)
    total += mean
  }
  return total > 1e-12 ? swing / total : 0
}

/** A window of mean 1 that keeps a single step, such as the end of a song, from looking like a swing. */
const hann = (n: number, length: number) => 1 - Math.cos((2 * Math.PI * (n + 0.5)) / length)
/** By how much it spreads a swing over neighbouring frequencies. */
const HANN_BANDWIDTH = 1.5

/** Squared amplitude of a level's swing at a frequency, by turning a pointer step by step. */
function powerAt(line: Float64Array, hertz: number): number {
  const step = (2 * Math.PI * hertz * FRAME_MS) / 1000
  const turnReal = Math.cos(step)
  const turnImaginary = Math.sin(step)
  let c = 1
  let s = 0
  let real = 0
  let imaginary = 0
  for (let n = 0; n < line.length; n++) {
    const x = line[n] as number
    real += x * c
    imaginary += x * s
    const turned = c * turnReal - s * turnImaginary
    s = c * turnImaginary + s * turnReal
    c = turned
  }
  return (4 * (real * real + imaginary * imaginary)) / line.length ** 2
}
