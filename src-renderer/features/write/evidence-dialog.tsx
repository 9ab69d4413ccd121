import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Evidence } from '#shared/contract/claims.ts'
import type { WireError } from '#shared/contract/errors.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { WriteStores } from './create-write-stores.ts'
import type { Passage } from './read-evidence.ts'

interface EvidenceDialogProps {
  readonly stores: WriteStores
  readonly evidence: Evidence
  readonly onClose: () => void
}

const scrollTo = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'center' })

/** The document that a claim was held against, with the quoted words marked. */
export function EvidenceDialog({ stores, evidence, onClose }: EvidenceDialogProps) {
  const t = useT()
  const [passage, setPassage] = useState<Passage>()
  const [failure, setFailure] = useState<WireError>()
  const latest = useRef<Evidence>(evidence)
  useEffect(() => {
    latest.current = evidence
    const read = async () => {
      const found = await stores.readEvidence(evidence)
      if (latest.current !== evidence) return
      if ('code' in found) setFailure(found)
      else setPassage(found)
    }
    void read()
  }, [stores, evidence])
  const title = evidence.title || evidence.source
  return (
    <Dialog label={title} className="wide-dialog evidence" testId="evidence" onClose={onClose}>
      <header className="wide-header">
        <h2 className="truncate">{title}</h2>
        <IconButton
          label={t('Close')}
          icon={<X size={16} aria-hidden="true" />}
          onClick={onClose}
        />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div className="wide-body" tabIndex={0}>
        {failure && <FailureNote {...failure} />}
        {passage && (
          <p className="evidence-text">
            {passage.isCutBefore && '… '}
            {passage.before}
            <mark ref={scrollTo}>{passage.quote}</mark>
            {passage.after}
            {passage.isCutAfter && ' …'}
          </p>
        )}
      </div>
    </Dialog>
  )
}
