import { useFormat } from '#renderer/lib/format.ts'

/** Writes a number with its sign, a true minus included; what rounds to nothing has none. */
export function useSigned(): (value: number, digits?: number) => string {
  const format = useFormat()
  return (value, digits = 0) => {
    const words = format.number(Math.abs(value), digits)
    if (Number(Math.abs(value).toFixed(digits)) === 0) return words
    return `${value < 0 ? '−' : '+'}${words}`
  }
}
