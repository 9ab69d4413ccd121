import type { FoundFace } from './detection.ts'
import { toShare } from './float-arrays.ts'

/** Shares of the picture's area that a face must have to count at all, to count fully, and to be too close. */
const FACE_SMALL = 0.002
const FACE_CLEAR = 0.05
const FACE_CLOSE = 0.35
const FEW_FACES = 3
/** How far a face may turn from the camera at no cost, and the most that turning away costs: our choice. */
const TURNED = 0.4
const AWAY = 0.15

/** How much the largest face helps a picture: 0.5 without any, 1 for one that is clear, large, not cut off by closeness and turned to the camera. */
export function facesPart(faces: readonly FoundFace[]): number {
  const main = faces.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
  if (!main) return 0.5
  const area = main.width * main.height
  const seen = toShare(Math.log(area / FACE_SMALL) / Math.log(FACE_CLEAR / FACE_SMALL))
  const close = 1 - 0.5 * toShare((area - FACE_CLOSE) / (1 - FACE_CLOSE))
  const certain = toShare((main.score - 0.5) / 0.45)
  const crowd = Math.min(1, FEW_FACES / faces.length)
  return 0.5 + 0.5 * seen * close * certain * crowd * facing(main.gaze)
}

function facing(gaze: FoundFace['gaze']): number {
  if (!gaze) return 1
  return 1 - AWAY * toShare((Math.hypot(gaze.x, gaze.y) - TURNED) / (1 - TURNED))
}
