interface BalanceProps {
  readonly value: number
  /** The value at either end of the scale. */
  readonly max: number
}

/** A signed value as a bar from the middle, for the eye; the number stands beside it as text. */
export function Balance({ value, max }: BalanceProps) {
  const share = Math.min(1, Math.abs(value) / max) * 50
  return (
    <span className="balance" aria-hidden="true">
      <span
        className={value < 0 ? 'below' : 'above'}
        style={{ left: `${value < 0 ? 50 - share : 50}%`, width: `${share}%` }}
      />
    </span>
  )
}
