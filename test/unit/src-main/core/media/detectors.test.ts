import { describe, expect, it } from 'vitest'
import {
  type BlazeFaceOutputs,
  decodeFaces,
  FACE_SIDE,
  toFaceInput,
} from '#main/core/media/blazeface.ts'
import { overlapOf } from '#main/core/media/detection.ts'
import { decodeText, toTextInput } from '#main/core/media/text-detection.ts'
import { flat, paint } from './pictures.ts'

function outputsWith(faces: { anchor: number; logit: number; box: number[] }[]): BlazeFaceOutputs {
  const outputs = {
    fineScores: new Float32Array(512).fill(-20),
    coarseScores: new Float32Array(384).fill(-20),
    fineBoxes: new Float32Array(512 * 16),
    coarseBoxes: new Float32Array(384 * 16),
  }
  for (const { anchor, logit, box } of faces) {
    outputs.coarseScores[anchor] = logit
    outputs.coarseBoxes.set(box, anchor * 16)
  }
  return outputs
}

describe('toFaceInput', () => {
  it('centres a wide picture in a black square', () => {
    const input = toFaceInput(flat(255))
    expect(input).toHaveLength(FACE_SIDE * FACE_SIDE * 3)
    expect(input[0]).toBe(-1)
    expect(input[(128 * FACE_SIDE + 128) * 3]).toBeCloseTo(1)
    expect(input[(FACE_SIDE * FACE_SIDE - 1) * 3]).toBe(-1)
  })
})

describe('faces', () => {
  const anchor = (3 * 8 + 4) * 6

  it('are placed from their anchor into the picture, without the padding', () => {
    const outputs = outputsWith([{ anchor, logit: 3, box: [8, -4, 64, 32] }])
    const [face, ...others] = decodeFaces(outputs, { width: 640, height: 360 })
    expect(others).toEqual([])
    const centreX = 4.5 / 8 + 8 / 256
    const centreY = 3.5 / 8 - 4 / 256
    expect(face!.x + face!.width / 2).toBeCloseTo(centreX, 5)
    expect(face!.y + face!.height / 2).toBeCloseTo((centreY * 640 - 140) / 360, 5)
    expect(face!.width).toBeCloseTo(0.25, 5)
    expect(face!.height).toBeCloseTo((0.125 * 640) / 360, 5)
    expect(face!.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 5)
  })

  it('are blended by their scores where they overlap, and dropped when weak', () => {
    const faces = decodeFaces(
      outputsWith([
        { anchor, logit: 3, box: [0, 0, 60, 60] },
        { anchor: anchor + 1, logit: 3, box: [4, 0, 60, 60] },
        { anchor: 0, logit: 1, box: [0, 0, 60, 60] },
      ]),
      { width: 256, height: 256 },
    )
    expect(faces).toHaveLength(1)
    expect(faces[0]!.x + faces[0]!.width / 2).toBeCloseTo(4.5 / 8 + 2 / 256, 5)
  })

  it('are clipped to the picture', () => {
    const corner = { anchor: 0, logit: 3, box: [-16, -16, 64, 64] }
    const [face] = decodeFaces(outputsWith([corner]), { width: 256, height: 256 })
    expect([face!.x, face!.y]).toEqual([0, 0])
    expect(face!.width).toBeCloseTo(0.5 / 8 - 16 / 256 + 32 / 256, 5)
  })
})

describe('overlapOf', () => {
  it('is one for the same box, a third for half shifted, zero apart', () => {
    const box = { x: 0, y: 0, width: 0.2, height: 0.2, score: 1 }
    expect(overlapOf(box, box)).toBeCloseTo(1)
    expect(overlapOf(box, { ...box, x: 0.1 })).toBeCloseTo(1 / 3)
    expect(overlapOf(box, { ...box, x: 0.5 })).toBe(0)
  })
})

describe('text detection', () => {
  it('makes sides multiples of 32 and normalises each plane', () => {
    const input = toTextInput(paint(1280, 720, () => [255, 0, 0]))
    expect([input.width, input.height]).toEqual([640, 352])
    expect(input.data[0]).toBeCloseTo((1 - 0.485) / 0.229, 4)
    expect(input.data[640 * 352]).toBeCloseTo(-0.456 / 0.224, 4)
    expect(toTextInput(flat(9, 1, 1)).data).toHaveLength(3 * 32 * 32)
  })

  it('boxes each bright area, widened, and skips faint and tiny ones', () => {
    const size = { width: 100, height: 50 }
    const map = new Float32Array(size.width * size.height)
    const fill = (
      left: number,
      top: number,
      area: { width: number; height: number; value: number },
    ) => {
      for (let y = top; y < top + area.height; y++)
        map.fill(area.value, y * 100 + left, y * 100 + left + area.width)
    }
    fill(10, 10, { width: 40, height: 8, value: 0.9 })
    fill(70, 30, { width: 20, height: 8, value: 0.5 })
    fill(80, 5, { width: 2, height: 2, value: 1 })
    const boxes = decodeText(map, size)
    expect(boxes).toHaveLength(1)
    const margin = (320 * 1.5) / 96
    expect(boxes[0]!.x).toBeCloseTo((10 - margin) / 100, 5)
    expect(boxes[0]!.width).toBeCloseTo((40 + 2 * margin) / 100, 5)
    expect(boxes[0]!.height).toBeCloseTo((8 + 2 * margin) / 50, 5)
    expect(boxes[0]!.score).toBeCloseTo(0.9, 5)
  })
})
