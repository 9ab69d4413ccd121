import { Skeleton } from '#renderer/ui/skeleton.tsx'

const ROWS = [0, 1, 2, 3, 4]
const PARTS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** The shape of a result before it is there. */
export function ResultSkeleton() {
  return (
    <div className="result-skeleton" aria-hidden="true">
      <Skeleton height={88} />
      <div className="result-columns">
        <div className="stack">
          {ROWS.map((row) => (
            <Skeleton key={row} height={72} />
          ))}
        </div>
        <Skeleton aspectRatio="16 / 9" />
        <div className="stack">
          <Skeleton height={64} width="60%" />
          {PARTS.map((row) => (
            <Skeleton key={row} height={20} />
          ))}
        </div>
      </div>
    </div>
  )
}
