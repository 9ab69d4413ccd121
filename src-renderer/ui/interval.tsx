interface IntervalProps {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly max: number
}

/** A value on its scale with the range it may lie in, for the eye; the numbers stand beside it as text. */
export function Interval({ value, low, high, max }: IntervalProps) {
  const percent = (part: number) => `${(part / max) * 100}%`
  return (
    <span className="interval" aria-hidden="true">
      <span className="range" style={{ left: percent(low), width: percent(high - low) }} />
      <span className="point" style={{ left: percent(value) }} />
    </span>
  )
}
