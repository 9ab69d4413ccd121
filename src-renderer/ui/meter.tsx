/** A share of one as a bar, for the eye; the number stands beside it as text. */
export function Meter({ share }: { readonly share: number }) {
  return (
    <div className="meter" aria-hidden="true">
      <div style={{ width: `${share * 100}%` }} />
    </div>
  )
}
