interface IntervalProps {
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly max: number
}

/** A value on its scale together with the range it may lie in. */
export function Interval({ label, value, low, high, max }: IntervalProps) {
  const percent = (part: number) => `${(part / max) * 100}%`
  return (
    <div className="interval" role="img" aria-label={label}>
      <div className="range" style={{ left: percent(low), width: percent(high - low) }} />
      <div className="point" style={{ left: percent(value) }} />
    </div>
  )
}
