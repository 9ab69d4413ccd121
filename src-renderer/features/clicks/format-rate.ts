import type { Format } from '#renderer/lib/format.ts'

/** A click-through rate 0..1 as percent with two digits. */
export const formatRate = (share: number, format: Pick<Format, 'number'>): string =>
  `${format.number(100 * share, 2)} %`
