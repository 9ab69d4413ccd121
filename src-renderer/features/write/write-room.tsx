import { lazy, Suspense, useCallback, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { Span } from '#shared/contract/texts.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { findDifference } from './apply-edits.ts'
import { AsidePanel } from './aside-panel.tsx'
import { CaptionsDialog } from './captions-dialog.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { DraftingView } from './drafting-view.tsx'
import { Editor } from './editor.tsx'
import type { EditorHandle } from './editor-handle.ts'
import { ImproveDialog } from './improve-dialog.tsx'
import { LeftPanel } from './left-panel.tsx'
import { followText } from './marks.ts'
import { PageHeader } from './page-header.tsx'
import { PlatformTabs } from './platform-tabs.tsx'
import { RefineBar } from './refine-bar.tsx'
import { RefiningText } from './refining-text.tsx'
import { useWritingKeys } from './use-writing-keys.ts'
import './write.css'
import './posts.css'
import './page.css'
import './inspector.css'
import './suggestions.css'
import './wide-dialog.css'
import './brief.css'
import './drafting.css'
import './claims.css'
import './ideas.css'

const BatchDialog = lazy(async () => ({
  default: (await import('./batch-dialog.tsx')).BatchDialog,
}))
const IdeasDialog = lazy(async () => ({
  default: (await import('./ideas-dialog.tsx')).IdeasDialog,
}))
const PromptsDialog = lazy(async () => ({
  default: (await import('./prompts-dialog.tsx')).PromptsDialog,
}))
const CompareDialog = lazy(async () => ({
  default: (await import('./compare-dialog.tsx')).CompareDialog,
}))

interface WriteRoomProps {
  readonly write: WriteStores
  /** Goes on to a picture for the open post. */
  readonly onPicture: () => void
  /** Puts the open post in the calendar. */
  readonly onSchedule?: () => void
}

/** The room where a post is written and looked at. */
export function WriteRoom({ write, onPicture, onSchedule }: WriteRoomProps) {
  const t = useT()
  const { current, view, analyses } = write
  const { isListOpen, isAsideOpen, list, dialog, closeDialog } = useStore(view)
  const isDrafting = useStore(write.drafting, ({ state }) => state !== 'idle')
  const variants = useStore(write.drafting, ({ wish }) => wish?.variants ?? 1)
  const postId = useStore(current, ({ post }) => post.id)
  const isRefining = useStore(
    write.refinement,
    ({ state, id }) => state === 'running' && id === postId,
  )
  const exportFailure = useStore(write.exports, ({ failure }) => failure)
  useWritingKeys(write)
  const key = useStore(current, ({ post }) => post.key)
  const saving = useStore(current, (state) => state.saving)
  const handleRef = useRef<EditorHandle | null>(null)
  useEffect(() => write.enter(), [write])
  useEffect(() => () => write.flush(), [write])
  useWindowEvent('pagehide', write.flush)
  useWindowEvent('focus', () => {
    write.posts.getState().refresh()
    void write.rules.getState().load()
  })

  const select = useCallback(
    (span: Span) => {
      const { text } = current.getState().post
      const [found] = followText([span], analyses.getState().analysed, text)
      if (found) handleRef.current?.select(found.start, found.end)
    },
    [current, analyses],
  )
  const startNew = () => {
    write.drafting.getState().leave()
    current.getState().startNew()
    handleRef.current?.focus()
  }
  // once the editor of the new post is in the page
  const focusEditor = () => requestAnimationFrame(() => handleRef.current?.focus())
  const apply = (text: string) => {
    flushSync(closeDialog) // a field behind an open dialog takes no changes
    const { start, end, replacement } = findDifference(current.getState().post.text, text)
    handleRef.current?.replace(start, end, replacement)
  }

  // variants side by side need the room, and there is no post to speak of
  const hasAside = isAsideOpen && !(isDrafting && variants > 1)

  return (
    <div
      className={classNames(
        'write',
        isListOpen && 'with-list',
        isListOpen && list === 'brief' && 'with-brief',
        hasAside && 'with-aside',
      )}
      data-testid="write-room"
    >
      {isListOpen && <LeftPanel stores={write} onNew={startNew} />}
      <section className="page" aria-label={t('Page')}>
        <PageHeader
          stores={write}
          isResting={isRefining}
          isDrafting={isDrafting}
          onPicture={onPicture}
          onSchedule={onSchedule}
        />
        {!isDrafting && <PlatformTabs stores={write} panelId="page-text" />}
        {exportFailure && (
          <FailureNote {...exportFailure}>
            <Button small onClick={write.exports.getState().dismiss}>
              {t('Dismiss')}
            </Button>
          </FailureNote>
        )}
        {saving.state === 'failed' && (
          <FailureNote
            message={saving.failure.message}
            action={[
              saving.failure.action,
              t('The post is kept here and saved as soon as it can be.'),
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <Button small onClick={write.flush}>
              {t('Try again')}
            </Button>
          </FailureNote>
        )}
        {isDrafting ? (
          <DraftingView stores={write} />
        ) : (
          <>
            <PagePanel stores={write}>
              {isRefining ? (
                <RefiningText stores={write} />
              ) : (
                <Editor key={key} stores={write} handleRef={handleRef} />
              )}
            </PagePanel>
            <RefineBar stores={write} onRestore={apply} />
          </>
        )}
      </section>
      {hasAside && (
        <AsidePanel
          stores={write}
          handleRef={handleRef}
          onSelect={select}
          onReplace={apply}
          isResting={isDrafting || isRefining}
        />
      )}
      <Suspense>
        {dialog === 'improve' && <ImproveDialog stores={write} onApply={apply} />}
        {dialog === 'captions' && <CaptionsDialog stores={write} />}
        {dialog === 'batch' && <BatchDialog stores={write} />}
        {dialog === 'ideas' && <IdeasDialog stores={write} onPut={focusEditor} />}
        {dialog === 'prompts' && <PromptsDialog stores={write} />}
        {dialog === 'compare' && <CompareDialog stores={write} />}
      </Suspense>
    </div>
  )
}

interface PagePanelProps {
  readonly stores: Pick<WriteStores, 'current'>
  readonly children: React.ReactNode
}

function PagePanel({ stores, children }: PagePanelProps) {
  const platform = useStore(stores.current, ({ post }) => post.platform)
  return (
    <div
      id="page-text"
      role="tabpanel"
      className="page-text"
      aria-labelledby={`page-text-${platform}`}
    >
      {children}
    </div>
  )
}
