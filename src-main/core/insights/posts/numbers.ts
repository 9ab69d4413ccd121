/** Numbers in 4 bytes each where none of them is rounded by that, else in 8; NULL is not a number. */
export function packNumbers(values: readonly (number | null)[]): Uint8Array {
  const isShort = values.every((value) => value === null || Math.fround(value) === value)
  const numbers = new (isShort ? Float32Array : Float64Array)(values.length)
  for (const [at, value] of values.entries()) numbers[at] = value ?? Number.NaN
  return new Uint8Array(numbers.buffer)
}

/** Reads what `packNumbers` wrote of so many numbers. */
export function readNumbers(packed: Uint8Array, count: number): Float32Array | Float64Array {
  const own = packed.byteOffset % 8 === 0 ? packed : packed.slice()
  return packed.length === 4 * count
    ? new Float32Array(own.buffer, own.byteOffset, count)
    : new Float64Array(own.buffer, own.byteOffset, count)
}
