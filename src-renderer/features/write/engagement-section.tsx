import type { Engagement } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Balance } from '#renderer/ui/balance.tsx'
import { Fold } from '#renderer/ui/fold.tsx'
import { Interval } from '#renderer/ui/interval.tsx'
import { useSigned } from './use-signed.ts'

/** How much a post may be answered, with its range, what moved it, and what the number rests on. */
export function EngagementSection({ engagement }: { readonly engagement: Engagement }) {
  const t = useT()
  const format = useFormat()
  const signed = useSigned()
  const said = useSaid()
  const { score, low, high, drivers, basis } = engagement
  const strongest = Math.max(1, ...drivers.map(({ effect }) => Math.abs(effect)))
  return (
    <Fold
      title={t('Engagement')}
      summary={<span className="tabular">{format.number(Math.round(score))}/100</span>}
    >
      <div className="engagement-score">
        <strong className="tabular">{format.number(Math.round(score))}</strong>
        <div>
          <Interval value={score} low={low} high={high} max={100} />
          <p className="small muted tabular">
            {t('between {low} and {high}', {
              low: format.number(Math.round(low)),
              high: format.number(Math.round(high)),
            })}
          </p>
        </div>
      </div>
      {drivers.length > 0 && (
        <table className="rows tabular">
          <caption className="visually-hidden">{t('What moved the score, in points')}</caption>
          <tbody>
            {drivers.map(({ name, value, effect }) => (
              <tr key={name}>
                <th scope="row">
                  {said(name)} <span className="muted">{said(value)}</span>
                </th>
                <td className="rows-bar">
                  <Balance value={effect} max={strongest} />
                </td>
                <td>{signed(effect, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <details className="why small">
        <summary>{t('Why this number')}</summary>
        <div>
          <p>
            {t(
              'The range holds 8 of 10 posts like this one. The bars show the points by which each part moved the score.',
            )}
          </p>
          <p>{said(basis)}</p>
        </div>
      </details>
    </Fold>
  )
}
