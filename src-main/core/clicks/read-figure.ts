const LONGEST = 40
const GROUPED = /^\d{1,3}(?:[.,'’]\d{3})+$/
const WHOLE = /^\d+(?:[.,]0+)?$/
const DECIMAL = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/

const withoutSpaces = (text: string): string => text.replace(/[\s\u00a0\u202f]/gu, '')

/** A whole number as spreadsheets of several countries write it, such as 1,234, 1.234 or 1 234; undefined for anything else. */
export function readCount(text: string): number | undefined {
  if (text.length > LONGEST) return undefined
  const plain = withoutSpaces(text)
  if (GROUPED.test(plain)) return Number(plain.replace(/[.,'’]/gu, ''))
  if (!WHOLE.test(plain)) return undefined
  return Math.round(Number(plain.replace(',', '.')))
}

/** A rate as it stands, and whether a percent sign stands with it; undefined for what is no number. */
export function readRate(
  text: string,
): { readonly value: number; readonly isPercent: boolean } | undefined {
  if (text.length > LONGEST) return undefined
  const plain = withoutSpaces(text)
  const isPercent = plain.endsWith('%') || plain.startsWith('%')
  const digits = isPercent ? plain.replace('%', '') : plain
  const exponent = /^\d(?:\.\d+)?e-\d{1,2}$/iu.test(digits)
  if (!exponent && !DECIMAL.test(digits)) return undefined
  return { value: Number(digits.replace(',', '.')), isPercent }
}
