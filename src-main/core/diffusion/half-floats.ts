const numbers = new DataView(new ArrayBuffer(4))

/** The 16 bits of the nearest half-precision number (IEEE 754 binary16), ties to even. */
function toHalf(value: number): number {
  numbers.setFloat32(0, value)
  const bits = numbers.getUint32(0)
  const sign = (bits >>> 16) & 0x8000
  const size = bits & 0x7fffffff
  if (size >= 0x47800000) return sign | (size > 0x7f800000 ? 0x7e00 : 0x7c00)
  if (size < 0x38800000) {
    const steps = Math.abs(value) * 2 ** 24 // of the smallest number there is
    const low = Math.floor(steps)
    const rest = steps - low
    return sign | (rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low)
  }
  const kept = size - 0x38000000
  const half = kept >>> 13
  const rest = kept & 0x1fff
  return sign | (rest > 0x1000 || (rest === 0x1000 && (half & 1) === 1) ? half + 1 : half)
}

/** Numbers as halves, for networks that take them. */
export const toHalves = (values: Float32Array): Uint16Array => Uint16Array.from(values, toHalf)

/** Halves as numbers. */
export function fromHalves(halves: Uint16Array): Float32Array {
  return Float32Array.from(halves, (half) => {
    const sign = half & 0x8000 ? -1 : 1
    const [exponent, rest] = [(half >>> 10) & 31, half & 1023]
    if (exponent === 31) return rest === 0 ? sign * Infinity : Number.NaN
    return exponent === 0 ? sign * rest * 2 ** -24 : sign * (1024 + rest) * 2 ** (exponent - 25)
  })
}
