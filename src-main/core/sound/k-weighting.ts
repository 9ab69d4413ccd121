/** A second-order section with its leading denominator term divided out. */
export interface Biquad {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

/** The analogue filters whose bilinear transform at 48 kHz gives the tables of BS.1770: corner (Hz), quality, gain (dB). */
const SHELF = { corner: 1681.974450955533, quality: 0.7071752369554196, gain: 3.999843853973347 }
const PASS = { corner: 38.13547087602444, quality: 0.5003270373238773 }
/** How the shelf's gain at its corner follows from its gain above. */
const SHELF_SLOPE = 0.4996667741545416

/**
 * K-weighting of ITU-R BS.1770-5 annex 1 for any sample rate (Hz): the shelf, then the high-pass. At 48 kHz the published
 * coefficients. The high-pass numerator is 1, -2, 1 at every rate, as in libebur128 and ffmpeg: against the response at
 * 48 kHz that is +0.21 dB at 8 kHz, +0.08 at 16 kHz, less than 0.01 at 44.1 kHz and -0.02 at 96 kHz.
 */
export function kWeighting(sampleRate: number): readonly [shelf: Biquad, pass: Biquad] {
  return [shelfAt(sampleRate), passAt(sampleRate)]
}

/** The corner as the bilinear transform sees it, kept below the half rate for very low rates. */
const warp = (corner: number, rate: number) =>
  Math.tan((Math.PI * Math.min(corner, 0.45 * rate)) / rate)

function shelfAt(rate: number): Biquad {
  const k = warp(SHELF.corner, rate)
  const high = 10 ** (SHELF.gain / 20)
  const middle = high ** SHELF_SLOPE
  const damped = k / SHELF.quality
  const a0 = 1 + damped + k * k
  return {
    b0: (high + middle * damped + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - middle * damped + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - damped + k * k) / a0,
  }
}

function passAt(rate: number): Biquad {
  const k = warp(PASS.corner, rate)
  const damped = k / PASS.quality
  const a0 = 1 + damped + k * k
  return {
    b0: 1,
    b1: -2,
    b2: 1,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - damped + k * k) / a0,
  }
}
