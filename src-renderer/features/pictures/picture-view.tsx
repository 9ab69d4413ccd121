import { ChevronLeft, ChevronRight, LayoutGrid, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { indexOf } from './gallery-items.ts'
import { isRemoval } from './gallery-keys.ts'
import { describeMaking, Forming } from './job-card.tsx'
import type { Job } from './making-store.ts'
import { shorten } from './names.ts'
import { PictureImage } from './picture-image.tsx'
import { WHOLE, zoomByKey, type Zoom } from './zoom.ts'
import { ZoomPane } from './zoom-pane.tsx'

interface PictureViewProps {
  readonly stores: PictureStores
  readonly image: Image
  readonly onOpen: (image: Image) => void
  readonly onClose: () => void
}

/** One picture, as large as the room allows, with its neighbours an arrow away. */
export function PictureView({ stores, image, onOpen, onClose }: PictureViewProps) {
  const t = useT()
  const format = useFormat()
  const items = useStore(stores.gallery, (state) => state.items)
  const total = useStore(stores.gallery, (state) => state.total)
  const awaited = useStore(stores.stage, (state) => state.awaited)
  const job = useStore(stores.makings, ({ jobs }) => jobs.find(({ id }) => id === awaited))
  const [seen, setSeen] = useState<{ readonly id: string; readonly zoom: Zoom }>()
  const zoom = seen?.id === image.id ? seen.zoom : WHOLE
  const change = (next: (zoom: Zoom) => Zoom) =>
    setSeen((before) => ({
      id: image.id,
      zoom: next(before?.id === image.id ? before.zoom : WHOLE),
    }))
  const index = indexOf(items, image.id)
  const neighbour = (step: number) => (index === undefined ? undefined : items[index + step])
  const go = (step: number) => {
    const next = neighbour(step)
    if (!next || index === undefined) return
    stores.stage.getState().set({ awaited: undefined })
    stores.gallery.getState().select(index + step)
    stores.gallery.getState().ensure(index + step - 1, index + step + 2)
    onOpen(next)
  }
  useWindowEvent('keydown', (event) => {
    if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const zoomed = zoomByKey(zoom, event.key)
    if (zoomed) change(() => zoomed)
    else if (event.key === 'ArrowLeft') go(-1)
    else if (event.key === 'ArrowRight') go(1)
    else if (isRemoval(event.key)) stores.stage.getState().set({ leaving: [image] })
    else return
    event.preventDefault()
  })
  const press = (key: string) => change((before) => zoomByKey(before, key) ?? before)
  return (
    <section className="picture-view" aria-label={t('Picture')} data-testid="picture-view">
      <header className="view-header">
        <Button
          small
          variant="plain"
          icon={<LayoutGrid size={14} aria-hidden="true" />}
          onClick={onClose}
        >
          {t('All pictures')}
        </Button>
        {index !== undefined && (
          <span className="muted small tabular">
            {t('{index} of {total}', {
              index: format.number(index + 1),
              total: format.number(total),
            })}
          </span>
        )}
        <span className="view-zoom">
          <IconButton
            small
            label={t('Smaller')}
            icon={<ZoomOut size={14} aria-hidden="true" />}
            disabled={zoom.scale === 1}
            onClick={() => press('-')}
          />
          <span className="small muted tabular">{format.percent(zoom.scale)}</span>
          <IconButton
            small
            label={t('Larger')}
            icon={<ZoomIn size={14} aria-hidden="true" />}
            onClick={() => press('+')}
          />
          <IconButton
            small
            label={t('The whole picture')}
            icon={<Maximize size={14} aria-hidden="true" />}
            disabled={zoom.scale === 1}
            onClick={() => press('0')}
          />
        </span>
        <IconButton
          small
          label={t('Newer picture')}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          disabled={!neighbour(-1)}
          onClick={() => go(-1)}
        />
        <IconButton
          small
          label={t('Older picture')}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          disabled={!neighbour(1)}
          onClick={() => go(1)}
        />
      </header>
      {job && job.state !== 'done' ? (
        <Awaited stores={stores} job={job} image={image} />
      ) : (
        <ZoomPane stores={stores} image={image} zoom={zoom} onZoom={change} />
      )}
    </section>
  )
}

interface AwaitedProps {
  readonly stores: PictureStores
  readonly job: Exclude<Job, { readonly state: 'done' }>
  readonly image: Image
}

/** The picture that will take this place, as it forms; or why it does not. */
function Awaited({ stores, job, image }: AwaitedProps) {
  const t = useT()
  const format = useFormat()
  const { state, count } = job
  const name = shorten(job.name)
  return (
    <div className="awaited" data-testid="awaited-picture">
      {job.kind === 'generate' && state === 'running' ? (
        <Forming making={job.making} />
      ) : (
        <div className="awaited-from">
          <PictureImage stores={stores} image={image} />
        </div>
      )}
      {state === 'running' && (
        <ProgressBar label={t('Making {name}', { name })} share={job.making.share} />
      )}
      <p className="muted small tabular">
        {state === 'running' && describeMaking(job.making, { t, format, count })}
        {state === 'waiting' && t('Waiting')}
      </p>
      {state === 'failed' && <FailureNote {...job.failure} />}
      <div className="actions">
        <Button small onClick={() => stores.stage.getState().set({ awaited: undefined })}>
          {t('Back to the picture')}
        </Button>
      </div>
    </div>
  )
}
