import type { ReactNode } from 'react'

interface FoldProps {
  readonly title: string
  /** What is shown beside the title, open or not. */
  readonly summary?: ReactNode
  readonly children: ReactNode
}

/** A titled part that can be folded away; it is open at first. */
export function Fold({ title, summary, children }: FoldProps) {
  return (
    <details className="fold" open>
      <summary>
        <h2>{title}</h2>
        {summary !== undefined && <span className="fold-summary">{summary}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
