import type { Frame } from '#shared/media/frame.ts'

/** What is taken from each channel's share of 255, and what the rest is divided by. */
export interface Normalisation {
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/** The pixels as three planes (red, green, blue), normalised. */
export function toPlanes(
  { width, height, data }: Frame,
  { means, deviations }: Normalisation,
): Float32Array {
  const count = width * height
  const planes = new Float32Array(3 * count)
  for (let channel = 0; channel < 3; channel++) {
    const mean = means[channel] ?? 0
    const deviation = deviations[channel] ?? 1
    for (let pixel = 0; pixel < count; pixel++)
      planes[channel * count + pixel] = ((data[3 * pixel + channel] ?? 0) / 255 - mean) / deviation
  }
  return planes
}
