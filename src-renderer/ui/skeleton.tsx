import type { CSSProperties } from 'react'

/** A grey shape where content will be; shown to the eye only. */
export function Skeleton(size: Pick<CSSProperties, 'width' | 'height' | 'aspectRatio'>) {
  return <div className="skeleton" aria-hidden="true" style={size} />
}
