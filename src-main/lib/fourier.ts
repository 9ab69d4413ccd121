/**
 * Makes a fast Fourier transform, in place, of `size` complex values (a power of two), radix 2 (Cooley & Tukey 1965),
 * with its tables made once. With the two arrays given in the other order it is the inverse, times `size`.
 */
export function createFourier(size: number) {
  const swaps = bitReversals(size)
  const angles = Float64Array.from({ length: size / 2 }, (_, k) => (2 * Math.PI * k) / size)
  const cosines = angles.map(Math.cos)
  const sines = angles.map((angle) => -Math.sin(angle))

  return (real: Float64Array, imaginary: Float64Array): void => {
    for (let pair = 0; pair < swaps.length; pair += 2) {
      swap(real, swaps[pair] as number, swaps[pair + 1] as number)
      swap(imaginary, swaps[pair] as number, swaps[pair + 1] as number)
    }
    for (let half = 1, step = size >> 1; half < size; half *= 2, step >>= 1) {
      for (let k = 0, turn = 0; k < half; k++, turn += step) {
        const c = cosines[turn] as number
        const s = sines[turn] as number
        for (let upper = k; upper < size; upper += 2 * half) {
          const lower = upper + half
          const r = real[lower] as number
          const i = imaginary[lower] as number
          const turnedReal = r * c - i * s
          const turnedImaginary = r * s + i * c
          const a = real[upper] as number
          const b = imaginary[upper] as number
          real[lower] = a - turnedReal
          imaginary[lower] = b - turnedImaginary
          real[upper] = a + turnedReal
          imaginary[upper] = b + turnedImaginary
        }
      }
    }
  }
}

function bitReversals(size: number): Uint32Array {
  const pairs: number[] = []
  for (let index = 1, mirrored = 0; index < size; index++) {
    let bit = size >> 1
    for (; (mirrored & bit) !== 0; bit >>= 1) mirrored ^= bit
    mirrored ^= bit
    if (index < mirrored) pairs.push(index, mirrored)
  }
  return Uint32Array.from(pairs)
}

function swap(values: Float64Array, a: number, b: number): void {
  const first = values[a] as number
  values[a] = values[b] as number
  values[b] = first
}
