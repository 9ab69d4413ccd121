import { createPowerSpectrum } from './power-spectrum.ts'

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
  const transform = createPowerSpectrum(SIZE)
  const window = Float64Array.from(
    { length: SIZE },
    (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIZE),
  )
  const recent = new Float64Array(SIZE) // a ring
  const shaped = new Float64Array(SIZE)
  const squares = new Float64Array(SIZE / 2)
  const before = new Float64Array(SIZE / 2)
  const frame: SpectralFrame = { bands: new Float64Array(BANDS), power: 0, flux: 0 }
  let at = 0
  let untilFrame = hop
  // the samples of a lowered one so far; in an object, because numbers in closures are stored anew each time
  const part = { sum: 0, count: 0 }

  function look(): void {
    frame.power = shape() / SIZE
    transform(shaped, squares)
    for (let band = 0; band < BANDS; band++) {
      let power = 0
      const end = edges[band + 1] as number
      for (let bin = edges[band] as number; bin < end; bin++) power += squares[bin] as number
      frame.bands[band] = power
    }
    frame.flux = fluxOf()
    onFrame(frame)
  }

  /** Applies the window, oldest sample first; answers the sum of squares before. */
  function shape(): number {
    let power = 0
    for (let n = 0; n < SIZE; n++) {
      const x = recent[(at + n) & (SIZE - 1)] as number
      power += x * x
      shaped[n] = x * (window[n] as number)
    }
    return power
  }

  function fluxOf(): number {
    let rises = 0
    let sizes = 0
    for (let bin = 1; bin < SIZE / 2; bin++) {
      const size = Math.sqrt(Math.sqrt(squares[bin] as number))
      const rise = size - (before[bin] as number)
      if (rise > 0) rises += rise
      sizes += size
      before[bin] = size
    }
    return sizes > 1e-9 ? rises / sizes : 0
  }

  return {
    /** Takes interleaved samples, all of them numbers, whose channels are mixed down. */
    add(interleaved: Float32Array): void {
      const end = interleaved.length
      let index = 0
      if (part.count > 0) {
        index = Math.min(end, run - part.count)
        part.sum += sumOf(interleaved, 0, index)
        part.count += index
        if (part.count < run) return
        put(part.sum / run)
      }
      while (index + run <= end) {
        // as many as there is room for before the next frame
        const fits = Math.min(untilFrame, Math.floor((end - index) / run))
        for (let n = 0; n < fits; n++, index += run)
          recent[(at + n) & (SIZE - 1)] = sumOf(interleaved, index, index + run) / run
        advance(fits)
      }
      part.sum = sumOf(interleaved, index, end)
      part.count = end - index
    },
  }

  function put(sample: number): void {
    recent[at] = sample
    advance(1)
  }

  function advance(count: number): void {
    at = (at + count) & (SIZE - 1)
    untilFrame -= count
    if (untilFrame > 0) return
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

/** Sum of the values `from` to `to`, four at a time so that no addition waits for the one before. */
function sumOf(values: Float32Array, from: number, to: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let index = from
  for (; index + 3 < to; index += 4) {
    a += values[index] as number
    b += values[index + 1] as number
    c += values[index + 2] as number
    d += values[index + 3] as number
  }
  for (; index < to; index++) a += values[index] as number
  return a + b + c + d
}
