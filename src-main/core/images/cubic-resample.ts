/** Interleaved samples of three channels. */
export interface FloatPicture {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

const CHANNELS = 3
/** R. Keys, "Cubic convolution interpolation", 1981, with a = -0.5. */
const A = -0.5

/** Twice the size by cubic convolution; taps beyond an edge are left out. */
export const doubleCubic = (picture: FloatPicture): FloatPicture => resample(picture, 2)

/** Half the size by cubic convolution over eight samples, so that nothing aliases; sides must be even. */
export const halveCubicColour = (picture: FloatPicture): FloatPicture => resample(picture, 0.5)

function resample({ width, height, data }: FloatPicture, factor: 2 | 0.5): FloatPicture {
  const newWidth = width * factor
  const newHeight = height * factor
  const columns = createTaps(width, newWidth)
  const rows = createTaps(height, newHeight)
  const across = new Float32Array(newWidth * height * CHANNELS)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < newWidth; x++) {
      const target = (y * newWidth + x) * CHANNELS
      const first = columns.first[x] ?? 0
      for (let tap = 0; tap < columns.taps; tap++) {
        const weight = columns.weights[x * columns.taps + tap] ?? 0
        if (weight === 0) continue
        const source = (y * width + first + tap) * CHANNELS
        for (let channel = 0; channel < CHANNELS; channel++)
          across[target + channel] =
            (across[target + channel] ?? 0) + weight * (data[source + channel] ?? 0)
      }
    }
  const stride = newWidth * CHANNELS
  const down = new Float32Array(stride * newHeight)
  for (let y = 0; y < newHeight; y++) {
    const first = rows.first[y] ?? 0
    for (let tap = 0; tap < rows.taps; tap++) {
      const weight = rows.weights[y * rows.taps + tap] ?? 0
      if (weight === 0) continue
      const source = (first + tap) * stride
      for (let at = 0; at < stride; at++)
        down[y * stride + at] = (down[y * stride + at] ?? 0) + weight * (across[source + at] ?? 0)
    }
  }
  return { width: newWidth, height: newHeight, data: down }
}

/** The samples that make up each new one, from the first, with weights that sum up to 1. */
function createTaps(from: number, to: number) {
  const step = Math.max(1, from / to)
  const taps = 4 * step + 1
  const first = new Int32Array(to)
  const weights = new Float32Array(to * taps)
  for (let index = 0; index < to; index++) {
    const centre = ((index + 0.5) * from) / to - 0.5
    const start = Math.ceil(centre - 2 * step)
    first[index] = start
    const found = Array.from({ length: taps }, (_, tap) => {
      const at = start + tap
      return at >= 0 && at < from ? cubic((at - centre) / step) : 0
    })
    const sum = found.reduce((total, weight) => total + weight, 0)
    found.forEach((weight, tap) => {
      weights[index * taps + tap] = weight / sum
    })
  }
  return { first, weights, taps }
}

function cubic(distance: number): number {
  const x = Math.abs(distance)
  if (x < 1) return (A + 2) * x ** 3 - (A + 3) * x ** 2 + 1
  return x < 2 ? A * (x ** 3 - 5 * x ** 2 + 8 * x - 4) : 0
}
