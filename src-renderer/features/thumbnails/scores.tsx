import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import { tellBasis } from '#renderer/lib/click-basis.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { toScoreParts } from './score-parts.ts'

/** The two scores of a frame with their ranges, the parts they come from, and why. */
export function Scores({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const t = useT()
  const format = useFormat()
  const { appeal, appealLow, appealHigh, clickAppeal, low, high, parts, basis } = thumbnail
  const likely = (from: number, to: number, digits: number) =>
    t('between {low} and {high}', {
      low: format.number(from, digits),
      high: format.number(to, digits),
    })
  return (
    <section className="scores" aria-label={t('Scores')}>
      <dl className="score-pair tabular">
        <div>
          <dt>{t('Appeal')}</dt>
          <dd>
            <strong>{format.number(appeal, 1)}</strong>
            <span className="muted">/{format.number(10)}</span>
          </dd>
          <dd>
            <Interval value={appeal} low={appealLow} high={appealHigh} max={10} />
          </dd>
          <dd className="small muted">{likely(appealLow, appealHigh, 1)}</dd>
        </div>
        <div>
          <dt>{t('Click appeal')}</dt>
          <dd>
            <strong>{format.number(clickAppeal, 2)}</strong>
          </dd>
          <dd>
            <Interval value={clickAppeal} low={low} high={high} max={1} />
          </dd>
          <dd className="small muted">{likely(low, high, 2)}</dd>
        </div>
      </dl>
      <ul className="parts tabular" aria-label={t('Parts')}>
        {toScoreParts(parts).map(({ key, name, value }) => (
          <li key={key}>
            <span className="truncate">{t(name)}</span>
            <Meter share={value} />
            <span>{format.number(value, 2)}</span>
          </li>
        ))}
      </ul>
      <details className="why">
        <summary>{t('Why this number')}</summary>
        <div>
          <p>
            {t(
              'Appeal, from 0 to 10, says how good the picture is. Click appeal, from 0 to 1, says how strongly it asks to be opened next to others. Both come from the parts above; for every part, higher is better.',
            )}
          </p>
          <p className="tabular">
            {t('Appeal {value}, {range}.', {
              value: format.number(appeal, 1),
              range: likely(appealLow, appealHigh, 1),
            })}{' '}
            {t('Click appeal {value}, {range}.', {
              value: format.number(clickAppeal, 2),
              range: likely(low, high, 2),
            })}{' '}
            {t(
              'The wider a range, the less sure the number. Where two ranges overlap, trust your eye.',
            )}
          </p>
          <h3>{t('What it rests on')}</h3>
          <p>{tellBasis(basis, t)}</p>
        </div>
      </details>
    </section>
  )
}
