import { Check, EyeOff } from 'lucide-react'
import type { CSSProperties, MouseEvent } from 'react'
import { useStore } from 'zustand'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { nameOf } from './names.ts'
import { useIsVeiled } from './picture-image.tsx'
import type { Image } from '#shared/contract/images.ts'

interface GalleryCellProps {
  readonly stores: PictureStores
  readonly index: number
  readonly onOpen: (image: Image) => void
}

/** One place of the grid: its picture once that is here. */
export function GalleryCell({ stores, index, onOpen }: GalleryCellProps) {
  const image = useStore(stores.gallery, ({ items }) => items[index])
  if (!image) return <div className="cell loading" aria-hidden="true" />
  return <PictureCell stores={stores} index={index} image={image} onOpen={onOpen} />
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions --
   the listbox pattern of WAI-ARIA: the list has the focus and handles every key of its options */

function PictureCell({
  stores,
  index,
  image,
  onOpen,
}: GalleryCellProps & { readonly image: Image }) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const isCurrent = useStore(stores.gallery, ({ current }) => current === index)
  const isMarked = useStore(stores.gallery, ({ marked }) =>
    marked.some(({ id }) => id === image.id),
  )
  const total = useStore(stores.gallery, (state) => state.total)
  const isVeiled = useIsVeiled(stores, image)
  const name = nameOf(image, t)
  const { select, toggleMark } = stores.gallery.getState()
  const click = (event: MouseEvent) => {
    select(index)
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggleMark(image)
  }
  return (
    <div
      id={`picture-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={t('{name}, {width} × {height}', {
        name: isVeiled ? t('May not be safe for work') : name,
        width: image.width,
        height: image.height,
      })}
      className={classNames('cell', isCurrent && 'current', isMarked && 'marked')}
      data-testid="picture-cell"
      onClick={click}
      onDoubleClick={() => onOpen(image)}
    >
      <div className="cell-frame" style={ratioStyle(image)}>
        <img
          src={assetUrl(image.previewId)}
          alt=""
          decoding="async"
          draggable={false}
          className={isVeiled ? 'veiled' : undefined}
        />
        {isVeiled && <EyeOff className="cell-veil" size={20} aria-hidden="true" />}
        <span
          className="cell-mark"
          aria-hidden="true"
          title={t('Mark to compare')}
          onClick={(event) => {
            event.stopPropagation()
            toggleMark(image)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Check size={14} strokeWidth={2.5} />
        </span>
      </div>
    </div>
  )
}

const ratioStyle = ({ width, height }: Image): CSSProperties =>
  ({ '--picture-ratio': width / height }) as CSSProperties
