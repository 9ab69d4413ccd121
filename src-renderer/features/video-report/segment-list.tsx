import type { Segment } from '#shared/contract/transcripts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { findIn } from './find-in.ts'

interface SegmentListProps {
  readonly segments: readonly Segment[]
  /** What is looked for; only what holds it is shown. Empty shows all. */
  readonly found: string
}

/** What is said, line by line with its time. */
export function SegmentList({ segments, found }: SegmentListProps) {
  const format = useFormat()
  const shown = segments
    .map((segment) => ({ ...segment, parts: findIn(segment.text, found) }))
    .filter(({ parts }) => found === '' || parts.some(({ isFound }) => isFound))
  if (shown.length === 0) return null
  return (
    <ol className="segments">
      {shown.map(({ startMs, parts }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two captions may begin at once
        <li key={`${startMs}-${index}`}>
          <time className="tabular muted">{format.clock(startMs, { tenths: true })}</time>
          <span>
            {parts.map(({ text, isFound, at }) => (isFound ? <mark key={at}>{text}</mark> : text))}
          </span>
        </li>
      ))}
    </ol>
  )
}
