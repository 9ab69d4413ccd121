import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { CompareView } from './compare-view.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { EditView } from './edit-view.tsx'
import { indexOf } from './gallery-items.ts'
import { GalleryView } from './gallery-view.tsx'
import { nameOf } from './names.ts'
import { PictureInspector } from './picture-inspector.tsx'
import { PictureView } from './picture-view.tsx'
import { PicturesHeader } from './pictures-header.tsx'
import { PromptBar } from './prompt-bar.tsx'
import { RemovePicturesDialog } from './remove-pictures-dialog.tsx'
import { usePictureKeys } from './use-picture-keys.ts'
import './pictures.css'
import './gallery.css'
import './picture-view.css'
import './prompt-bar.css'
import './picture-inspector.css'
import './edit-view.css'

interface PicturesRoomProps {
  readonly pictures: PictureStores
  /** The picture shown large, by its id. */
  readonly imageId: string | undefined
  /** Shows a picture large, or all of them. */
  readonly onOpen: (id: string | undefined) => void
  /** Takes the prompt from the open post; absent where there is none. */
  readonly onFromPost: (() => void) | undefined
}

/** The room where pictures are made, found and looked at. */
export function PicturesRoom(props: PicturesRoomProps) {
  const { pictures: stores, imageId, onOpen, onFromPost } = props
  // side by side there is no one picture to speak of, and a brush needs the room
  const isAsideOpen = useStore(
    stores.stage,
    (state) => state.isAsideOpen && !state.isComparing && !state.editing,
  )
  const leaving = useStore(stores.stage, (state) => state.leaving)
  const { set } = stores.stage.getState()
  useEffect(() => stores.enter(), [stores])
  useEffect(() => {
    const { items } = stores.gallery.getState()
    const index = imageId === undefined ? undefined : indexOf(items, imageId)
    if (index !== undefined) stores.gallery.getState().select(index)
    if (imageId === undefined) stores.stage.getState().close()
    else void stores.stage.getState().open(imageId, index === undefined ? undefined : items[index])
  }, [stores, imageId])
  useSeen(stores)
  useReturn(imageId)
  const close = () => onOpen(undefined)
  usePictureKeys(stores, { isOpen: imageId !== undefined, close })

  const removeThem = async () => {
    const isOpenOne = leaving.some(({ id }) => id === imageId)
    await stores.remove(leaving)
    if (isOpenOne) close()
    else focusGrid()
  }
  const open = (image: Image) => onOpen(image.id)
  return (
    <div
      className={classNames('pictures', isAsideOpen && 'with-aside')}
      data-testid="pictures-room"
    >
      <div className="pictures-main">
        <PicturesHeader stores={stores} />
        <Middle stores={stores} onOpen={open} onClose={close} />
        <PromptBar stores={stores} onFromPost={onFromPost} />
      </div>
      {isAsideOpen && <PictureInspector stores={stores} onOpen={onOpen} />}
      <MadeAnnouncement stores={stores} />
      {leaving.length > 0 && (
        <RemovePicturesDialog
          stores={stores}
          images={leaving}
          onClose={() => set({ leaving: [] })}
          onRemove={() => void removeThem()}
        />
      )}
    </div>
  )
}

interface MiddleProps {
  readonly stores: PictureStores
  readonly onOpen: (image: Image) => void
  readonly onClose: () => void
}

/** The grid, one picture, some side by side, or one that is being changed. */
function Middle({ stores, onOpen, onClose }: MiddleProps) {
  const t = useT()
  const opened = useStore(stores.stage, (state) => state.opened)
  const editing = useStore(stores.stage, (state) => state.editing)
  const isComparing = useStore(
    stores.stage,
    (state) => state.isComparing && stores.gallery.getState().marked.length > 1,
  )
  if (editing)
    return (
      <EditView
        key={editing.id}
        stores={stores}
        image={editing}
        onClose={() => stores.stage.getState().set({ editing: undefined })}
      />
    )
  if (isComparing) return <CompareView stores={stores} onOpen={onOpen} />
  switch (opened.state) {
    case 'none':
      return <GalleryView stores={stores} onOpen={onOpen} />
    case 'loading':
      return (
        <div className="picture-loading">
          <Skeleton aspectRatio="16 / 9" />
        </div>
      )
    case 'ready':
      return <PictureView stores={stores} image={opened.image} onOpen={onOpen} onClose={onClose} />
    case 'failed':
      return (
        <div className="picture-loading">
          <FailureNote {...opened.failure}>
            <Button small onClick={onClose}>
              {t('All pictures')}
            </Button>
          </FailureNote>
        </div>
      )
    default:
      throw new Error(`unknown state ${String(opened satisfies never)}`)
  }
}

/** What is done needs no card here: its pictures are in the grid. */
function useSeen({ makings }: PictureStores): void {
  const jobs = useStore(makings, (state) => state.jobs)
  useEffect(() => {
    for (const job of jobs) if (job.state === 'done') makings.getState().dismiss(job.id)
  }, [jobs, makings])
}

/** Tells those who cannot see it that a picture is there. */
function MadeAnnouncement({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const made = useStore(stores.stage, (state) => state.made)
  const [first] = made
  const count = t('{count, plural, one {# picture} other {# pictures}} made', {
    count: made.length,
  })
  return <output className="visually-hidden">{first && `${count}: ${nameOf(first, t)}`}</output>
}

const focusGrid = () => document.querySelector<HTMLElement>('.gallery-list')?.focus()

/** Whoever comes back from a picture is in the grid again. */
function useReturn(imageId: string | undefined): void {
  const before = useRef(imageId)
  useEffect(() => {
    if (before.current !== undefined && imageId === undefined) requestAnimationFrame(focusGrid)
    before.current = imageId
  }, [imageId])
}
