import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { GalleryCell } from './gallery-cell.tsx'
import { placeRatio } from './gallery-items.ts'
import { isRemoval, stepOf } from './gallery-keys.ts'
import { currentImage } from './gallery-store.ts'
import { useSize } from './use-size.ts'

interface GalleryGridProps {
  readonly stores: PictureStores
  readonly onOpen: (image: Image) => void
  /** What stands above the pictures and scrolls with them. */
  readonly children?: ReactNode
}

const GAP = 12
const PADDING = 20
const PADDING_TOP = 4
const LEAST_WIDTH = 208
const OVERSCAN_ROWS = 3

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the listbox pattern of WAI-ARIA over rows that come and go */

/** Every picture in a grid of fixed places; only those in view are in the page. */
export function GalleryGrid({ stores, onOpen, children }: GalleryGridProps) {
  const t = useT()
  const total = useStore(stores.gallery, (state) => state.total)
  const current = useStore(stores.gallery, (state) => state.current)
  const ratio = useStore(stores.gallery, ({ items }) => placeRatio(items))
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const { width } = useSize(scroller)
  const columns = Math.max(2, Math.floor((width - 2 * PADDING + GAP) / (LEAST_WIDTH + GAP)))
  const cellWidth = Math.max(0, (width - 2 * PADDING - GAP * (columns - 1)) / columns)
  const rowHeight = Math.round(cellWidth / ratio) + GAP
  const margin = PADDING_TOP + useSize(top).height
  // oxlint-disable-next-line react/incompatible-library -- its values are used in this component only
  const virtual = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN_ROWS,
    scrollMargin: margin,
    scrollPaddingStart: GAP,
    scrollPaddingEnd: GAP,
  })
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight])
  const isLaidOut = width > 0
  useLayoutEffect(() => {
    const row = Math.floor(stores.gallery.getState().current / columns)
    if (isLaidOut && row > 0) virtual.scrollToIndex(row, { align: 'center' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, where the user left off
  }, [isLaidOut])

  // what is being made stands at the top
  useEffect(
    () =>
      stores.makings.subscribe(({ jobs }, before) => {
        if (jobs.length > before.jobs.length) scroller.current?.scrollTo({ top: 0 })
      }),
    [stores],
  )

  const rows = virtual.getVirtualItems()
  const first = (rows[0]?.index ?? 0) * columns
  const last = ((rows.at(-1)?.index ?? 0) + 1) * columns
  useEffect(() => stores.gallery.getState().ensure(first, last), [stores, first, last, total])

  const show = (index: number) => virtual.scrollToIndex(Math.floor(index / columns))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { gallery, stage } = stores
    const inView = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight))
    const step = stepOf(event.key, { columns, rows: inView, current, total })
    const image = currentImage(gallery.getState())
    if (step !== undefined) {
      gallery.getState().move(step)
      show(gallery.getState().current)
    } else if (event.key === 'Enter' && image) onOpen(image)
    else if (event.key === ' ' && image) gallery.getState().toggleMark(image)
    else if (isRemoval(event.key) && image) {
      const { marked } = gallery.getState()
      stage.getState().set({ leaving: marked.length > 0 ? marked : [image] })
    } else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className="gallery" data-testid="gallery">
      <div ref={top} className="gallery-top" style={placesStyle(columns, ratio)}>
        {children}
      </div>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={t('Pictures')}
        aria-multiselectable
        aria-activedescendant={total > 0 ? `picture-${current}` : undefined}
        className="gallery-list"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === list.current && list.current.matches(':focus-visible')) show(current)
        }}
      >
        {rows.map((row) => (
          <div
            key={row.key}
            role="presentation"
            className="gallery-row"
            style={{
              height: rowHeight - GAP,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              transform: `translateY(${row.start - margin}px)`,
            }}
          >
            {placesOf(row.index, columns, total).map((index) => (
              <GalleryCell key={index} stores={stores} index={index} onOpen={onOpen} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** What is being made stands in places of the same size. */
const placesStyle = (columns: number, ratio: number): CSSProperties =>
  ({ '--columns': columns, '--ratio': ratio }) as CSSProperties

const placesOf = (row: number, columns: number, total: number) =>
  Array.from(
    { length: Math.min(columns, total - row * columns) },
    (_, column) => row * columns + column,
  )
