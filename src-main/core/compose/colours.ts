/** A colour of sRGB, 0..255 each, and its opacity, 0..1. */
export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

/** Reads #rrggbb and #rrggbbaa; anything else is black. */
export function parseColour(hex: string): Colour {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) || 0
  return {
    red: part(1),
    green: part(3),
    blue: part(5),
    alpha: hex.length > 7 ? part(7) / 255 : 1,
  }
}

/** Writes #rrggbb; the opacity is left out. */
export const toHex = ({ red, green, blue }: Omit<Colour, 'alpha'>): string =>
  `#${[red, green, blue]
    .map((part) => Math.min(255, Math.max(0, Math.round(part))))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`

/** Light of one channel, 0..1, for its value 0..255 (IEC 61966-2-1). */
export function toLinear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const LINEAR = Float64Array.from({ length: 256 }, (_, channel) => toLinear(channel))
const light = (channel: number): number =>
  LINEAR[Math.min(255, Math.max(0, Math.round(channel)))] ?? 0

/** Relative luminance, 0..1 (WCAG 2.2). */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)

/** Contrast of two relative luminances, 1..21 (WCAG 2.2). */
export const contrastRatio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** OKLab of a colour (Björn Ottosson, 2020): lightness 0..1, green to red, blue to yellow. */
export function toOklab({ red, green, blue }: Omit<Colour, 'alpha'>): [number, number, number] {
  const [r, g, b] = [light(red), light(green), light(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
