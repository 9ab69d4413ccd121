import type { Explanation } from '#shared/contract/reach.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Meter } from '#renderer/ui/meter.tsx'
import { percent } from '../analysis/percent.ts'

/** What would explain a change, the likeliest first; how much each does is weighed by rules. */
export function Explanations({ explanations }: { readonly explanations: readonly Explanation[] }) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  return (
    <section className="analysis-part">
      <header>
        <h2>{t('What would explain it')}</h2>
      </header>
      <ol className="explanations">
        {explanations.map(({ kind, text, score, evidence }) => (
          <li key={kind}>
            <strong className="tabular">{percent(score, format)}</strong>
            <Meter share={score} />
            <div>
              <span>{said(text)}</span>
              <span className="small muted">{said(evidence)}</span>
            </div>
          </li>
        ))}
      </ol>
      <p className="small muted">
        {t('The shares weigh how well each reason fits; they are no proof of any of them.')}
      </p>
    </section>
  )
}
