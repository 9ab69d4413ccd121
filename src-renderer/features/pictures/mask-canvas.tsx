import { useRef, useState, type PointerEvent } from 'react'
import type { Image } from '#shared/contract/images.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { nameOf } from './names.ts'
import type { Brush, MaskDrawing } from './use-mask.ts'

interface MaskCanvasProps {
  readonly image: Image
  readonly drawing: MaskDrawing
  readonly brush: Brush
}

/** The picture with the mask over it, drawn with the pointer. */
export function MaskCanvas({ image, drawing, brush }: MaskCanvasProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const last = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  const [pointer, setPointer] = useState<{ readonly x: number; readonly y: number }>()
  const { canvas, width, height } = drawing
  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect()
    if (!box || box.width === 0) return { x: 0, y: 0 }
    return {
      x: ((clientX - box.left) / box.width) * width,
      y: ((clientY - box.top) / box.height) * height,
    }
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = placeOf(event)
    drawing.begin()
    drawing.stroke(at, at, brush)
    last.current = at
  }
  const onPointerMove = (event: PointerEvent) => {
    const at = placeOf(event)
    setPointer(at)
    if (!last.current) return
    drawing.stroke(last.current, at, brush)
    last.current = at
  }
  const lift = () => {
    if (last.current) drawing.end()
    last.current = undefined
  }
  const percent = (value: number, of: number) => `${(value / of) * 100}%`
  return (
    <div className="mask-place">
      <div
        className="mask-frame"
        style={{
          aspectRatio: `${image.width} / ${image.height}`,
          maxWidth: `calc((100cqh) * ${image.width / image.height})`,
        }}
      >
        <img src={assetUrl(image.assetId)} alt={nameOf(image, t)} draggable={false} />
        <canvas
          ref={canvas}
          width={width}
          height={height}
          data-testid="mask-canvas"
          aria-label={t('Mask over the picture; rectangles can be typed in beside it')}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={lift}
          onPointerCancel={lift}
          onPointerLeave={() => setPointer(undefined)}
        />
        {pointer && (
          <i
            className="brush"
            aria-hidden="true"
            style={{
              left: percent(pointer.x, width),
              top: percent(pointer.y, height),
              width: percent(brush.radius * 2, width),
              height: percent(brush.radius * 2, height),
            }}
          />
        )}
      </div>
    </div>
  )
}
