import { toLinear } from '#main/core/colour/oklab.ts'

/** What light and colour edits amount to, each 0 for none. */
export interface Tones {
  readonly stops: number
  readonly contrast: number
  readonly saturation: number
  readonly warmth: number
  readonly tint: number
}

/** Stops between the colours at full warmth and full tint: our choice. */
const WARMTH_STOPS = 0.5
const TINT_STOPS = 0.4
const LOWEST_PIVOT = 0.3
const HIGHEST_PIVOT = 0.65

/** Linear light 0..1 to coded sRGB 0..1 (IEC 61966-2-1). */
export const toCoded = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055

/** Light after `stops`: its slope at black is the gain, and white stays white, so that nothing is cut off. */
export function exposeLight(light: number, stops: number): number {
  const gain = 2 ** stops
  return gain >= 1 ? 1 - (1 - light) ** gain : light * (gain + (1 - gain) * light)
}

/** Tables from a byte of red, green and blue to a coded value 0..255 after white balance and exposure, in linear light. */
export function lightTables({ stops, warmth, tint }: Tones): readonly Float32Array[] {
  const gains = [
    2 ** ((WARMTH_STOPS * warmth) / 2),
    2 ** ((-TINT_STOPS * tint) / 2),
    2 ** ((-WARMTH_STOPS * warmth) / 2),
  ]
  const [red = 1, green = 1, blue = 1] = gains
  const whole = 0.2126 * red + 0.7152 * green + 0.0722 * blue // brightness is the exposure's
  return gains.map((gain) =>
    Float32Array.from({ length: 256 }, (_, byte) => {
      const light = Math.min(1, (toLinear(byte / 255) * gain) / whole)
      return 255 * toCoded(exposeLight(light, stops))
    }),
  )
}

/** Table from coded luma 0..255 to luma with more contrast about `mean` (0..1); the ends and the mean stay. */
export function contrastTable(amount: number, mean: number): Float32Array {
  const pivot = Math.min(HIGHEST_PIVOT, Math.max(LOWEST_PIVOT, mean))
  const power = 1 + amount
  return Float32Array.from({ length: 256 }, (_, level) => {
    const luma = level / 255
    const bent =
      luma < pivot
        ? pivot * (luma / pivot) ** power
        : 1 - (1 - pivot) * ((1 - luma) / (1 - pivot)) ** power
    return 255 * bent
  })
}
