import { useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { StoreApi } from 'zustand'
import type { ComposeLayer } from '#shared/contract/compositions.ts'
import type { Composition } from './compose-store.ts'
import {
  angleTo,
  caught,
  caughtAngle,
  type Guides,
  type Handle,
  holds,
  type Point,
  resized,
} from './place.ts'

/** What a pressed pointer does to the selected layer. */
export type Grip =
  | { readonly kind: 'move' }
  | { readonly kind: 'turn' }
  | ({ readonly kind: 'size' } & Handle)

interface Drag {
  readonly grip: Grip
  readonly layer: ComposeLayer
  readonly start: Point
}

/** Pixels of the screen within which a moved layer catches a line. */
const REACH = 6
const NO_GUIDES: Guides = { x: undefined, y: undefined }

/** Moves, sizes and turns layers with the pointer; everything between press and release is one step back. */
export function useLayerDrag(
  composition: StoreApi<Composition>,
  frame: RefObject<HTMLElement | null>,
) {
  const drag = useRef<Drag | undefined>(undefined)
  const [guides, setGuides] = useState(NO_GUIDES)

  /** A point of the screen in pixels of the document, and how many of these a pixel of the screen is. */
  function locate(event: PointerEvent): { point: Point; scale: number } | undefined {
    const box = frame.current?.getBoundingClientRect()
    const { width } = composition.getState().history.present
    if (!box || box.width === 0) return undefined
    const scale = width / box.width
    return {
      point: { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale },
      scale,
    }
  }

  function begin(event: PointerEvent, grip: Grip, layer: ComposeLayer): void {
    const place = locate(event)
    if (event.button !== 0 || !place) return
    event.stopPropagation()
    frame.current?.setPointerCapture(event.pointerId)
    drag.current = { grip, layer, start: place.point }
  }

  return {
    guides,
    begin,
    /** Selects what lies under the pointer, and begins to move it. */
    onPointerDown: (event: PointerEvent) => {
      const place = locate(event)
      if (!place) return
      const { history, selectedId, select } = composition.getState()
      const { width, height, layers } = history.present
      const at = { x: place.point.x / width, y: place.point.y / height }
      const under = layers.filter(
        (layer) => layer.opacity > 0 && holds(layer, at, { width, height }),
      )
      // whoever is selected already is moved, although something may lie over it
      const chosen = under.find(({ id }) => id === selectedId && isSmall(under, id)) ?? under.at(-1)
      select(chosen?.id)
      if (chosen) begin(event, { kind: 'move' }, chosen)
    },
    onPointerMove: (event: PointerEvent) => {
      const now = drag.current && locate(event)
      if (!drag.current || !now) return
      const { grip, layer, start } = drag.current
      const { editLayer, history } = composition.getState()
      const size = history.present
      const way = { x: now.point.x - start.x, y: now.point.y - start.y }
      if (grip.kind === 'move') {
        const moved = {
          ...layer,
          x: layer.x + way.x / size.width,
          y: layer.y + way.y / size.height,
        }
        const free = event.altKey || layer.rotation % 90 !== 0
        const { place, guides: found } = free
          ? { place: moved, guides: NO_GUIDES }
          : caught(moved, size, REACH * now.scale)
        setGuides(found)
        editLayer(layer.id, () => place, 'drag')
      } else if (grip.kind === 'turn') {
        const turn = angleTo(layer, now.point, size) - angleTo(layer, start, size)
        const rotation = caughtAngle(layer.rotation + turn, event.shiftKey)
        editLayer(layer.id, () => ({ ...layer, rotation }), 'drag')
      } else
        editLayer(layer.id, () => sized(layer, way, { grip, size, isFree: event.shiftKey }), 'drag')
    },
    onPointerUp: () => {
      if (!drag.current) return
      drag.current = undefined
      setGuides(NO_GUIDES)
      composition.getState().settle()
    },
  }
}

/** A selected ground, such as a scrim, does not keep others from being selected. */
const isSmall = (under: readonly ComposeLayer[], id: string): boolean => {
  const layer = under.find((each) => each.id === id)
  return layer !== undefined && layer.width * layer.height < 0.5
}

interface Sizing {
  readonly grip: Handle
  readonly size: { readonly width: number; readonly height: number }
  readonly isFree: boolean
}

/** Corners of text grow its type too; its sides only give it more room. */
function sized(layer: ComposeLayer, way: Point, { grip, size, isFree }: Sizing): ComposeLayer {
  const isCorner = grip.across !== 0 && grip.down !== 0
  const keepsRatio = isCorner && !isFree && layer.type !== 'shape'
  const place = resized(layer, way, { handle: grip, size, keepsRatio })
  if (!keepsRatio || !('size' in place)) return place
  const factor = place.height / layer.height
  return 'size' in layer
    ? { ...place, size: Math.min(1, Math.max(0.005, layer.size * factor)) }
    : place
}
