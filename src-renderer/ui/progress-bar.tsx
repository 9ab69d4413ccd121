/** How much of some work is done, as a bar that fills once. */
export function ProgressBar({ label, share }: { readonly label: string; readonly share: number }) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <div style={{ transform: `scaleX(${share})` }} />
    </div>
  )
}
