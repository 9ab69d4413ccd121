import { createFourier } from './fourier.ts'

/** Bands of a spectral frame, of equal width on the mel scale from 100 Hz to the half rate (at most 4 kHz). */
export const BANDS = 12
/** Time from one spectral frame to the next, in ms. */
export const FRAME_MS = 20

/** Rate near which the mixed-down sound is looked at: speech and beats lie below 4 kHz. */
const NEAR_RATE = 8000
const SIZE = 256

/** The spectrum around one moment; its bands are overwritten by the next frame. */
export interface SpectralFrame {
  /** Power in each band. */
  readonly bands: Float64Array
  /** Mean square of the frame. */
  power: number
  /** Rise of the bins' compressed magnitudes since the frame before, as a share of those magnitudes. */
  flux: number
}

/** Turns one channel into spectral frames, every 20 ms over 32 ms with a Hann window; rates are lowered by averaging. */
export function createSpectralFrames(
  { sampleRate, channels }: { readonly sampleRate: number; readonly channels: number },
  onFrame: (frame: SpectralFrame) => void,
) {
  const factor = Math.max(1, Math.round(sampleRate / NEAR_RATE))
  const rate = sampleRate / factor
  const run = factor * channels
  const hop = Math.max(1, Math.round((rate * FRAME_MS) / 1000))
  const edges = bandEdges(rate)
  const transform = createFourier(SIZE)
  const window = Float64Array.from(
    { length: SIZE },
    (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIZE),
  )
  const recent = new Float64Array(SIZE) // a ring
  const real = new Float64Array(SIZE)
  const imaginary = new Float64Array(SIZE)
  const before = new Float64Array(SIZE / 2)
  const frame: SpectralFrame = { bands: new Float64Array(BANDS), power: 0, flux: 0 }
  let at = 0
  let untilFrame = hop
  let sum = 0
  let summed = 0

  function look(): void {
    let power = 0
    for (let n = 0; n < SIZE; n++) {
      const x = recent[(at + n) & (SIZE - 1)] as number
      power += x * x
      real[n] = x * (window[n] as number)
      imaginary[n] = 0
    }
    frame.power = power / SIZE
    transform(real, imaginary)
    frame.bands.fill(0)
    let rises = 0
    let sizes = 0
    for (let bin = 1, band = 0; bin < SIZE / 2; bin++) {
      const square = (real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2
      while (band < BANDS && bin >= (edges[band + 1] as number)) band++
      if (band < BANDS && bin >= (edges[0] as number))
        frame.bands[band] = (frame.bands[band] as number) + square
      const size = Math.sqrt(Math.sqrt(square))
      const rise = size - (before[bin] as number)
      if (rise > 0) rises += rise
      sizes += size
      before[bin] = size
    }
    frame.flux = sizes > 1e-9 ? rises / sizes : 0
    onFrame(frame)
  }

  return {
    /** Takes interleaved samples, whose channels are mixed down; answers whether all of them are numbers. */
    add(interleaved: Float32Array): boolean {
      let isSound = true
      for (let index = 0; index < interleaved.length;) {
        const end = Math.min(interleaved.length, index + run - summed)
        summed += end - index
        let part = 0
        for (; index < end; index++) part += interleaved[index] as number
        if (!Number.isFinite(part)) {
          isSound = false
          part = 0
        }
        sum += part
        if (summed < run) break
        put(sum / run)
        sum = 0
        summed = 0
      }
      return isSound
    },
  }

  function put(sample: number): void {
    recent[at] = sample
    at = (at + 1) & (SIZE - 1)
    if (--untilFrame > 0) return
    untilFrame = hop
    look()
  }
}

/** First bins of the bands, and the bin after the last. */
function bandEdges(rate: number): Float64Array {
  const toMel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700)
  const toHertz = (mel: number) => 700 * (10 ** (mel / 2595) - 1)
  const low = toMel(100)
  const high = toMel(Math.min(4000, rate / 2))
  return Float64Array.from({ length: BANDS + 1 }, (_, edge) =>
    Math.max(1, Math.round((toHertz(low + ((high - low) * edge) / BANDS) * SIZE) / rate)),
  )
}
