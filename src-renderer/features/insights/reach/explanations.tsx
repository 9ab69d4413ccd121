import type { Explanation } from '#shared/contract/reach.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Meter } from '#renderer/ui/meter.tsx'
import { percent } from '../analysis/percent.ts'

/** What reasons are called, as English source text. */
const REASONS: ReadonlySet<string> = new Set([
  msg('A change for everybody on the platform'),
  msg('A holiday'),
  msg('Chance'),
  msg('The mix of formats changed'),
  msg('The platform shows your posts to fewer people'),
  msg('The season'),
  msg('You post at another pace'),
  msg('You post less often'),
  msg('You post more often, so each post is seen less'),
  msg('The posts engage people less'),
  msg('The posts engage people more'),
  msg('You have fewer followers'),
  msg('You have more followers'),
])

/** What would explain a change, the likeliest first; how much each does is weighed by rules. */
export function Explanations({ explanations }: { readonly explanations: readonly Explanation[] }) {
  const t = useT()
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
              <span>{REASONS.has(text) ? t(text) : text}</span>
              <span className="small muted">{evidence}</span>
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
