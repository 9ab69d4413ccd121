import type { ClickModel } from '#shared/contract/clicks.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { formatRate } from './format-rate.ts'

const SIDE = 240
const MARKS = 4
const SHOWN = 1000

interface OutcomeChartProps {
  readonly points: ClickModel['points']
}

/** Predictions for videos left out against what was seen, with the table behind it. */
export function OutcomeChart({ points }: OutcomeChartProps) {
  const t = useT()
  const format = useFormat()
  const most = Math.max(0.001, ...points.map(({ seen, predicted }) => Math.max(seen, predicted)))
  const scale = (rate: number) => (SIDE * rate) / most
  const marks = Array.from({ length: MARKS + 1 }, (_, mark) => (mark * most) / MARKS)
  return (
    <figure className="clicks-chart">
      <figcaption>
        <h4>{t('Predictions against outcomes')}</h4>
        <p className="small muted">
          {t('Each video was left out of the fit that predicts it. On the line is right.')}
        </p>
      </figcaption>
      <div className="clicks-plot">
        <svg
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          role="img"
          aria-label={t(
            'Predicted and seen click-through rates of {count, plural, one {# video} other {# videos}}; the table has them all',
            { count: points.length },
          )}
        >
          {marks.map((rate) => (
            <path
              key={rate}
              className="grid"
              d={`M${scale(rate)} 0V${SIDE}M0 ${SIDE - scale(rate)}H${SIDE}`}
            />
          ))}
          <path className="equal" d={`M0 ${SIDE}L${SIDE} 0`} />
          {points.slice(0, SHOWN).map(({ id, title, seen, predicted }) => (
            <circle key={id} cx={scale(predicted)} cy={SIDE - scale(seen)} r={3.5}>
              <title>{title}</title>
            </circle>
          ))}
        </svg>
        <span className="across small muted">{t('predicted')}</span>
        <span className="up small muted">{t('seen')}</span>
        <ul className="marks small muted tabular" aria-hidden="true">
          <li>0</li>
          <li>{formatRate(most, format)}</li>
        </ul>
      </div>
      <details>
        <summary>{t('As a table')}</summary>
        <div className="clicks-table">
          <table className="tabular small">
            <thead>
              <tr>
                <th scope="col">{t('Video')}</th>
                <th scope="col">{t('Predicted')}</th>
                <th scope="col">{t('Seen')}</th>
              </tr>
            </thead>
            <tbody>
              {points.slice(0, SHOWN).map(({ id, title, seen, predicted }, at) => (
                <tr key={id}>
                  <th scope="row">{title || t('Picture {number}', { number: at + 1 })}</th>
                  <td>{formatRate(predicted, format)}</td>
                  <td>{formatRate(seen, format)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
