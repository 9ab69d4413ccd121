import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { EngagementSection } from './engagement-section.tsx'
import { IdeaAnalysis } from './idea-analysis.tsx'
import { IdeaTemplate } from './idea-template.tsx'
import { IdeaTopic } from './idea-topic.tsx'
import type { Plan } from './idea-store.ts'
import { lackingSlots } from './lacking-slots.ts'
import { useSlow } from './use-slow.ts'

const PLACES = [0, 1, 2, 3]
const TYPING_MS = 350
/** Templates in sight before the others are asked for. */
const FIRST_TEMPLATES = 4

interface IdeasDialogProps {
  readonly stores: WriteStores
  /** Called once a new post stands on the page. */
  readonly onPut: () => void
}

/** What could be made of a topic before anything is written. */
export function IdeasDialog({ stores, onPut }: IdeasDialogProps) {
  const t = useT()
  const { ideas, brief, view } = stores
  const { state, plan, planned, failure, ask, end } = useStore(ideas)
  const { platform, audience } = useStore(brief)
  const [topic, setTopic] = useState(() => brief.getState().text || (planned?.query ?? ''))
  const isSlow = useSlow(state === 'asking' && !plan)
  useEffect(() => {
    const before = ideas.getState().planned?.query
    const isTyping = before !== undefined && before !== topic
    ask({ query: topic, platform, audience }, isTyping ? TYPING_MS : 0)
  }, [ideas, topic, platform, audience, ask])
  useEffect(() => end, [end])
  const close = view.getState().closeDialog
  const put = (text: string) => {
    stores.putOnPage(text, planned?.platform ?? platform)
    close()
    onPut()
  }
  return (
    <Dialog label={t('Ideas')} className="wide-dialog ideas" testId="ideas" onClose={close}>
      <header className="wide-header">
        <h2>{t('Ideas')}</h2>
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <div className="wide-body">
        <div className="idea-side">
          <IdeaTopic stores={stores} topic={topic} onType={setTopic} />
          {plan && <IdeaAnalysis analysis={plan.analysis} />}
        </div>
        <section
          className={classNames('idea-main', state === 'asking' && 'late')}
          aria-label={t('Ideas for this topic')}
          aria-busy={state === 'asking'}
        >
          {failure && (
            <FailureNote {...failure}>
              <Button small onClick={() => ask({ query: topic, platform, audience })}>
                {t('Try again')}
              </Button>
            </FailureNote>
          )}
          {state === 'idle' && (
            <p className="muted">
              {t(
                'Say in a sentence what you want to post about. Here stand the templates it fits, what to mind, and a first estimate.',
              )}
            </p>
          )}
          {isSlow && PLACES.map((place) => <Skeleton key={place} height={120} />)}
          {plan && <Found plan={plan} stores={stores} onPut={put} />}
        </section>
      </div>
    </Dialog>
  )
}

interface FoundProps {
  readonly plan: Plan
  readonly stores: WriteStores
  readonly onPut: (text: string) => void
}

function Found({ plan, stores, onPut }: FoundProps) {
  const t = useT()
  const said = useSaid()
  const results = useStore(stores.ideas, (one) => one.results)
  const taken = useStore(stores.brief, ({ template }) => template?.id)
  const { templates, recommendations, prediction } = plan
  const [isAll, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const shown = isAll ? templates : templates.slice(0, FIRST_TEMPLATES)
  const showAll = () => {
    flushSync(() => setAll(true))
    const next = list.current?.children[FIRST_TEMPLATES]
    next?.querySelector('button')?.focus()
  }
  const isFilled = templates.some(({ filled }) => filled !== null)
  return (
    <>
      <h3>{t('Templates that fit')}</h3>
      {templates.length === 0 && <p className="muted">{t('None fits this topic.')}</p>}
      <ul className="idea-templates" ref={list}>
        {shown.map((template) => (
          <IdeaTemplate
            key={template.id}
            template={template}
            lacking={lackingSlots(template, templates)}
            results={results[template.id]}
            isTaken={template.id === taken}
            onTake={() =>
              template.id === taken
                ? stores.brief.getState().change({ template: undefined })
                : stores.takeTemplate(template)
            }
            onPut={onPut}
          />
        ))}
      </ul>
      {shown.length < templates.length && (
        <p className="idea-more">
          <Button small variant="plain" onClick={showAll}>
            {t('{count, plural, one {# more template} other {# more templates}}', {
              count: templates.length - shown.length,
            })}
          </Button>
        </p>
      )}
      {recommendations.length > 0 && (
        <>
          <h3>{t('What to mind')}</h3>
          <ul className="idea-advice" data-testid="idea-advice">
            {recommendations.map(({ text, reason }) => (
              <li key={text}>
                <strong>{said(text)}</strong>
                <span className="small muted">{said(reason)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="inspector idea-prediction" data-testid="idea-prediction">
        <EngagementSection engagement={prediction} />
        <p className="small muted">
          {isFilled
            ? t('Estimated for the first template that your words fill.')
            : t('Estimated for your words as they stand.')}
        </p>
      </div>
    </>
  )
}
