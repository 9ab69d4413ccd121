import type { TextMetrics } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import type { Enhanced } from './improve-store.ts'

interface ImproveMetricsProps {
  readonly enhanced: Enhanced
  readonly chosen: TextMetrics | undefined
}

const ROWS: readonly {
  readonly key: keyof TextMetrics
  readonly name: string
  readonly digits: number
}[] = [
  { key: 'grammarIssues', name: msg('Grammar issues'), digits: 0 },
  { key: 'readingEase', name: msg('Reading ease, of 100'), digits: 0 },
  { key: 'engagement', name: msg('Engagement, of 100'), digits: 0 },
  { key: 'worn', name: msg('Worn words, per 100'), digits: 1 },
  { key: 'sentiment', name: msg('Sentiment, −1 to 1'), digits: 2 },
]

/** What each strategy tries to better: as the text is, with the chosen edits, and with all of them. */
export function ImproveMetrics({ enhanced, chosen }: ImproveMetricsProps) {
  const t = useT()
  const format = useFormat()
  const show = (metrics: TextMetrics | undefined, key: keyof TextMetrics, digits: number) => {
    const value = metrics?.[key]
    return value === null || value === undefined ? '–' : format.number(value, digits)
  }
  return (
    <table className="metrics tabular">
      <caption className="visually-hidden">{t('The post before and after')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Measure')}</th>
          <th scope="col">{t('Before')}</th>
          <th scope="col">{t('With the chosen edits')}</th>
          <th scope="col">{t('With all edits')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ key, name, digits }) => (
          <tr key={key}>
            <th scope="row">{t(name)}</th>
            <td>{show(enhanced.before, key, digits)}</td>
            <td className="metrics-chosen">{show(chosen, key, digits)}</td>
            <td>{show(enhanced.after, key, digits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
