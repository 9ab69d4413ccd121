import { Check, TriangleAlert } from 'lucide-react'
import type { Analysis, SafetyFinding, Span } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { FINDING_NAMES } from './names.ts'

interface SafetySectionProps {
  readonly safety: Analysis['safety']
  readonly onSelect: (span: Span) => void
}

/** What may harm or expose somebody; the weak heads of the classifier only hint at it. */
export function SafetySection({ safety, onSelect }: SafetySectionProps) {
  const t = useT()
  const format = useFormat()
  const { level, findings, offensive, hate } = safety
  const isQuiet = level === 'ok'
  const summary = isQuiet
    ? t('Nothing found')
    : level === 'hint'
      ? t('Have a look')
      : t('Check before posting')
  return (
    <Fold
      title={t('Safety')}
      summary={
        <span className={`level ${isQuiet ? 'ok' : 'warn'}`}>
          {isQuiet ? (
            <Check size={14} aria-hidden="true" />
          ) : (
            <TriangleAlert size={14} aria-hidden="true" />
          )}
          {summary}
        </span>
      }
    >
      {findings.length > 0 && (
        <ul className="findings">
          {findings.slice(0, 50).map((finding) => (
            <Finding
              key={`${finding.start} ${finding.kind}`}
              finding={finding}
              onSelect={onSelect}
            />
          ))}
        </ul>
      )}
      {offensive?.label === 'offensive' && (
        <p className="small muted">
          {t('May read as offensive ({share}).', {
            share: format.percent(offensive.probabilities.offensive),
          })}
        </p>
      )}
      {hate?.label === 'hate' && (
        <p className="small muted">
          {t('May read as hateful ({share}).', { share: format.percent(hate.probabilities.hate) })}
        </p>
      )}
      {isQuiet && (
        <p className="small muted">
          {t('Looked for strong language, personal data and what may offend.')}
        </p>
      )}
    </Fold>
  )
}

interface FindingProps {
  readonly finding: SafetyFinding
  readonly onSelect: (span: Span) => void
}

function Finding({ finding, onSelect }: FindingProps) {
  const t = useT()
  const said = useSaid()
  return (
    <li>
      <button type="button" onClick={() => onSelect(finding)}>
        <strong>{t(FINDING_NAMES[finding.kind])}</strong>
        <q className="truncate">{finding.text}</q>
        <span className="small muted">{said(finding.reason)}</span>
      </button>
    </li>
  )
}
