import type { FoundFace } from './detection.ts'

/** A point of a face in any unit that is the same across and down. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the eyes (as seen, from left to right), the tip of the nose and the mouth are. */
export interface FacePoints {
  readonly leftEye: Point
  readonly rightEye: Point
  readonly nose: Point
  readonly mouth: Point
}

/** Eye distances by which the nose leaves the middle in a profile; half-turned faces measured 0.3 to 0.4. */
const PROFILE = 0.5
/** Where the nose lies between eyes (0) and mouth (1) of a level face, and how much nodding moves it: measured 0.29 to 0.61. */
const LEVEL = 0.5
const NOD = 0.3

/**
 * Where a face is turned, from the places of its eyes, nose and mouth alone: -1 (left, up) to 1 (right, down), about 0
 * into the camera. An estimate of where it looks, as the eyes in it are not measured; undefined when the points lie too close.
 */
export function faceDirection(
  { leftEye, rightEye, nose, mouth }: FacePoints,
  least: number,
): FoundFace['gaze'] {
  const [across, down] = [rightEye.x - leftEye.x, rightEye.y - leftEye.y]
  const distance = Math.hypot(across, down)
  if (!(distance > least)) return undefined
  const [ux, uy] = [across / distance, down / distance]
  const along = ({ x, y }: Point) => {
    const [dx, dy] = [x - (leftEye.x + rightEye.x) / 2, y - (leftEye.y + rightEye.y) / 2]
    return { x: (dx * ux + dy * uy) / distance, y: (dy * ux - dx * uy) / distance }
  }
  const [tip, lips] = [along(nose), along(mouth)]
  const turned = tip.x / PROFILE
  const nodded = (tip.y / Math.max(0.2, lips.y) - LEVEL) / NOD
  const clamp = (value: number) => Math.min(1, Math.max(-1, value))
  const [x, y] = [clamp(turned * ux - nodded * uy), clamp(turned * uy + nodded * ux)]
  return Number.isFinite(x + y) ? { x, y } : undefined
}
