/** Waves of a day, the shortest 2.4 hours long. */
const DAY_WAVES = 10
/** Waves in which each weekday may differ from the others. */
const OWN_WAVES = 3
const DAYS = 7
const FIRST_DAY = 2 * DAY_WAVES
const FIRST_OWN = FIRST_DAY + DAYS

/** Columns of the basis that an hour of the week is described in. */
export const WEEK_COLUMNS = FIRST_OWN + DAYS * 2 * OWN_WAVES

/** How much hours may differ, as standard deviations of log engagement. */
export interface WeekSpread {
  /** Between the hours of a day. */
  readonly hour: number
  /** Hours over which neighbours are alike. */
  readonly width: number
  /** Between weekdays. */
  readonly weekday: number
  /** Between the days of single weekdays. */
  readonly both: number
}

/** An hour of the week (0..168, with fraction) in the basis: waves of the day, the weekday, and waves of each weekday. */
export function toWeekColumns(weekHour: number): Float64Array {
  const columns = new Float64Array(WEEK_COLUMNS)
  const angle = (2 * Math.PI * (weekHour % 24)) / 24
  const day = Math.floor(weekHour / 24) % DAYS
  for (let wave = 1; wave <= DAY_WAVES; wave++) {
    columns[2 * wave - 2] = Math.cos(wave * angle)
    columns[2 * wave - 1] = Math.sin(wave * angle)
  }
  columns[FIRST_DAY + day] = 1
  const own = FIRST_OWN + day * 2 * OWN_WAVES
  columns.set(columns.subarray(0, 2 * OWN_WAVES), own)
  return columns
}

/** Prior variances of the columns: a Gaussian process on the circle by its spectrum (MacKay 1998), and independent weekdays. */
export function toWeekVariances({ hour, width, weekday, both }: WeekSpread): Float64Array {
  const variances = new Float64Array(WEEK_COLUMNS)
  const length = (2 * Math.PI * width) / 24
  const waves = spectrum(DAY_WAVES, length)
  const own = spectrum(OWN_WAVES, length)
  for (const [at, share] of waves.entries()) variances.fill(hour ** 2 * share, 2 * at, 2 * at + 2)
  variances.fill(weekday ** 2, FIRST_DAY, FIRST_OWN)
  for (let day = 0; day < DAYS; day++)
    for (const [at, share] of own.entries()) {
      const from = FIRST_OWN + 2 * (day * OWN_WAVES + at)
      variances.fill(both ** 2 * share, from, from + 2)
    }
  return variances.map((variance) => Math.max(variance, 1e-9))
}

function spectrum(waves: number, length: number): number[] {
  const powers = Array.from({ length: waves }, (_, at) => Math.exp(-(((at + 1) * length) ** 2) / 2))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
