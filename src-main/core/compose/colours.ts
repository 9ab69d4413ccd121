import { linearToOklab, toLinear } from '#main/core/colour/oklab.ts'

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

const LINEAR = Float64Array.from({ length: 256 }, (_, channel) => toLinear(channel / 255))
const light = (channel: number): number =>
  LINEAR[Math.min(255, Math.max(0, Math.round(channel)))] ?? 0

/** Relative luminance, 0..1 (WCAG 2.2). */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)

/** Contrast of two relative luminances, 1..21 (WCAG 2.2). */
export const contrastRatio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** OKLab of a colour (Björn Ottosson, 2020): lightness 0..1, green to red, blue to yellow. */
export const toOklab = ({ red, green, blue }: Omit<Colour, 'alpha'>): [number, number, number] =>
  linearToOklab([light(red), light(green), light(blue)])
