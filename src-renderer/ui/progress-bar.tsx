/** How much of some work is done, as a bar that fills once. */
export function ProgressBar({ label, share }: { readonly label: string; readonly share: number }) {
  return <progress className="progress" aria-label={label} value={share} max={1} />
}
