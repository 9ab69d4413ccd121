/** A rectangle in shares of the picture's width and height, from its top left corner, with the detector's confidence 0..1. */
export interface Detection {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly score: number
}

/** A face, with how open its eyes are (0..1) and where they look (-1..1 each way) where that was measured. */
export interface FoundFace extends Detection {
  readonly eyesOpen?: number
  readonly gaze?: { readonly x: number; readonly y: number }
}

/** A line of text; the rest is there once it was read and measured. */
export interface FoundText extends Detection {
  readonly words?: string
  readonly confidence?: number
  readonly legibility?: readonly LegibilityAt[]
  readonly underBadge?: number
}

/** How well text is read at a feed's width in pixels: heights and strokes in its pixels, WCAG contrast 1..21, and all in one 0..1. */
export interface LegibilityAt {
  readonly width: number
  readonly letterPx: number
  readonly strokePx: number
  readonly contrast: number
  readonly value: number
}

/** A thing with the label its detector was trained with. */
export interface FoundObject extends Detection {
  readonly label: string
}

/** Share of two rectangles' union that they have in common, 0..1. */
export function overlapOf(a: Detection, b: Detection): number {
  const common = commonArea(a, b)
  const union = a.width * a.height + b.width * b.height - common
  return union > 0 ? common / union : 0
}

function commonArea(a: Detection, b: Detection): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** The part of a rectangle inside the picture, or nothing when none is left. */
export function clipDetection(detection: Detection): Detection | undefined {
  const x = Math.min(1, Math.max(0, detection.x))
  const y = Math.min(1, Math.max(0, detection.y))
  const width = Math.min(1, detection.x + detection.width) - x
  const height = Math.min(1, detection.y + detection.height) - y
  return width > 0 && height > 0 ? { x, y, width, height, score: detection.score } : undefined
}
