/** Bytes a parameter takes at four bits, with what stands around it. */
const BYTES_EACH = 0.62

/** Billions of parameters, read from a name such as `Qwen3 0.6B` or guessed from the size of the weights. */
export function guessParameters(name: string, sizeBytes: number): number {
  const [, number, unit] =
    /(?<![\d.])(\d{1,4}(?:\.\d{1,3})?)\s?([mb])(?![a-z])/i.exec(name.slice(0, 200)) ?? []
  if (number !== undefined) return Number(number) / (unit?.toLowerCase() === 'm' ? 1000 : 1)
  return sizeBytes / BYTES_EACH / 1e9
}
