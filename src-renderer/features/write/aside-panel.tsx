import type { RefObject } from 'react'
import { useStore } from 'zustand'
import type { Span } from '#shared/contract/texts.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { ClaimsPanel } from './claims-panel.tsx'
import type { WriteStores } from './create-write-stores.ts'
import type { EditorHandle } from './editor-handle.ts'
import { Inspector } from './inspector.tsx'
import { LanguageLine } from './language-line.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { SuggestionsPanel } from './suggestions-panel.tsx'
import { VersionsPanel } from './versions-panel.tsx'

interface AsidePanelProps {
  readonly stores: WriteStores
  readonly handleRef: RefObject<EditorHandle | null>
  readonly onSelect: (span: Span) => void
  /** Puts a whole text on the page as an edit. */
  readonly onReplace: (text: string) => void
  /** The page shows something else than the post. */
  readonly isResting: boolean
}

const PANEL = 'write-aside'

/** The right column: what Kiln says of the post, what could be added, how it will look. */
export function AsidePanel({ stores, handleRef, onSelect, onReplace, isResting }: AsidePanelProps) {
  const t = useT()
  const aside = useStore(stores.view, (state) => state.aside)
  return (
    <aside
      className={classNames('aside', isResting && 'resting')}
      inert={isResting}
      aria-label={t('About the post')}
    >
      <LanguageLine stores={stores} />
      <Tabs
        label={t('About the post')}
        value={aside}
        panelId={PANEL}
        onChange={stores.view.getState().showAside}
        tabs={[
          { value: 'inspector', label: t('Inspector') },
          { value: 'claims', label: t('Claims'), testId: 'tab-claims' },
          { value: 'suggestions', label: t('Suggestions') },
          { value: 'preview', label: t('Preview') },
          { value: 'versions', label: t('Versions'), testId: 'tab-versions' },
        ]}
      />
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${aside}`}>
        {aside === 'inspector' && <Inspector stores={stores} onSelect={onSelect} />}
        {aside === 'claims' && (
          <ClaimsPanel
            stores={stores}
            onSelect={({ start, end }) => handleRef.current?.select(start, end)}
          />
        )}
        {aside === 'versions' && <VersionsPanel stores={stores} onRestore={onReplace} />}
        {aside === 'suggestions' && (
          <SuggestionsPanel stores={stores} editor={() => handleRef.current} />
        )}
        {aside === 'preview' && <PreviewPanel stores={stores} />}
      </div>
    </aside>
  )
}
