/** A share of one as a bar; the number stands beside it. */
export function Meter({ label, share }: { readonly label: string; readonly share: number }) {
  return (
    <div
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={share}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  )
}
