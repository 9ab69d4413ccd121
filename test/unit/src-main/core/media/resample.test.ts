import { expect, it } from 'vitest'
import { pickNearest, resampleFrame } from '#main/core/media/resample.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { visionPicture } from '../../../../helpers/open-vision-fixtures.ts'

const frame = visionPicture(61, 43)

it('leaves a frame of its own size as it is', () => {
  for (const filter of ['bilinear', 'bicubic'] as const)
    expect(resampleFrame(frame, { size: { width: 61, height: 43 }, filter })).toEqual(frame)
  expect(pickNearest(frame, { width: 61, height: 43 })).toEqual(frame)
})

it('keeps a plain colour plain at every size', () => {
  const plain = { width: 9, height: 5, data: new Uint8Array(135).fill(137) }
  for (const filter of ['bilinear', 'bicubic'] as const)
    for (const [width, height] of [
      [1, 1],
      [40, 2],
      [3, 50],
    ] as const)
      expect(new Set(resampleFrame(plain, { size: { width, height }, filter }).data)).toEqual(
        new Set([137]),
      )
})

it('works out a window as the same part of the whole', () => {
  const random = createRandom(3)
  for (let round = 0; round < 20; round++) {
    const size = { width: 8 + Math.floor(random() * 90), height: 8 + Math.floor(random() * 90) }
    const window = { left: Math.floor(random() * 4), top: Math.floor(random() * 4) }
    const part = { ...window, width: size.width - 5, height: size.height - 6 }
    const whole = resampleFrame(frame, { size, filter: 'bicubic' })
    const cut = resampleFrame(frame, { size, filter: 'bicubic', window: part })
    for (let y = 0; y < part.height; y++) {
      const from = 3 * ((y + part.top) * size.width + part.left)
      const row = whole.data.subarray(from, from + 3 * part.width)
      expect(cut.data.subarray(3 * y * part.width, 3 * (y + 1) * part.width)).toEqual(row)
    }
  }
})

it('answers soon for a picture that is one line', () => {
  const line = { width: 1, height: 20_000, data: new Uint8Array(60_000).fill(9) }
  const start = performance.now()
  const window = { left: 0, top: 2_000_000, width: 224, height: 224 }
  const size = { width: 224, height: 224 * 20_000 }
  expect(resampleFrame(line, { size, filter: 'bicubic', window }).data.at(-1)).toBe(9)
  expect(performance.now() - start).toBeLessThan(1000)
})
