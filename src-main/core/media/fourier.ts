/** A complex square of side x side values, row by row; the side is a power of two. */
export interface Spectrum {
  readonly side: number
  readonly real: Float64Array
  readonly imaginary: Float64Array
}

interface Line {
  readonly start: number
  readonly step: number
}

/** Two-dimensional Fourier transform in place (Cooley & Tukey 1965, radix 2); the inverse divides by the count. */
export function transform(spectrum: Spectrum, direction: 'forward' | 'inverse'): void {
  const { side, real, imaginary } = spectrum
  const sign = direction === 'forward' ? -1 : 1
  for (let line = 0; line < side; line++) {
    transformLine(spectrum, { start: line * side, step: 1 }, sign)
  }
  for (let line = 0; line < side; line++) {
    transformLine(spectrum, { start: line, step: side }, sign)
  }
  if (direction === 'forward') return
  const count = side * side
  for (let index = 0; index < count; index++) {
    real[index] = (real[index] ?? 0) / count
    imaginary[index] = (imaginary[index] ?? 0) / count
  }
}

function transformLine(spectrum: Spectrum, { start, step }: Line, sign: number): void {
  const { side, real, imaginary } = spectrum
  for (let index = 1, mirrored = 0; index < side; index++) {
    let bit = side >> 1
    for (; (mirrored & bit) !== 0; bit >>= 1) mirrored ^= bit
    mirrored ^= bit
    if (index < mirrored) {
      swap(real, start + index * step, start + mirrored * step)
      swap(imaginary, start + index * step, start + mirrored * step)
    }
  }
  for (let size = 2; size <= side; size *= 2) {
    const angle = (sign * 2 * Math.PI) / size
    for (let offset = 0; offset < size / 2; offset++) {
      const cosine = Math.cos(angle * offset)
      const sine = Math.sin(angle * offset)
      for (let block = offset; block < side; block += size) {
        const upper = start + block * step
        const lower = upper + (size / 2) * step
        const r = real[lower] ?? 0
        const i = imaginary[lower] ?? 0
        const turnedReal = r * cosine - i * sine
        const turnedImaginary = r * sine + i * cosine
        real[lower] = (real[upper] ?? 0) - turnedReal
        imaginary[lower] = (imaginary[upper] ?? 0) - turnedImaginary
        real[upper] = (real[upper] ?? 0) + turnedReal
        imaginary[upper] = (imaginary[upper] ?? 0) + turnedImaginary
      }
    }
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const first = values[a] ?? 0
  values[a] = values[b] ?? 0
  values[b] = first
}
