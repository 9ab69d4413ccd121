import type { Frame } from '#shared/media/frame.ts'
import { contrastTable, lightTables, type Tones } from './tone-tables.ts'

/** Exposure and white balance in linear light, then contrast of luma and saturation about it, in one pass. */
export function changeTones(frame: Frame, tones: Tones): Frame {
  const { width, height, data } = frame
  const [reds, greens, blues] = lightTables(tones)
  if (!reds || !greens || !blues) return frame
  const bend = contrastTable(tones.contrast, meanLuma(data, [reds, greens, blues]))
  const result = new Uint8ClampedArray(data.length)
  const { saturation } = tones
  for (let byte = 0; byte + 2 < data.length; byte += 3) {
    const red = reds[data[byte] ?? 0] ?? 0
    const green = greens[data[byte + 1] ?? 0] ?? 0
    const blue = blues[data[byte + 2] ?? 0] ?? 0
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    const level = Math.min(254, Math.floor(luma))
    const below = bend[level] ?? 0
    const bent = below + (luma - level) * ((bend[level + 1] ?? 0) - below)
    const strong = (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255
    const strength = 1 + (saturation > 0 ? saturation * (1 - strong) : saturation)
    result[byte] = bent + strength * (red - luma)
    result[byte + 1] = bent + strength * (green - luma)
    result[byte + 2] = bent + strength * (blue - luma)
  }
  return { width, height, data: new Uint8Array(result.buffer) }
}

/** 0..1, of every few pixels: a picture and its smaller copy agree well enough. */
function meanLuma(
  data: Uint8Array,
  [reds, greens, blues]: readonly [Float32Array, Float32Array, Float32Array],
): number {
  const step = 3 * Math.max(1, Math.floor(data.length / 3 / 50_000))
  let sum = 0
  let count = 0
  for (let byte = 0; byte + 2 < data.length; byte += step) {
    sum +=
      0.2126 * (reds[data[byte] ?? 0] ?? 0) +
      0.7152 * (greens[data[byte + 1] ?? 0] ?? 0) +
      0.0722 * (blues[data[byte + 2] ?? 0] ?? 0)
    count++
  }
  return count > 0 ? sum / count / 255 : 0.5
}
