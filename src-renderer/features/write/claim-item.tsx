import { Check, CircleHelp, MessageCircle, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { Claim, Evidence, Verdict } from '#shared/contract/claims.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { VERDICT_NAMES } from './names.ts'

interface ClaimItemProps {
  readonly claim: Claim
  readonly isOpen: boolean
  /** Whether by a pointer; the keyboard stays where it is. */
  readonly onToggle: (isPressed: boolean) => void
  readonly onShow: (evidence: Evidence) => void
}

const ICONS: Readonly<Record<Verdict, LucideIcon>> = {
  supported: Check,
  contradicted: TriangleAlert,
  'not-found': CircleHelp,
  opinion: MessageCircle,
}

/** One sentence with its verdict; a press selects it and opens what the sources say. */
export function ClaimItem({ claim, isOpen, onToggle, onShow }: ClaimItemProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { text, verdict, confidence, reason, evidence } = claim
  const Icon = ICONS[verdict]
  return (
    <li className={`claim ${verdict}`} data-testid="claim">
      <button type="button" aria-expanded={isOpen} onClick={({ detail }) => onToggle(detail > 0)}>
        <span className="claim-verdict small">
          <Icon size={14} aria-hidden="true" />
          {t(VERDICT_NAMES[verdict])}
        </span>
        <span className="claim-text">{text}</span>
      </button>
      {isOpen && (
        <div className="claim-more">
          <p className="small muted tabular">
            {said(reason)}
            {verdict !== 'opinion' && (
              <> · {t('{share} sure', { share: format.percent(confidence) })}</>
            )}
          </p>
          {evidence.map((one) => (
            <figure key={`${one.documentId} ${one.source} ${one.start}`}>
              <blockquote>{one.quote}</blockquote>
              <figcaption className="small">
                <span className="truncate muted">{one.title || one.source}</span>
                <Button small variant="plain" onClick={() => onShow(one)}>
                  {t('Show in source')}
                </Button>
              </figcaption>
            </figure>
          ))}
        </div>
      )}
    </li>
  )
}
