import type { ExperimentResult } from '#shared/contract/experiments.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { formatFigure } from '../figure-format.ts'
import { shareWords } from '../share-words.ts'

interface Typed {
  readonly trials: string
  readonly successes: string
}

interface VariantTableProps {
  readonly result: ExperimentResult
  readonly typed: readonly Typed[]
  /** Its figures stand as they are. */
  readonly isFixed: boolean
  readonly onType: (at: number, change: Partial<Typed>) => void
}

/** The variants with their figures, their rates on one scale, and how sure each is the best. */
export function VariantTable({ result, typed, isFixed, onType }: VariantTableProps) {
  const t = useT()
  const format = useFormat()
  const seen = result.variants.filter(({ trials }) => trials > 0)
  const most = Math.min(1, 1.1 * Math.max(0.001, ...seen.map(({ high }) => high)))
  return (
    <div className="experiment-table">
      <table className="data tabular">
        <thead>
          <tr>
            <th scope="col">{t('Variant')}</th>
            <th scope="col">{t('Impressions')}</th>
            <th scope="col">{t('Successes')}</th>
            <th scope="col">{t('Rate')}</th>
            <th scope="col" className="word">
              {t('Range of the rate (95 %)')}
            </th>
            <th scope="col">{t('Best with')}</th>
          </tr>
        </thead>
        <tbody>
          {result.variants.map((each, at) => (
            <tr key={each.name}>
              <th scope="row">
                {each.name}
                {each.name === result.leader && <span className="muted"> · {t('leads')}</span>}
              </th>
              <td>
                <Count
                  label={t('Impressions of {name}', { name: each.name })}
                  value={isFixed ? undefined : (typed[at]?.trials ?? '')}
                  shown={format.number(each.trials)}
                  onChange={(trials) => onType(at, { trials })}
                />
              </td>
              <td>
                <Count
                  label={t('Successes of {name}', { name: each.name })}
                  value={isFixed ? undefined : (typed[at]?.successes ?? '')}
                  shown={format.number(each.successes)}
                  onChange={(successes) => onType(at, { successes })}
                />
              </td>
              <td>{each.trials > 0 ? formatFigure('rate', each.rate, format) : '–'}</td>
              <td className="word">
                {each.trials > 0 ? (
                  <div className="experiment-range">
                    <Interval value={each.rate} low={each.low} high={each.high} max={most} />
                    <span className="small muted">
                      {formatFigure('rate', each.low, format)} –{' '}
                      {formatFigure('rate', each.high, format)}
                    </span>
                  </div>
                ) : (
                  <span className="muted">{t('nothing recorded yet')}</span>
                )}
              </td>
              <td>{seen.length > 0 ? shareWords(each.probabilityBest, format) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CountProps {
  readonly label: string
  /** Undefined where it cannot be changed any more. */
  readonly value: string | undefined
  readonly shown: string
  readonly onChange: (value: string) => void
}

function Count({ label, value, shown, onChange }: CountProps) {
  if (value === undefined) return shown
  return (
    <input
      className="field tabular"
      inputMode="numeric"
      maxLength={12}
      aria-label={label}
      placeholder="0"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
