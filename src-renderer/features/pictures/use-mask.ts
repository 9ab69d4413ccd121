import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Image } from '#shared/contract/images.ts'
import { coverage, createMask, drawStroke, fillArea, invert, type Area, type Mask } from './mask.ts'
import { showMask, toMaskFile } from './mask-pixels.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A mask that is being drawn, and how it got there. */
export interface MaskDrawing {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly width: number
  readonly height: number
  /** The share of the picture that is replaced. */
  readonly share: number
  readonly canUndo: boolean
  /** Notes how it is now, so that the next change can be taken back. */
  readonly begin: () => void
  readonly stroke: (from: Point, to: Point, brush: Brush) => void
  /** Tells the share anew once a stroke ends. */
  readonly end: () => void
  readonly paintArea: (area: Area, isErasing: boolean) => void
  readonly invert: () => void
  readonly clear: () => void
  readonly undo: () => void
  readonly toFile: (softness: number) => Promise<Blob | undefined>
}

/** What is drawn with; the radius is in pixels of the mask. */
export interface Brush {
  readonly radius: number
  readonly isErasing: boolean
}

const MOST_UNDONE = 20

/** Keeps a mask over a picture, on a canvas that shows it. */
export function useMask(image: Image): MaskDrawing {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [mask] = useState<Mask>(() => createMask(image))
  const past = useRef<Uint8Array[]>([])
  const [told, setTold] = useState({ share: 0, canUndo: false })

  const end = useCallback(
    () => setTold({ share: coverage(mask), canUndo: past.current.length > 0 }),
    [mask],
  )
  const show = useCallback(
    (area: Area) => canvas.current && showMask(canvas.current, mask, area),
    [mask],
  )
  const showAll = useCallback(() => {
    show({ x: 0, y: 0, width: mask.width, height: mask.height })
    end()
  }, [mask, show, end])
  const begin = useCallback(() => {
    past.current = [...past.current.slice(1 - MOST_UNDONE), mask.data.slice()]
  }, [mask])
  useEffect(() => showAll(), [showAll])

  const change = (work: () => void) => () => {
    begin()
    work()
    showAll()
  }
  return {
    canvas,
    width: mask.width,
    height: mask.height,
    ...told,
    begin,
    stroke: (from, to, { radius, isErasing }) => {
      show(drawStroke(mask, { from, to, radius, value: isErasing ? 0 : 255 }))
    },
    end,
    paintArea: (area, isErasing) => change(() => fillArea(mask, area, isErasing ? 0 : 255))(),
    invert: change(() => invert(mask)),
    clear: change(() => mask.data.fill(0)),
    undo: () => {
      const before = past.current.at(-1)
      if (!before) return
      past.current = past.current.slice(0, -1)
      mask.data.set(before)
      showAll()
    },
    toFile: async (softness) => {
      if (coverage(mask) === 0) return undefined
      return toMaskFile(mask, { width: image.width, height: image.height, softness })
    },
  }
}
