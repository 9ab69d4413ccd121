import type { ReactNode } from 'react'

interface FoldProps {
  readonly title: string
  /** What is shown beside the title, open or not. */
  readonly summary?: ReactNode
  /** Whether it is open at first. */
  readonly isOpen?: boolean
  readonly onToggle?: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A titled part that can be folded away. */
export function Fold({ title, summary, isOpen = true, onToggle, children }: FoldProps) {
  return (
    <details
      className="fold"
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary>
        <h2>{title}</h2>
        {summary !== undefined && <span className="fold-summary">{summary}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
