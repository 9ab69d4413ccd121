import { useT } from '#renderer/lib/i18n.ts'
import type { Span } from '#shared/contract/texts.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { CopyButton } from './copy-button.tsx'

interface QuoteSectionProps {
  readonly quotable: Span
  readonly onSelect: (span: Span) => void
}

/** The line of the text that is most likely to be quoted. */
export function QuoteSection({ quotable, onSelect }: QuoteSectionProps) {
  const t = useT()
  if (quotable.text.trim() === '') return null
  return (
    <Fold title={t('Line to quote')}>
      <button type="button" className="quote" onClick={() => onSelect(quotable)}>
        {quotable.text}
      </button>
      <div>
        <CopyButton text={quotable.text} label={t('Copy')} />
      </div>
    </Fold>
  )
}
