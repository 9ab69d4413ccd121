import { useCallback, useEffect, useRef } from 'react'
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
import { Editor } from './editor.tsx'
import type { EditorHandle } from './editor-handle.ts'
import { ImproveDialog } from './improve-dialog.tsx'
import { followText } from './marks.ts'
import { PageHeader } from './page-header.tsx'
import { PlatformTabs } from './platform-tabs.tsx'
import { PostsPanel } from './posts-panel.tsx'
import './write.css'
import './posts.css'
import './page.css'
import './inspector.css'
import './suggestions.css'
import './wide-dialog.css'

/** The room where a post is written and looked at. */
export function WriteRoom({ write }: { readonly write: WriteStores }) {
  const t = useT()
  const { current, view, analyses } = write
  const { isListOpen, isAsideOpen, dialog, closeDialog } = useStore(view)
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
    current.getState().startNew()
    handleRef.current?.focus()
  }
  const apply = (text: string) => {
    flushSync(closeDialog) // a field behind an open dialog takes no changes
    const { start, end, replacement } = findDifference(current.getState().post.text, text)
    handleRef.current?.replace(start, end, replacement)
  }

  return (
    <div
      className={classNames('write', isListOpen && 'with-list', isAsideOpen && 'with-aside')}
      data-testid="write-room"
    >
      {isListOpen && <PostsPanel stores={write} onNew={startNew} />}
      <section className="page" aria-label={t('Page')}>
        <PageHeader stores={write} />
        <PlatformTabs stores={write} panelId="page-text" />
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
        <PagePanel stores={write}>
          <Editor key={key} stores={write} handleRef={handleRef} />
        </PagePanel>
      </section>
      {isAsideOpen && <AsidePanel stores={write} handleRef={handleRef} onSelect={select} />}
      {dialog === 'improve' && <ImproveDialog stores={write} onApply={apply} />}
      {dialog === 'captions' && <CaptionsDialog stores={write} />}
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
