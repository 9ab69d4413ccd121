import { createFourier } from '#main/lib/fourier.ts'

/**
 * Makes a function that writes the squared sizes of the first `size` / 2 Fourier coefficients of `size` real values (a
 * power of two, 4 or more) into `power`; the values, taken as pairs, need a complex transform of half the size only.
 */
export function createPowerSpectrum(size: number) {
  const half = size / 2
  const transform = createFourier(half)
  const real = new Float64Array(half)
  const imaginary = new Float64Array(half)
  const angles = Float64Array.from({ length: half }, (_, k) => (2 * Math.PI * k) / size)
  const cosines = angles.map(Math.cos)
  const sines = angles.map(Math.sin)

  return (values: Float64Array, power: Float64Array): void => {
    for (let n = 0; n < half; n++) {
      real[n] = values[2 * n] as number
      imaginary[n] = values[2 * n + 1] as number
    }
    transform(real, imaginary)
    power[0] = ((real[0] as number) + (imaginary[0] as number)) ** 2
    for (let k = 1; k < half; k++) {
      const r = real[k] as number
      const i = imaginary[k] as number
      const mirroredR = real[half - k] as number
      const mirroredI = imaginary[half - k] as number
      const c = cosines[k] as number
      const s = sines[k] as number
      // twice the coefficients of the even values, and of the odd ones turned by k
      const x = r + mirroredR + c * (i + mirroredI) - s * (r - mirroredR)
      const y = i - mirroredI - s * (i + mirroredI) - c * (r - mirroredR)
      power[k] = (x * x + y * y) / 4
    }
  }
}
