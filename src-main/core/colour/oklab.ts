/** A colour in OKLCH: lightness 0..1, chroma 0..0.4, hue in degrees (Ottosson, "A perceptual color space for image processing", 2020). */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** Red, green and blue in linear light, 0..1 inside sRGB. */
export type LinearRgb = readonly [number, number, number]

const RADIAN = Math.PI / 180
const GAMUT_STEPS = 14
const GAMUT_SLACK = 0.0005

/** The difference of two hues in degrees, -180..180, from the first to the second. */
export function hueBetween(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180
}

/** An sRGB value 0..1 in linear light (IEC 61966-2-1). */
export function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** A value of linear light as sRGB, clamped to 0..1. */
export function toGamma(value: number): number {
  if (value <= 0) return 0
  if (value >= 1) return 1
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}

/** Linear red, green and blue from OKLab; may leave 0..1. */
export function oklabToLinear(l: number, a: number, b: number): LinearRgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** OKLab of a colour in linear light: lightness 0..1, green to red, blue to yellow. */
export function linearToOklab([red, green, blue]: LinearRgb): [number, number, number] {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

/** OKLCH of a colour in linear light. */
export function linearToOklch(colour: LinearRgb): Oklch {
  const [l, a, b] = linearToOklab(colour)
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) / RADIAN + 360) % 360 }
}

/** OKLCH of a colour such as #1fa7a2; black for anything else. */
export function hexToOklch(hex: string): Oklch {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0
  return linearToOklch([
    toLinear((value >> 16) / 255),
    toLinear(((value >> 8) & 255) / 255),
    toLinear((value & 255) / 255),
  ])
}

/** Linear light of an OKLCH colour, its chroma lowered until it fits sRGB. */
export function oklchToLinear({ l, c, h }: Oklch): LinearRgb {
  const lightness = Math.min(1, Math.max(0, l))
  const cos = Math.cos(h * RADIAN)
  const sin = Math.sin(h * RADIAN)
  const at = (chroma: number) => oklabToLinear(lightness, chroma * cos, chroma * sin)
  let inside = Math.max(0, c)
  if (!fits(at(inside))) {
    let outside = inside
    inside = 0
    for (let step = 0; step < GAMUT_STEPS; step++) {
      const middle = (inside + outside) / 2
      if (fits(at(middle))) inside = middle
      else outside = middle
    }
  }
  const [red, green, blue] = at(inside)
  return [clamp(red), clamp(green), clamp(blue)]
}

/** The hex code of an OKLCH colour, brought into sRGB. */
export function oklchToHex(colour: Oklch): string {
  const digits = oklchToLinear(colour).map((value) =>
    Math.round(toGamma(value) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

/** A colour between two, `share` of the way in OKLab. */
export function mixOklch(from: Oklch, to: Oklch, share: number): Oklch {
  const a = mix(from.c * Math.cos(from.h * RADIAN), to.c * Math.cos(to.h * RADIAN), share)
  const b = mix(from.c * Math.sin(from.h * RADIAN), to.c * Math.sin(to.h * RADIAN), share)
  return {
    l: mix(from.l, to.l, share),
    c: Math.hypot(a, b),
    h: (Math.atan2(b, a) / RADIAN + 360) % 360,
  }
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share
const clamp = (value: number) => Math.min(1, Math.max(0, value))
const fits = (colour: LinearRgb) =>
  colour.every((value) => value >= -GAMUT_SLACK && value <= 1 + GAMUT_SLACK)
