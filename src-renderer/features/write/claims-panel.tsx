import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Claim, Evidence, PolicyFinding } from '#shared/contract/claims.ts'
import type { Span } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Fold } from '#renderer/ui/fold.tsx'
import { ClaimItem } from './claim-item.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { followText } from './marks.ts'
import { POLICY_NAMES } from './names.ts'

interface ClaimsPanelProps {
  readonly stores: WriteStores
  /** Selects a stretch of the text as it now is. */
  readonly onSelect: (span: Pick<Span, 'start' | 'end'>) => void
}

/** How each sentence of the post stands against the sources, with what they say. */
export function ClaimsPanel({ stores, onSelect }: ClaimsPanelProps) {
  const t = useT()
  const said = useSaid()
  const { claims: store, current, sources, versions, brief } = stores
  const text = useStore(current, ({ post }) => post.text)
  const { state, report, of, failure, open, check, show } = useStore(store)
  const [shown, setShown] = useState<Evidence>()
  useEffect(() => sources.getState().load(), [sources])
  // what can be checked against follows from these
  useStore(sources, (one) => one.sources)
  useStore(versions, (one) => one.brief)
  useStore(brief, ({ sourceIds }) => sourceIds)
  if (text.trim() === '')
    return (
      <p className="aside-empty muted">
        {t(
          'Here each sentence of the post is held against the brief and its sources, with their own words.',
        )}
      </p>
    )
  const wish = stores.checkWish()
  const isStale = report !== undefined && of !== text
  const run = () => {
    const fresh = stores.checkWish()
    if (fresh) check(fresh)
  }
  const claims = followText(report?.claims ?? [], of, text)
  const policy = followText(report?.policy ?? [], of, text)
  return (
    <div className="claims" aria-busy={state === 'checking'}>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={run}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {report && !isStale && <ClaimsSummary claims={claims} consistency={report.confidence} />}
      {(isStale || !report) && (
        <div className="claims-ask">
          <p className={isStale ? undefined : 'muted'}>
            {isStale
              ? t('The text changed since it was checked.')
              : wish
                ? t('This text was not checked yet.')
                : t(
                    'There is nothing to check it against. Add a source in the brief and tick it; each sentence is then held against it.',
                  )}
          </p>
          {wish ? (
            <Button data-testid="check-claims" disabled={state === 'checking'} onClick={run}>
              {state === 'checking' ? t('Checking the claims') : t('Check claims')}
            </Button>
          ) : (
            <Button onClick={() => stores.view.getState().showList('brief')}>
              {t('Open the brief')}
            </Button>
          )}
        </div>
      )}
      {policy.length > 0 && <PolicyList policy={policy} onSelect={onSelect} />}
      <ol>
        {claims.map((claim) => (
          <ClaimItem
            key={`${claim.start} ${claim.verdict}`}
            claim={claim}
            isOpen={open === claim.start}
            onToggle={(isPressed) => {
              show(open === claim.start ? undefined : claim.start)
              if (isPressed && open !== claim.start) onSelect(claim)
            }}
            onShow={setShown}
          />
        ))}
      </ol>
      {report && (
        <Fold title={t('Why this number')} isOpen={false}>
          <p className="small muted">{said(report.basis)}</p>
        </Fold>
      )}
      {shown && (
        <EvidenceDialog stores={stores} evidence={shown} onClose={() => setShown(undefined)} />
      )}
    </div>
  )
}

interface ClaimsSummaryProps {
  readonly claims: readonly Claim[]
  readonly consistency: number
}

function ClaimsSummary({ claims, consistency }: ClaimsSummaryProps) {
  const t = useT()
  const format = useFormat()
  const asserting = claims.filter(({ verdict }) => verdict !== 'opinion')
  const supported = asserting.filter(({ verdict }) => verdict === 'supported').length
  return (
    <p className="claims-summary" data-testid="claims-summary">
      <strong className="tabular">
        {asserting.length === 0
          ? t('The post asserts nothing that a source could settle.')
          : t('{supported} of {total} supported', { supported, total: asserting.length })}
      </strong>
      {asserting.length > 0 && (
        <span className="small muted tabular">
          {t('{share} sure', { share: format.percent(consistency) })}
        </span>
      )}
    </p>
  )
}

interface PolicyListProps {
  readonly policy: readonly PolicyFinding[]
  readonly onSelect: ClaimsPanelProps['onSelect']
}

function PolicyList({ policy, onSelect }: PolicyListProps) {
  const t = useT()
  const said = useSaid()
  return (
    <ul className="findings" aria-label={t('Check before posting')}>
      {policy.map((finding) => (
        <li key={`${finding.start} ${finding.kind}`}>
          <button type="button" onClick={() => onSelect(finding)}>
            <strong>{t(POLICY_NAMES[finding.kind])}</strong>
            <q className="truncate">{finding.text}</q>
            <span className="small muted">{said(finding.reason)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
