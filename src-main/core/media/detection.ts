/** A rectangle in shares of the picture's width and height, from its top left corner, with the detector's confidence 0..1. */
export interface Detection {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly score: number
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
