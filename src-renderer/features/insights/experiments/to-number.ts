/** Reads a number as people write it, with a point or a comma; undefined for anything else. */
export function toNumber(text: string): number | undefined {
  const written = text.trim().replace(',', '.')
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(written) ? Number(written) : undefined
}

/** Reads a count of at most 12 digits; an empty field is 0, undefined for anything else. */
export function toCount(text: string): number | undefined {
  const written = text.trim()
  if (written === '') return 0
  return /^\d{1,12}$/.test(written) ? Number(written) : undefined
}
