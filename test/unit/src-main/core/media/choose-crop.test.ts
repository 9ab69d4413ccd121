import { describe, expect, it } from 'vitest'
import { chooseCrop, type Crop, type CropSubject } from '#main/core/media/choose-crop.ts'
import type { Detection } from '#main/core/media/detection.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import { createRandom } from '../../../../helpers/random.ts'

const box = (x: number, y: number, width: number, height: number): Detection => ({
  ...{ x, y, width, height },
  score: 0.9,
})
const thing = (...sides: Parameters<typeof box>) => ({ ...box(...sides), label: 'dog' })

/** A wide picture whose attention lies in the middle of one tenth of its width. */
function picture(more: Partial<CropSubject> = {}, attentionAt = 0.5): CropSubject {
  const columns = 20
  const rows = 10
  const values = Array.from({ length: columns * rows }, (_, at) => {
    const away = Math.abs(((at % columns) + 0.5) / columns - attentionAt)
    return away < 0.05 ? 1 : 0.02
  })
  return { width: 1280, height: 720, attention: { columns, rows, values }, faces: [], ...more }
}

const holds = (crop: Crop, { x, y, width, height }: Detection): boolean =>
  x >= crop.x - 0.02 * width &&
  y >= crop.y - 0.02 * height &&
  x + width <= crop.x + crop.width + 0.02 * width &&
  y + height <= crop.y + crop.height + 0.02 * height

describe('chooseCrop', () => {
  it('keeps the whole picture of the same shape', () => {
    expect(chooseCrop(16 / 9, picture())).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  })

  it('goes where attention is', () => {
    const { x, width } = chooseCrop(1, picture({}, 0.2))
    expect(x + width).toBeGreaterThan(0.25)
    expect(x).toBeLessThan(0.15)
  })

  it('keeps text in sight that attention alone would lose', () => {
    const title = box(0.62, 0.1, 0.36, 0.2)
    const blind = chooseCrop(1, picture({}, 0.2))
    expect(holds(blind, title)).toBe(false)
    expect(holds(chooseCrop(1, picture({ text: [title] }, 0.2)), title)).toBe(true)
  })

  it('keeps a face and text together where both fit', () => {
    const face = box(0.3, 0.3, 0.15, 0.3)
    const title = box(0.5, 0.7, 0.32, 0.2)
    const crop = chooseCrop(1, picture({ faces: [face], text: [title] }, 0.05))
    expect(holds(crop, face) && holds(crop, title)).toBe(true)
  })

  it('puts a face before text where only one fits', () => {
    const face = box(0.02, 0.3, 0.15, 0.3)
    const title = box(0.7, 0.1, 0.28, 0.2)
    const crop = chooseCrop(9 / 16, picture({ faces: [face], text: [title] }, 0.85))
    expect(holds(crop, face)).toBe(true)
    expect(crop.x + crop.width).toBeLessThan(0.7) // and does not cut the text in two
  })

  it('finds the one place at which a title just fits', () => {
    const width = 9 / 16 / (16 / 9)
    const title = box(0.413, 0.4, width - 0.001, 0.1)
    expect(holds(chooseCrop(9 / 16, picture({ text: [title] }, 0.1)), title)).toBe(true)
  })

  it('shows the most of a face that is too large for it', () => {
    const face = box(0.55, 0.05, 0.4, 0.9)
    const { x, width } = chooseCrop(9 / 16, picture({ faces: [face] }, 0.1))
    expect(x).toBeGreaterThanOrEqual(0.55 - 1e-6)
    expect(x + width).toBeLessThanOrEqual(0.95 + 1e-6)
  })

  it('keeps the main object, and does not mind tiny ones', () => {
    const dog = thing(0.65, 0.3, 0.3, 0.5)
    expect(holds(chooseCrop(1, picture({ objects: [dog] }, 0.4)), dog)).toBe(true)
    const specks = Array.from({ length: 9 }, (_, at) => thing(0.9 + 0.01 * at, 0.9, 0.005, 0.005))
    expect(chooseCrop(1, picture({ objects: specks }, 0.2))).toEqual(
      chooseCrop(1, picture({}, 0.2)),
    )
  })

  it('keeps whatever can be kept for every platform, wherever it lies', () => {
    const random = createRandom(17)
    for (let round = 0; round < 40; round++)
      for (const { width, height } of IMAGE_SIZES) {
        const aspect = width / height
        const subject = picture({}, random())
        const own = subject.width / subject.height
        const room = { width: Math.min(1, aspect / own), height: Math.min(1, own / aspect) }
        const wide = (0.2 + 0.7 * random()) * room.width
        const high = (0.2 + 0.7 * random()) * room.height
        const line = box(random() * (1 - wide), random() * (1 - high), wide, high)
        const kind = random() < 0.5 ? 'faces' : 'text'
        const crop = chooseCrop(aspect, { ...subject, [kind]: [line] })
        expect(holds(crop, line), `${aspect} ${kind} ${JSON.stringify(line)}`).toBe(true)
        expect(crop.width).toBeCloseTo(room.width, 9)
        expect(
          Math.min(crop.x, crop.y, 1 - crop.x - crop.width, 1 - crop.y - crop.height),
        ).toBeGreaterThan(-1e-9)
      }
  })
})
