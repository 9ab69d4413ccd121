/** Colours side by side, named by their codes for those who cannot see them. */
export function Swatches({ colours }: { readonly colours: readonly string[] }) {
  return (
    <span className="swatches" title={colours.join(' ')}>
      <span className="visually-hidden">{colours.join(', ')}</span>
      {colours.map((colour, index) => (
        <i key={`${colour} ${index}`} aria-hidden="true" style={{ background: colour }} />
      ))}
    </span>
  )
}
