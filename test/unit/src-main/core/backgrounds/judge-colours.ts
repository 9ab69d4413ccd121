import { hexToOklch, hueBetween, linearToOklch, toLinear } from '#main/core/colour/oklab.ts'
import type { Frame } from '#shared/media/frame.ts'

const LINEAR = Float64Array.from({ length: 256 }, (_, code) => toLinear(code / 255))
const GREY = 0.045
const HUE = 28

/** The share of a picture's pixels that are near in hue to one of the colours (in lightness, where the colour is a grey). */
export function shareOf(colours: readonly string[], { data }: Frame): number {
  const wanted = colours.map(hexToOklch)
  let near = 0
  for (let byte = 0; byte < data.length; byte += 3) {
    const { l, c, h } = linearToOklch([
      LINEAR[data[byte] ?? 0] ?? 0,
      LINEAR[data[byte + 1] ?? 0] ?? 0,
      LINEAR[data[byte + 2] ?? 0] ?? 0,
    ])
    const isNear = wanted.some((colour) =>
      colour.c < GREY
        ? c < 0.06 && Math.abs(l - colour.l) < 0.25
        : c > 0.02 && Math.abs(hueBetween(h, colour.h)) < HUE,
    )
    if (isNear) near++
  }
  return near / (data.length / 3)
}
