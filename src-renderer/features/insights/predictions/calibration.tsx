import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'

/** What is known of kept predictions. */
export type AccuracyAnswer = Awaited<ReturnType<Kiln['analytics']['accuracy']>>

const SIDE = 200
const RADIUS = 5

/** Mean outcome by mean prediction: on the dashed line both are the same. */
export function Calibration({ calibration }: Pick<AccuracyAnswer, 'calibration'>) {
  const t = useT()
  const format = useFormat()
  const write = (value: number) => format.number(value * 100)
  const reading = (at: number) => {
    const part = calibration[at]
    if (!part) return ''
    return t(
      'predicted {predicted}, came to {seen}, {count, plural, one {# post} other {# posts}}',
      {
        predicted: write(part.predicted),
        seen: write(part.seen),
        count: part.posts,
      },
    )
  }
  const title = t('Predicted against seen')
  return (
    <ChartFrame
      title={title}
      label={`${title}. ${calibration.map((_, at) => reading(at)).join('. ')}`}
      reading={reading}
      count={calibration.length}
      fileName="calibration"
      note={t('Across: predicted place. Up: what came of it. On the line both are the same.')}
      table={() => ({
        columns: [
          { name: t('Predicted'), format: write },
          { name: t('Seen'), format: write },
          { name: t('Posts'), format: format.number },
        ],
        rows: calibration.map(({ predicted, seen, posts }) => [predicted, seen, posts]),
      })}
    >
      {({ at, onPoint }) => (
        <svg className="calibration" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
          <rect width={SIDE} height={SIDE} />
          <line x1={0} y1={SIDE} x2={SIDE} y2={0} />
          {calibration.map(({ predicted, seen }, part) => (
            <circle
              key={`${predicted} ${seen}`}
              cx={predicted * SIDE}
              cy={(1 - seen) * SIDE}
              r={part === at ? RADIUS * 1.5 : RADIUS}
              onPointerEnter={() => onPoint(part)}
            />
          ))}
        </svg>
      )}
    </ChartFrame>
  )
}
