import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { BriefPanel } from './brief-panel.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PostsPanel } from './posts-panel.tsx'

interface LeftPanelProps {
  readonly stores: WriteStores
  readonly onNew: () => void
}

const PANEL = 'write-left'

/** The left column: what is to be written, or what was. */
export function LeftPanel({ stores, onNew }: LeftPanelProps) {
  const t = useT()
  const list = useStore(stores.view, (state) => state.list) ?? 'posts'
  return (
    <div className="left">
      <Tabs
        label={t('Brief or posts')}
        value={list}
        panelId={PANEL}
        onChange={stores.view.getState().showList}
        tabs={[
          { value: 'brief', label: t('Brief'), testId: 'tab-brief' },
          { value: 'posts', label: t('Posts'), testId: 'tab-posts' },
        ]}
      />
      <div id={PANEL} role="tabpanel" className="left-panel" aria-labelledby={`${PANEL}-${list}`}>
        {list === 'brief' ? (
          <BriefPanel stores={stores} />
        ) : (
          <PostsPanel stores={stores} onNew={onNew} />
        )}
      </div>
    </div>
  )
}
