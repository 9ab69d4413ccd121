import { describe, expect, it } from 'vitest'
import { faceDirection, type FacePoints } from '#main/core/media/face-direction.ts'
import { facesPart } from '#main/core/media/faces-part.ts'
import { createRandom } from '../../../../helpers/random.ts'

/** Points of a face 100 units between the eyes, with the nose and mouth where they are given in eye distances. */
function face(nose: readonly [number, number], mouth: readonly [number, number]): FacePoints {
  const at = ([x, y]: readonly [number, number]) => ({ x: 300 + 100 * x, y: 200 + 100 * y })
  return { leftEye: at([-0.5, 0]), rightEye: at([0.5, 0]), nose: at(nose), mouth: at(mouth) }
}

const turnedBy = (points: FacePoints, degrees: number): FacePoints => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const turn = ({ x, y }: { x: number; y: number }) => ({
    x: x * cos - y * sin,
    y: x * sin + y * cos,
  })
  return {
    leftEye: turn(points.leftEye),
    rightEye: turn(points.rightEye),
    nose: turn(points.nose),
    mouth: turn(points.mouth),
  }
}

/** As BlazeFace placed them in photographs: people who look into the camera, and a bust half turned to the left. */
const INTO_CAMERA = [
  face([-0.01, 0.57], [-0.01, 1.05]),
  face([0.04, 0.61], [0.02, 1.1]),
  face([-0.02, 0.46], [-0.02, 0.97]),
]
const HALF_LEFT = face([-0.39, 0.37], [-0.29, 1.02])

describe('faceDirection', () => {
  it('is near 0 for faces that look into the camera, and to the left for one turned there', () => {
    for (const points of INTO_CAMERA) {
      const { x, y } = faceDirection(points, 5)!
      expect(Math.hypot(x, y)).toBeLessThan(0.25)
    }
    expect(faceDirection(HALF_LEFT, 5)!.x).toBeLessThan(-0.6)
  })

  it('turns with the picture and mirrors with it', () => {
    const straight = faceDirection(HALF_LEFT, 5)!
    const upside = faceDirection(turnedBy(HALF_LEFT, 180), 5)!
    expect(upside.x).toBeCloseTo(-straight.x, 6)
    expect(upside.y).toBeCloseTo(-straight.y, 6)
    const mirrored = faceDirection(face([0.39, 0.37], [0.29, 1.02]), 5)!
    expect(mirrored.x).toBeCloseTo(-straight.x, 6)
    expect(mirrored.y).toBeCloseTo(straight.y, 6)
  })

  it('is not told of eyes too close together', () => {
    expect(faceDirection(HALF_LEFT, 101)).toBeUndefined()
    const origin = { x: 0, y: 0 }
    const points = { leftEye: origin, rightEye: origin, nose: origin, mouth: origin }
    expect(faceDirection(points, 5)).toBeUndefined()
  })

  it('stays within its range for any points', () => {
    const random = createRandom(3)
    const point = () => ({
      x: 1e3 * (random() - 0.5),
      y: random() < 0.05 ? Number.NaN : 1e3 * random(),
    })
    for (let round = 0; round < 2000; round++) {
      const found = faceDirection(
        { leftEye: point(), rightEye: point(), nose: point(), mouth: point() },
        5,
      )
      for (const value of [found?.x ?? 0, found?.y ?? 0])
        expect(Math.abs(value)).toBeLessThanOrEqual(1)
    }
  })
})

describe('facesPart', () => {
  const box = { x: 0.3, y: 0.2, width: 0.3, height: 0.4, score: 0.95 }

  it('is helped a little by a face that is turned to the camera', () => {
    const into = facesPart([{ ...box, gaze: { x: 0.1, y: 0.1 } }])
    const away = facesPart([{ ...box, gaze: { x: -1, y: 0 } }])
    expect(into).toBe(facesPart([box]))
    expect(away).toBeLessThan(into)
    expect(into - away).toBeLessThan(0.1)
    expect(away).toBeGreaterThan(facesPart([]))
  })
})
