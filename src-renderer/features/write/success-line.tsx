import { LEAST_RATED, type Results } from '#shared/contract/templates.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'

/** How the drafts made with something did, with its range, or how many ratings that still wants. */
export function SuccessLine({ results }: { readonly results: Results }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { uses, rated, good, success, basis } = results
  if (uses === 0) return <span className="small muted">{t('Not used yet')}</span>
  if (!success)
    return (
      <span className="small muted tabular" title={said(basis)}>
        {t('{rated} of {needed} ratings that a rate needs', { rated, needed: LEAST_RATED })}
      </span>
    )
  return (
    <span className="small tabular" title={said(basis)}>
      <strong>{t('{share} liked', { share: format.percent(success.share) })}</strong>{' '}
      <span className="muted">
        {t('({low} to {high}; {good} of {rated} rated)', {
          low: format.percent(success.low),
          high: format.percent(success.high),
          good,
          rated,
        })}
      </span>
    </span>
  )
}
