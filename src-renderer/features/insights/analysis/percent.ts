import type { Format } from '#renderer/lib/format.ts'

/** A share of one as percent, spaced as figures are. */
export const percent = (share: number, format: Format, digits = 0): string =>
  `${format.number(share * 100, digits)} %`
