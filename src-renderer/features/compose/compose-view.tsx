import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { AddBar } from './add-bar.tsx'
import { ComposeCanvas } from './compose-canvas.tsx'
import { ComposeHeader } from './compose-header.tsx'
import type { ComposeStores } from './create-compose-stores.ts'
import { LayerList } from './layer-list.tsx'
import { pictureColours } from './picture-colours.ts'
import { Properties } from './properties.tsx'
import { TemplateList } from './template-list.tsx'
import { takeComposeKey } from './use-compose-keys.ts'
import './compose.css'
import './compose-panels.css'

interface ComposeViewProps {
  readonly stores: ComposeStores
  readonly image: Image
  readonly onClose: () => void
  /** Called with the picture that was made. */
  readonly onSaved: (image: Image) => void
}

type Panel = 'layers' | 'templates'

/** A window over everything in which text, a logo and shapes are laid over a picture. */
export function ComposeView({ stores, image, onClose, onSaved }: ComposeViewProps) {
  const t = useT()
  const { composition, stock } = stores
  const failure = useStore(composition, (state) => state.failure)
  const stockFailure = useStore(stock, (state) => state.failure)
  const hasChanges = useStore(composition, ({ history }) => history.past.length > 0)
  const hasLayers = useStore(composition, ({ history }) => history.present.layers.length > 0)
  const [panel, setPanel] = useState<Panel>(image.document ? 'layers' : 'templates')
  const [showsZones, setShowsZones] = useState(true)
  const [isLeaving, setLeaving] = useState(false)
  const swatches = useSwatches(stores, image)
  useEffect(() => {
    void composition.getState().open(image)
    void stock.getState().load()
  }, [composition, stock, image])
  const close = () => (hasChanges && hasLayers ? setLeaving(true) : onClose())
  const finish = async (work: () => Promise<Image | undefined>) => {
    const made = await work()
    if (made) onSaved(made)
  }
  const save = () => void finish(() => composition.getState().save())
  const anyFailure = failure ?? stockFailure
  return (
    <Dialog label={t('Text and logo')} className="compose" testId="compose-view" onClose={close}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that mean something wherever the focus is */}
      <div
        className="compose-window"
        onKeyDown={(event) => {
          if (!takeComposeKey(event, stores, save)) return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <ComposeHeader
          stores={stores}
          showsZones={showsZones}
          onZones={setShowsZones}
          onClose={close}
          onSave={save}
          onExport={(format) => void finish(() => composition.getState().exportAs(format))}
        />
        <aside className="compose-left" aria-label={t('Layers and templates')}>
          <AddBar stores={stores} onAdd={() => setPanel('layers')} />
          <Tabs
            label={t('Layers and templates')}
            value={panel}
            panelId="compose-panel"
            tabs={[
              { value: 'layers', label: t('Layers') },
              { value: 'templates', label: t('Templates') },
            ]}
            onChange={setPanel}
          />
          <div
            id="compose-panel"
            className="compose-panel"
            role="tabpanel"
            aria-labelledby={`compose-panel-${panel}`}
          >
            {panel === 'layers' ? <LayerList stores={stores} /> : <TemplateList stores={stores} />}
          </div>
        </aside>
        <main className="compose-middle">
          <ComposeCanvas stores={stores} showsZones={showsZones} />
          {anyFailure && <FailureNote {...anyFailure} />}
        </main>
        <aside className="compose-right" aria-label={t('Properties')}>
          <Properties stores={stores} swatches={swatches} />
        </aside>
      </div>
      {isLeaving && (
        <Dialog label={t('Leave without saving?')} onClose={() => setLeaving(false)}>
          <h2>{t('Leave without saving?')}</h2>
          <p>{t('What you laid over the picture is lost. The picture itself stays as it is.')}</p>
          <div className="actions">
            <Button onClick={() => setLeaving(false)}>{t('Go on composing')}</Button>
            <Button variant="danger" onClick={onClose}>
              {t('Leave')}
            </Button>
          </div>
        </Dialog>
      )}
    </Dialog>
  )
}

const PLAIN = ['#ffffff', '#000000']
const MOST_SWATCHES = 12

/** White, black, the colours of the picture and those of the newest logo. */
function useSwatches({ stock }: ComposeStores, image: Image): readonly string[] {
  const assetUrl = useAssetUrl()
  const logos = useStore(stock, (state) => state.logos)
  const [colours, setColours] = useState<readonly string[]>([])
  const url = assetUrl(image.previewId)
  useEffect(() => {
    let isHere = true
    const look = async () => {
      const found = await pictureColours(url)
      if (isHere) setColours(found)
    }
    void look()
    return () => {
      isHere = false
    }
  }, [url])
  return useMemo(
    () =>
      [...new Set([...PLAIN, ...colours, ...(logos[0]?.palette ?? [])])].slice(0, MOST_SWATCHES),
    [colours, logos],
  )
}
