import type { Format } from '#renderer/lib/format.ts'

/** A share in whole percent; what is nearly nothing or nearly all does not become 0 or 100. */
export function shareWords(share: number, format: Format): string {
  if (share > 0 && share < 0.01) return `< ${format.number(1)} %`
  if (share < 1 && share > 0.99) return `> ${format.number(99)} %`
  return `${format.number(100 * share)} %`
}
