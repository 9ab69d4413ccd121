import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { percent } from '../analysis/percent.ts'
import { TablePart } from '../analysis/table-part.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'

/** How right predictions of posts have been: on held-out posts, and on those that were kept and came out. */
export function AccuracySoFar({ stores }: InsightTabProps) {
  const t = useT()
  const format = useFormat()
  const { model, accuracy } = useStore(stores.predictions)
  const fitted = useStore(model, ({ answer }) => answer)
  const kept = useStore(accuracy, ({ answer }) => answer)
  useEffect(() => {
    model.getState().ask(undefined)
    accuracy.getState().ask(undefined)
  }, [model, accuracy])
  const [first] = fitted?.skills ?? []
  const rows = [
    ...(first && fitted
      ? [[t('On the newest posts, held out'), first.correlation, first.error, fitted.coverage]]
      : []),
    ...(kept && kept.known > 0
      ? [
          [
            t('On {count, plural, one {# prediction} other {# predictions}} that came out', {
              count: kept.known,
            }),
            null,
            kept.error,
            kept.coverage,
          ],
        ]
      : []),
  ]
  return (
    <TablePart
      title={t('Predictions so far')}
      fileName="accuracy"
      testId="accuracy-so-far"
      empty={t('Nothing could be held against posts yet.')}
      table={{
        columns: [
          { name: t('Judged') },
          { name: t('Rank correlation'), format: (value) => format.number(value, 2) },
          {
            name: t('Mean error, places of 100'),
            format: (value) => format.number(100 * value, 1),
          },
          { name: t('Within the 80 % range'), format: (value) => percent(value, format) },
        ],
        rows,
      }}
    />
  )
}
