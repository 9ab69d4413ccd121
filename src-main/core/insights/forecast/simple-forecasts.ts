const WEEK = 7
const MONTH = 28

/** Each of the next days as the same weekday of the last week. */
export function forecastByLastWeek(values: Float64Array, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, at) => {
    const place = values.length - WEEK + (at % WEEK)
    return values[Math.max(0, place)] ?? 0
  })
}

/** Each of the next days as the mean of the last 28. */
export function forecastByMean(values: Float64Array, days: number): Float64Array {
  const last = values.subarray(-MONTH)
  return new Float64Array(days).fill(last.reduce((a, b) => a + b, 0) / Math.max(1, last.length))
}
