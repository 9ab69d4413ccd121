import { LayoutGrid, Maximize2, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { nameOf } from './names.ts'
import { WHOLE, zoomByKey } from './zoom.ts'
import { ZoomPane } from './zoom-pane.tsx'

interface CompareViewProps {
  readonly stores: PictureStores
  readonly onOpen: (image: Image) => void
}

/** The marked pictures side by side; what is looked at closely in one is so in all. */
export function CompareView({ stores, onOpen }: CompareViewProps) {
  const t = useT()
  const marked = useStore(stores.gallery, (state) => state.marked)
  const [zoom, setZoom] = useState(WHOLE)
  const { toggleMark } = stores.gallery.getState()
  const close = () => stores.stage.getState().set({ isComparing: false })
  useWindowEvent('keydown', (event) => {
    if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const next = zoomByKey(zoom, event.key)
    if (!next) return
    event.preventDefault()
    setZoom(next)
  })
  return (
    <section className="compare-view" aria-label={t('Side by side')} data-testid="compare-view">
      <header className="view-header">
        <Button
          small
          variant="plain"
          icon={<LayoutGrid size={14} aria-hidden="true" />}
          onClick={close}
        >
          {t('All pictures')}
        </Button>
        <span className="muted small view-zoom">
          {t('Zoom with the wheel or + and −, move by dragging; all move together.')}
        </span>
      </header>
      <div className="compare-panes" data-count={marked.length}>
        {marked.map((image) => (
          <figure key={image.id}>
            <ZoomPane stores={stores} image={image} zoom={zoom} onZoom={setZoom} />
            <figcaption>
              <p className="truncate" title={image.prompt}>
                {nameOf(image, t)}
              </p>
              <p className="muted small tabular truncate">
                {[
                  t(image.modelName),
                  image.seed !== null && t('seed {seed}', { seed: String(image.seed) }),
                  `${image.width} × ${image.height}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <span className="actions">
                <IconButton
                  small
                  label={t('Open {name}', { name: nameOf(image, t) })}
                  icon={<Maximize2 size={14} aria-hidden="true" />}
                  onClick={() => onOpen(image)}
                />
                <IconButton
                  small
                  label={t('Take {name} out of the comparison', { name: nameOf(image, t) })}
                  icon={<X size={14} aria-hidden="true" />}
                  onClick={() => {
                    toggleMark(image)
                    if (marked.length <= 2) close()
                  }}
                />
              </span>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  )
}
