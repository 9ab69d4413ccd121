import { createFourier } from '#main/lib/fourier.ts'

/** A complex square of side x side values, row by row; the side is a power of two. */
export interface Spectrum {
  readonly side: number
  readonly real: Float64Array
  readonly imaginary: Float64Array
}

/** Two-dimensional Fourier transform in place, row by row and then by columns; the inverse divides by the count. */
export function transform(spectrum: Spectrum, direction: 'forward' | 'inverse'): void {
  const { side, real, imaginary } = spectrum
  const isForward = direction === 'forward'
  transformLines(side, isForward ? [real, imaginary] : [imaginary, real])
  if (isForward) return
  const count = side * side
  for (let index = 0; index < count; index++) {
    real[index] = (real[index] ?? 0) / count
    imaginary[index] = (imaginary[index] ?? 0) / count
  }
}

function transformLines(side: number, [real, imaginary]: readonly [Float64Array, Float64Array]) {
  const transformLine = createFourier(side)
  const real1 = new Float64Array(side)
  const imaginary1 = new Float64Array(side)
  for (let start = 0; start < side * side; start += side)
    transformLine(real.subarray(start, start + side), imaginary.subarray(start, start + side))
  for (let column = 0; column < side; column++) {
    for (let row = 0, at = column; row < side; row++, at += side) {
      real1[row] = real[at] as number
      imaginary1[row] = imaginary[at] as number
    }
    transformLine(real1, imaginary1)
    for (let row = 0, at = column; row < side; row++, at += side) {
      real[at] = real1[row] as number
      imaginary[at] = imaginary1[row] as number
    }
  }
}
