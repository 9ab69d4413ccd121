import { useStore } from 'zustand'
import type { Span } from '#shared/contract/texts.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { EngagementSection } from './engagement-section.tsx'
import { ExpectedSection } from './expected-section.tsx'
import { FeelingSection } from './feeling-section.tsx'
import { LimitsSection } from './limits-section.tsx'
import { PhrasesSection } from './phrases-section.tsx'
import { QuoteSection } from './quote-section.tsx'
import { ReadabilitySection } from './readability-section.tsx'
import { SafetySection } from './safety-section.tsx'
import { SentimentSection } from './sentiment-section.tsx'
import { useSlow } from './use-slow.ts'

interface InspectorProps {
  readonly stores: WriteStores
  readonly onSelect: (span: Span) => void
}

const PLACES = [96, 120, 88, 140, 110]

/** Everything Kiln says of the post, live while it is written. */
export function Inspector({ stores, onSelect }: InspectorProps) {
  const t = useT()
  const said = useSaid()
  const { analysis, isLate, failure, retry } = useStore(stores.analyses)
  const rules = useStore(stores.rules, (state) => state.rules)
  const isEmpty = useStore(stores.current, ({ post }) => post.text.trim() === '')
  const isSlow = useSlow(!isEmpty && !analysis && !failure)
  if (isEmpty) return <EmptyInspector />
  return (
    <div
      className={classNames('inspector', isLate && analysis && 'late')}
      aria-busy={isLate || !analysis}
    >
      {failure && (!analysis || failure.code !== 'disconnected') && (
        <FailureNote {...failure}>
          <Button small onClick={retry}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {isSlow && (
        <div className="stack">
          {PLACES.map((height) => (
            <Skeleton key={height} height={height} />
          ))}
        </div>
      )}
      {analysis && (
        <>
          {analysis.language.code !== null && analysis.language.without.length > 0 && (
            <p className="language-without small muted">
              {t('Does not apply to this language: {parts}.', {
                parts: analysis.language.without.map(said).join(', '),
              })}
            </p>
          )}
          <LimitsSection analysis={analysis} rules={rules} />
          <SentimentSection sentiment={analysis.sentiment} />
          <FeelingSection analysis={analysis} />
          <EngagementSection engagement={analysis.engagement} />
          <ExpectedSection stores={stores} />
          <ReadabilitySection readability={analysis.readability} />
          <PhrasesSection analysis={analysis} onSelect={onSelect} />
          <QuoteSection quotable={analysis.quotable} onSelect={onSelect} />
          <SafetySection safety={analysis.safety} onSelect={onSelect} />
        </>
      )}
    </div>
  )
}

function EmptyInspector() {
  const t = useT()
  return (
    <div className="aside-empty muted">
      <p>{t('Here Kiln says, while you write:')}</p>
      <ul>
        <li>{t('how the post stands to the limits of the platform')}</li>
        <li>{t('how it sounds, what it is about and how easy it reads')}</li>
        <li>{t('how much it may be answered, with a range')}</li>
        <li>{t('what to check before posting')}</li>
      </ul>
      <p>{t('The text stays on this computer.')}</p>
    </div>
  )
}
