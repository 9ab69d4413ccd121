const DAY_MS = 86_400_000

/** The Monday that the week of a day begins with, both as ISO 8601 days. */
export function mondayOf(day: string): string {
  const time = new Date(`${day}T00:00:00Z`)
  return new Date(time.getTime() - ((time.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10)
}
