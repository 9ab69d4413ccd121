import { useEffect, useEffectEvent, useRef, type PointerEvent } from 'react'
import type { Image } from '#shared/contract/images.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { PictureImage } from './picture-image.tsx'
import { pan, WHOLE, zoomAt, type Zoom } from './zoom.ts'

interface ZoomPaneProps {
  readonly stores: PictureStores
  readonly image: Image
  readonly zoom: Zoom
  readonly onZoom: (change: (zoom: Zoom) => Zoom) => void
}

const PER_PIXEL = 0.002
const CLOSE = 3

/** A picture that the wheel zooms and the pointer moves; a double press goes close and back. */
export function ZoomPane({ stores, image, zoom, onZoom }: ZoomPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  const shareOf = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = pane.current?.getBoundingClientRect()
    if (!box || box.width === 0 || box.height === 0) return { x: 0, y: 0 }
    return {
      x: (clientX - box.left) / box.width - 0.5,
      y: (clientY - box.top) / box.height - 0.5,
    }
  }
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    const point = shareOf(event)
    onZoom((before) => zoomAt(before, Math.exp(-event.deltaY * PER_PIXEL), point))
  })
  useEffect(() => {
    const node = pane.current
    const listener = (event: WheelEvent) => onWheel(event)
    node?.addEventListener('wheel', listener, { passive: false })
    return () => node?.removeEventListener('wheel', listener)
  }, [])
  const onPointerMove = (event: PointerEvent) => {
    const from = held.current
    if (!from) return
    const to = shareOf(event)
    held.current = to
    onZoom((before) => pan(before, to.x - from.x, to.y - from.y))
  }
  const { scale, x, y } = zoom
  return (
    <div
      ref={pane}
      className={classNames('zoom-pane', scale > 1 && 'close')}
      onPointerDown={(event) => {
        if (scale === 1 || event.button !== 0) return
        held.current = shareOf(event)
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        held.current = undefined
      }}
      onDoubleClick={(event) => {
        const point = shareOf(event)
        onZoom((before) => (before.scale > 1 ? WHOLE : zoomAt(before, CLOSE, point)))
      }}
    >
      <PictureImage
        stores={stores}
        image={image}
        style={{ transform: `translate(${x * 100}%, ${y * 100}%) scale(${scale})` }}
      />
    </div>
  )
}
