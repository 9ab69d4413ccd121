import type { Frame } from '#shared/media/frame.ts'
import { clipDetection, type FoundFace, overlapOf } from './detection.ts'
import { faceDirection } from './face-direction.ts'
import { type Region, sampleRegion, type Size } from './resize.ts'

/** The four raw outputs of the BlazeFace file, in its order: scores of 512 and 384 anchors, then their 16 values. */
export interface BlazeFaceOutputs {
  readonly fineScores: Float32Array
  readonly coarseScores: Float32Array
  readonly fineBoxes: Float32Array
  readonly coarseBoxes: Float32Array
}

/** Confidence from which a face counts: a cat measured 0.74 and a cup of coffee 0.67. */
export const FACE_THRESHOLD = 0.8

const VALUES = 16
const SAME_FACE = 0.3

/** Anchor grids of Bazarevsky et al. 2019: 16 x 16 cells with two anchors, 8 x 8 cells with six. */
const FINE = { cells: 16, anchors: 2 }
const COARSE = { cells: 8, anchors: 6 }

/** Side in pixels of the square picture that the "back" file takes. */
export const FACE_SIDE = 256

/** The whole picture in the middle of a black square, 256 x 256 pixels of three interleaved values -1..1. */
export function toFaceInput(frame: Frame): Float32Array {
  const size = { width: FACE_SIDE, height: FACE_SIDE }
  const pixels = sampleRegion({ ...frame, channels: 3 }, squareAround(frame), size)
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = (pixels[index] ?? 0) / 127.5 - 1
  }
  return pixels
}

function squareAround({ width, height }: Size): Region {
  const side = Math.max(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side }
}

interface Layer {
  readonly scores: Float32Array
  readonly boxes: Float32Array
  readonly cells: number
  readonly anchors: number
}

function decodeLayer({ scores, boxes, cells, anchors }: Layer): FoundFace[] {
  const found: FoundFace[] = []
  for (let index = 0; index < scores.length; index++) {
    const score = 1 / (1 + Math.exp(-(scores[index] ?? -100)))
    if (score < FACE_THRESHOLD) continue
    const cell = Math.floor(index / anchors)
    const at = index * VALUES
    const width = (boxes[at + 2] ?? 0) / FACE_SIDE
    const height = (boxes[at + 3] ?? 0) / FACE_SIDE
    const centreX = ((cell % cells) + 0.5) / cells + (boxes[at] ?? 0) / FACE_SIDE
    const centreY = (Math.floor(cell / cells) + 0.5) / cells + (boxes[at + 1] ?? 0) / FACE_SIDE
    const gaze = directionOf(boxes, at)
    const box = { x: centreX - width / 2, y: centreY - height / 2, width, height, score }
    found.push(gaze ? { ...box, gaze } : box)
  }
  return found
}

/** Smallest distance of two eyes, in pixels of the network's picture, at which their places mean something. */
const LEAST_EYES = 5

/** The network's points are the eyes (the one on the left of the picture first), nose, mouth and ears, after the box. */
function directionOf(boxes: Float32Array, at: number): FoundFace['gaze'] {
  const point = (nth: number) => ({
    x: boxes[at + 4 + 2 * nth] ?? 0,
    y: boxes[at + 5 + 2 * nth] ?? 0,
  })
  const points = { leftEye: point(0), rightEye: point(1), nose: point(2), mouth: point(3) }
  return faceDirection(points, LEAST_EYES)
}

/** Faces of a picture of this size, most confident first: thresholded, blended where they overlap, clipped to the picture. */
export function decodeFaces(outputs: BlazeFaceOutputs, picture: Size): FoundFace[] {
  const fine = { scores: outputs.fineScores, boxes: outputs.fineBoxes, ...FINE }
  const coarse = { scores: outputs.coarseScores, boxes: outputs.coarseBoxes, ...COARSE }
  return blendOverlapping([...decodeLayer(fine), ...decodeLayer(coarse)]).flatMap((face) => {
    const inside = clipDetection(placeFace(face, picture))
    return inside ? [face.gaze ? { ...inside, gaze: face.gaze } : inside] : []
  })
}

/** From shares of the padded square to shares of the picture. */
function placeFace(face: FoundFace, picture: Size): FoundFace {
  const square = squareAround(picture)
  return {
    x: (square.x + face.x * square.width) / picture.width,
    y: (square.y + face.y * square.height) / picture.height,
    width: (face.width * square.width) / picture.width,
    height: (face.height * square.height) / picture.height,
    score: face.score,
  }
}

/** Score-weighted mean of overlapping boxes instead of suppression (Bazarevsky et al. 2019, section 4). */
function blendOverlapping(detections: readonly FoundFace[]): FoundFace[] {
  let waiting = detections.toSorted((a, b) => b.score - a.score)
  const blended: FoundFace[] = []
  for (let best = waiting[0]; best; best = waiting[0]) {
    const leader = best
    const same = waiting.filter((one) => one === leader || overlapOf(one, leader) > SAME_FACE)
    waiting = waiting.filter((one) => !same.includes(one))
    blended.push(meanOf(same))
  }
  return blended
}

function meanOf(detections: readonly FoundFace[]): FoundFace {
  let x = 0
  let y = 0
  let width = 0
  let height = 0
  let weight = 0
  let score = 0
  for (const one of detections) {
    weight += one.score
    x += one.score * one.x
    y += one.score * one.y
    width += one.score * one.width
    height += one.score * one.height
    score = Math.max(score, one.score)
  }
  const gaze = detections[0]?.gaze // of the most confident one
  const box = {
    x: x / weight,
    y: y / weight,
    width: width / weight,
    height: height / weight,
    score,
  }
  return gaze ? { ...box, gaze } : box
}
