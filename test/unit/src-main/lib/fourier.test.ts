import { describe, expect, it } from 'vitest'
import { createPowerSpectrum } from '#main/core/sound/power-spectrum.ts'
import { createFourier } from '#main/lib/fourier.ts'
import { createRandom } from '../../../helpers/random.ts'

/** The coefficients by their definition. */
function slowly(real: Float64Array, imaginary: Float64Array) {
  const size = real.length
  return Array.from({ length: size }, (_, k) => {
    let [r, i] = [0, 0]
    for (let n = 0; n < size; n++) {
      const angle = (-2 * Math.PI * k * n) / size
      r += real[n]! * Math.cos(angle) - imaginary[n]! * Math.sin(angle)
      i += real[n]! * Math.sin(angle) + imaginary[n]! * Math.cos(angle)
    }
    return [r, i] as const
  })
}

const noise = (size: number, seed: number) => {
  const random = createRandom(seed)
  return Float64Array.from({ length: size }, () => random() - 0.5)
}

describe('createFourier', () => {
  it.each([1, 2, 4, 8, 64, 256])('agrees with the definition at size %i', (size) => {
    const [real, imaginary] = [noise(size, 3), noise(size, 4)]
    const expected = slowly(real, imaginary)
    createFourier(size)(real, imaginary)
    for (const [k, [r, i]] of expected.entries()) {
      expect(real[k]!).toBeCloseTo(r, 9)
      expect(imaginary[k]!).toBeCloseTo(i, 9)
    }
  })

  it('goes back when the arrays are given the other way round', () => {
    const [real, imaginary] = [noise(32, 5), noise(32, 6)]
    const [r, i] = [real.slice(), imaginary.slice()]
    const transform = createFourier(32)
    transform(real, imaginary)
    transform(imaginary, real)
    for (let n = 0; n < 32; n++) {
      expect(real[n]! / 32).toBeCloseTo(r[n]!, 12)
      expect(imaginary[n]! / 32).toBeCloseTo(i[n]!, 12)
    }
  })
})

describe('createPowerSpectrum', () => {
  it.each([4, 16, 256])('has the squared sizes of the coefficients, at size %i', (size) => {
    const values = noise(size, 7)
    const power = new Float64Array(size / 2)
    createPowerSpectrum(size)(values, power)
    const expected = slowly(values, new Float64Array(size))
    for (let k = 0; k < size / 2; k++)
      expect(power[k]!).toBeCloseTo(expected[k]![0] ** 2 + expected[k]![1] ** 2, 9)
  })
})
