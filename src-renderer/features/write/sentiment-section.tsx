import type { Sentiment } from '#shared/contract/texts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Balance } from '#renderer/ui/balance.tsx'
import { Fold } from '#renderer/ui/fold.tsx'
import { PART_NAMES, SENTIMENT_NAMES } from './names.ts'
import { useSigned } from './use-signed.ts'

/** How the text leans from -1 to 1, and the parts that say so with their weights. */
export function SentimentSection({ sentiment }: { readonly sentiment: Sentiment }) {
  const t = useT()
  const signed = useSigned()
  const said = useSaid()
  const { label, compound, parts, missing } = sentiment
  return (
    <Fold
      title={t('Sentiment')}
      summary={
        parts.length > 0 && (
          <span className="tabular">
            {t(SENTIMENT_NAMES[label])} {signed(compound, 2)}
          </span>
        )
      }
    >
      {parts.length > 0 && <Parts sentiment={sentiment} />}
      {missing.map(({ name, reason }) => (
        <p key={name} className="small muted">
          {t('{part}: {reason}', { part: t(PART_NAMES[name] ?? name), reason: said(reason) })}
        </p>
      ))}
    </Fold>
  )
}

/** The sum and its parts, each on a scale from -1 to 1. */
function Parts({ sentiment }: { readonly sentiment: Sentiment }) {
  const t = useT()
  const format = useFormat()
  const signed = useSigned()
  return (
    <>
      <div className="scale tabular small muted">
        <span>{signed(-1)}</span>
        <Balance value={sentiment.compound} max={1} />
        <span>{signed(1)}</span>
      </div>
      <table className="rows tabular">
        <caption className="visually-hidden">{t('Parts of the sentiment')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th>{t('Part')}</th>
            <th>{t('Weight')}</th>
            <th>{t('Scale')}</th>
            <th>{t('Value')}</th>
          </tr>
        </thead>
        <tbody>
          {sentiment.parts.map(({ name, weight, value }) => (
            <tr key={name}>
              <th scope="row">{t(PART_NAMES[name] ?? name)}</th>
              <td className="muted">{format.percent(weight)}</td>
              <td className="rows-bar">
                <Balance value={value} max={1} />
              </td>
              <td>{signed(value, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
