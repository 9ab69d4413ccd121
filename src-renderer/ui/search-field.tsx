import { Search } from 'lucide-react'

interface SearchFieldProps {
  /** What it finds, shown while it is empty and read to those who can't see it. */
  readonly label: string
  readonly className: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A search field with a magnifier; where it stands is up to `className`. */
export function SearchField({ label, className, value, onChange }: SearchFieldProps) {
  return (
    <label className={className}>
      <Search size={14} aria-hidden="true" />
      <input
        className="field"
        type="search"
        placeholder={label}
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
