import type { ColourCoding } from './picture-planes.ts'

/** Luma weights of red and blue (ITU-R BT.601-7, BT.709-6, BT.2020-2). */
const LUMA = {
  bt601: { red: 0.299, blue: 0.114 },
  bt709: { red: 0.2126, blue: 0.0722 },
  bt2020: { red: 0.2627, blue: 0.0593 },
} as const

/** Coefficients that turn luma and chroma samples of `bits` bits into gamma-coded RGB of 0..255. */
export function rgbCoefficients(colour: ColourCoding, bits: number) {
  const { red, blue } = LUMA[colour.matrix]
  const green = 1 - red - blue
  const unit = 2 ** (bits - 8)
  const lumaScale = 255 / ((colour.fullRange ? 255 : 219) * unit)
  const chromaScale = 255 / ((colour.fullRange ? 255 : 224) * unit)
  return {
    lumaOffset: colour.fullRange ? 0 : 16 * unit,
    chromaOffset: 128 * unit,
    lumaScale,
    redFromCr: 2 * (1 - red) * chromaScale,
    greenFromCb: -((2 * (1 - blue) * blue) / green) * chromaScale,
    greenFromCr: -((2 * (1 - red) * red) / green) * chromaScale,
    blueFromCb: 2 * (1 - blue) * chromaScale,
  }
}

/** Peak of the HLG display assumed, and the luminance of reference white, in cd/m2 (ITU-R BT.2408-7). */
const HLG_PEAK = 1000
const REFERENCE_WHITE = 203

/** Luminance in units of reference white for a PQ signal of 0..1 (SMPTE ST 2084). */
function pqToLinear(signal: number): number {
  const root = signal ** (32 / 2523)
  const linear = (Math.max(0, root - 0.8359375) / (18.8515625 - 18.6875 * root)) ** (8192 / 1305)
  return (linear * 10_000) / REFERENCE_WHITE
}

/** Luminance in units of reference white for an HLG signal of 0..1, channel by channel (ITU-R BT.2100-2). */
function hlgToLinear(signal: number): number {
  const scene =
    signal <= 0.5
      ? (signal * signal) / 3
      : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12
  return (scene ** 1.2 * HLG_PEAK) / REFERENCE_WHITE
}

function linearToSrgb(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}

const STEPS = 4095

/**
 * A function that maps rows of gamma-coded high-dynamic-range RGB (0..255 floats, BT.2020 primaries) in place to 8-bit sRGB:
 * linear light, BT.2020 to BT.709 primaries (ITU-R BT.2087), extended Reinhard on the largest channel
 * (Reinhard et al. 2002, white at ten times reference white), sRGB curve (IEC 61966-2-1).
 */
export function createToneMapper(transfer: 'pq' | 'hlg'): (row: Float32Array) => void {
  const toLinear = Float32Array.from({ length: STEPS + 1 }, (_, i) =>
    (transfer === 'pq' ? pqToLinear : hlgToLinear)(i / STEPS),
  )
  const toSrgb = Float32Array.from({ length: STEPS + 1 }, (_, i) => 255 * linearToSrgb(i / STEPS))
  const linear = (value: number) =>
    toLinear[Math.max(0, Math.min(STEPS, Math.round((value / 255) * STEPS)))] ?? 0
  const coded = (value: number) =>
    toSrgb[Math.max(0, Math.min(STEPS, Math.round(value * STEPS)))] ?? 0
  return (row) => {
    for (let at = 0; at < row.length; at += 3) {
      const r = linear(row[at] ?? 0)
      const g = linear(row[at + 1] ?? 0)
      const b = linear(row[at + 2] ?? 0)
      const red = Math.max(0, 1.6605 * r - 0.5876 * g - 0.0728 * b)
      const green = Math.max(0, -0.1246 * r + 1.1329 * g - 0.0083 * b)
      const blue = Math.max(0, -0.0182 * r - 0.1006 * g + 1.1187 * b)
      const peak = Math.max(red, green, blue, 1e-6)
      const scale = (1 + peak / 100) / (1 + peak)
      row[at] = coded(red * scale)
      row[at + 1] = coded(green * scale)
      row[at + 2] = coded(blue * scale)
    }
  }
}
