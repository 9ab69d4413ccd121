import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import type { ClickStores } from './create-click-stores.ts'
import { ImportPart } from './import-part.tsx'
import { ModelPart } from './model-part.tsx'
import type { TestFrame } from './plan-form.tsx'
import { TestsPart } from './tests-part.tsx'
import './clicks.css'

interface ClicksDialogProps {
  readonly stores: ClickStores
  /** Ranked pictures that may be tested against each other. */
  readonly frames: readonly TestFrame[]
  /** Those of them that a plan begins with. */
  readonly picked: readonly ThumbnailId[]
}

/** The user's own click-through figures, what they teach, and tests of thumbnails. */
export function ClicksDialog({ stores, frames, picked }: ClicksDialogProps) {
  const t = useT()
  const view = useStore(stores.clicks, (state) => state.view)
  const { close, setView } = stores.clicks.getState()
  const { load } = stores.clickTests.getState()
  useEffect(() => void load(), [load])
  return (
    <Dialog label={t('Your clicks')} className="clicks" testId="clicks" onClose={close}>
      <header className="clicks-header">
        <h2>{t('Your clicks')}</h2>
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <Tabs
        label={t('Your clicks')}
        value={view}
        panelId="clicks-view"
        tabs={[
          { value: 'clicks', label: t('What is known') },
          { value: 'tests', label: t('Test & compare'), testId: 'clicks-tests' },
        ]}
        onChange={setView}
      />
      <div
        id="clicks-view"
        className="clicks-body"
        role="tabpanel"
        aria-labelledby={`clicks-view-${view}`}
      >
        {view === 'clicks' ? (
          <>
            <ImportPart clicks={stores.clicks} />
            <ModelPart clicks={stores.clicks} />
          </>
        ) : (
          <TestsPart stores={stores} frames={frames} picked={picked} />
        )}
      </div>
    </Dialog>
  )
}
