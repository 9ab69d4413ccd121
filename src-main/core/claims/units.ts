const AFTER =
  /^\s?(%|percent(?![\p{L}])|per cent(?![\p{L}])|por ciento|dollars?(?![\p{L}])|usd(?![\p{L}])|euros?(?![\p{L}])|eur(?![\p{L}])|pounds?(?![\p{L}])|[$€£¥])/iu
const NAMES: readonly (readonly [start: string, unit: string])[] = [
  ['%', '%'],
  ['per', '%'],
  ['por', '%'],
  ['dollar', '$'],
  ['usd', '$'],
  ['eur', '€'],
  ['pound', '£'],
]

/** The unit of the figure from `start` to `end`: `%`, `$`, `€`, `£`, `¥`, or nothing. */
export function unitAt(text: string, start: number, end: number): string {
  const before = /[$€£¥]\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0]?.trim()
  if (before) return before
  const after = AFTER.exec(text.slice(end, end + 14))?.[1]?.toLowerCase()
  if (after === undefined) return ''
  return NAMES.find(([name]) => after.startsWith(name))?.[1] ?? after
}
