import { describe, expect, it } from 'vitest'
import { Edits, type Edit } from '#shared/contract/edits.ts'
import type { Frame } from '#shared/media/frame.ts'
import { subjectMask } from '#main/core/media/edits/blur-background.ts'
import { boxBlur, softBlur } from '#main/core/media/edits/box-blur.ts'
import { editFrame } from '#main/core/media/edits/edit-frame.ts'
import { toLinear } from '#main/core/colour/oklab.ts'
import { exposeLight } from '#main/core/media/edits/tone-tables.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { flat, noisy, paint, scene } from '../pictures.ts'

const nothing = { saliency: { columns: 2, rows: 1, values: [1, 0] }, faces: [], text: [] }
const edit = (frame: Frame, ...edits: Edit[]) => editFrame(frame, edits, nothing)
const picture = scene(4, 160, 90)
const meanOf = (frame: Frame) => {
  const { data } = toLuma(frame)
  return data.reduce((sum, value) => sum + value, 0) / data.length
}
const deviationOf = (frame: Frame) => {
  const { data } = toLuma(frame)
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length
  return Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length)
}
/** Mean difference of red and blue. */
const warmthOf = ({ data }: Frame) => {
  let sum = 0
  for (let at = 0; at < data.length; at += 3) sum += data[at]! - data[at + 2]!
  return (3 * sum) / data.length
}
const chromaOf = ({ data }: Frame) => {
  let sum = 0
  for (let at = 0; at < data.length; at += 3) {
    const pixel = [data[at]!, data[at + 1]!, data[at + 2]!]
    sum += Math.max(...pixel) - Math.min(...pixel)
  }
  return (3 * sum) / data.length
}
/** Mean absolute step to the right, in one part of the columns. */
const detailOf = (frame: Frame, from = 0, to = 1) => {
  const { width, height, data } = toLuma(frame)
  let sum = 0
  let count = 0
  for (let y = 0; y < height; y++)
    for (let x = Math.floor(from * width); x < Math.floor(to * width) - 1; x++) {
      sum += Math.abs(data[y * width + x + 1]! - data[y * width + x]!)
      count++
    }
  return sum / count
}

describe('editFrame', () => {
  it('leaves a frame as it is without edits, and never writes into the one given', () => {
    const before = picture.data.slice()
    expect(edit(picture)).toBe(picture)
    edit(
      picture,
      { kind: 'exposure', stops: 1 },
      { kind: 'denoise', amount: 1 },
      { kind: 'sharpen', amount: 1 },
      { kind: 'background-blur', amount: 1 },
    )
    expect(picture.data).toEqual(before)
  })

  it('lightens and darkens while black stays black and white stays white', () => {
    const lighter = edit(picture, { kind: 'exposure', stops: 0.7 })
    const darker = edit(picture, { kind: 'exposure', stops: -0.7 })
    expect(meanOf(lighter)).toBeGreaterThan(meanOf(picture) + 15)
    expect(meanOf(darker)).toBeLessThan(meanOf(picture) - 15)
    for (const stops of [-2, -0.3, 0.3, 2])
      for (const level of [0, 255])
        expect(edit(flat(level, 4, 4), { kind: 'exposure', stops }).data[0]).toBe(level)
  })

  it('doubles dark light with one stop', () => {
    const dark = edit(flat(20, 4, 4), { kind: 'exposure', stops: 1 }).data[0]!
    expect(toLinear(dark / 255) / toLinear(20 / 255)).toBeCloseTo(2, 1)
    expect(exposeLight(0.01, 1)).toBeCloseTo(0.02, 3)
    expect(exposeLight(0.01, -1)).toBeCloseTo(0.005, 3)
  })

  it('bends contrast about the mean and keeps the ends', () => {
    const more = edit(picture, { kind: 'contrast', amount: 0.4 })
    const less = edit(picture, { kind: 'contrast', amount: -0.3 })
    expect(deviationOf(more)).toBeGreaterThan(deviationOf(picture) * 1.1)
    expect(deviationOf(less)).toBeLessThan(deviationOf(picture) * 0.95)
    expect(Math.abs(meanOf(more) - meanOf(picture))).toBeLessThan(6)
    const ends = paint(2, 1, (x) => (x === 0 ? [0, 0, 0] : [255, 255, 255]))
    expect([...edit(ends, { kind: 'contrast', amount: 0.5 }).data]).toEqual([...ends.data])
  })

  it('strengthens and drains colours without changing how light they are', () => {
    const strong = edit(picture, { kind: 'saturation', amount: 0.4 })
    const grey = edit(picture, { kind: 'saturation', amount: -1 })
    expect(chromaOf(strong)).toBeGreaterThan(chromaOf(picture) * 1.1)
    expect(chromaOf(grey)).toBeLessThan(1.5)
    expect(Math.abs(meanOf(grey) - meanOf(picture))).toBeLessThan(1)
  })

  it('warms, cools and tints grey, at about the same brightness', () => {
    const grey = flat(128, 4, 4)
    const warm = edit(grey, { kind: 'white-balance', warmth: 0.5, tint: 0 })
    const cool = edit(grey, { kind: 'white-balance', warmth: -0.5, tint: 0 })
    const green = edit(grey, { kind: 'white-balance', warmth: 0, tint: -0.5 })
    expect(warmthOf(warm)).toBeGreaterThan(8)
    expect(warmthOf(cool)).toBeLessThan(-8)
    expect(green.data[1]! - green.data[0]!).toBeGreaterThan(3)
    for (const changed of [warm, cool, green])
      expect(Math.abs(meanOf(changed) - 128)).toBeLessThan(4)
  })

  it('sharpens edges and not noise of a grey level', () => {
    const crisp = edit(picture, { kind: 'sharpen', amount: 1 })
    expect(detailOf(crisp)).toBeGreaterThan(detailOf(picture) * 1.15)
    const faint = paint(32, 32, (x, y) => Array<number>(3).fill(100 + ((x + y) % 2)) as never)
    expect(edit(faint, { kind: 'sharpen', amount: 1 })).toEqual(faint)
  })

  it('takes noise away and keeps an edge', () => {
    const edge = paint(80, 40, (x) => (x < 40 ? [60, 60, 60] : [190, 190, 190]))
    const grainy = noisy(edge, 12)
    const calm = edit(grainy, { kind: 'denoise', amount: 0.8 })
    expect(detailOf(calm, 0, 0.45)).toBeLessThan(detailOf(grainy, 0, 0.45) * 0.4)
    const across = toLuma(calm).data
    const steps = Array.from({ length: 40 }, (_, y) => across[y * 80 + 42]! - across[y * 80 + 37]!)
    expect(steps.reduce((sum, step) => sum + step, 0) / 40).toBeGreaterThan(110)
  })

  it('blurs the background, and neither where attention goes nor faces', () => {
    const texture = scene(2, 128, 64)
    const values = Array.from({ length: 16 * 8 }, (_, at) => (at % 16 < 6 ? 1 : 0))
    const subject = { saliency: { columns: 16, rows: 8, values }, faces: [], text: [] }
    const edits: Edit[] = [{ kind: 'background-blur', amount: 1 }]
    const soft = editFrame(texture, edits, subject)
    expect(detailOf(soft, 0.7, 1)).toBeLessThan(detailOf(texture, 0.7, 1) * 0.5)
    expect(detailOf(soft, 0, 0.2)).toBeGreaterThan(detailOf(texture, 0, 0.2) * 0.97)
    const faces = [{ x: 0.8, y: 0.3, width: 0.1, height: 0.3, score: 0.9 }]
    const mask = subjectMask({ ...subject, faces })
    expect(mask.data[4 * 16 + 13]).toBeGreaterThan(0.8)
    expect(subjectMask(subject).data[4 * 16 + 13]).toBeLessThan(0.1)
  })

  it('cuts last, to the part that was named', () => {
    const cut = edit(
      picture,
      { kind: 'crop', x: 0.25, y: 0.5, width: 0.5, height: 0.5 },
      { kind: 'exposure', stops: 0.5 },
    )
    expect([cut.width, cut.height]).toEqual([80, 45])
    const whole = edit(picture, { kind: 'exposure', stops: 0.5 })
    expect(cut.data[0]).toBe(whole.data[3 * (45 * 160 + 40)])
  })

  it('changes a large copy as it changes a small one', () => {
    const large = scene(9, 1280, 720)
    const half = (frame: Frame): Frame =>
      paint(640, 360, (x, y) => {
        const at = (channel: number) => {
          const from = (column: number, row: number) =>
            frame.data[3 * (row * 1280 + column) + channel]!
          const sum =
            from(2 * x, 2 * y) +
            from(2 * x + 1, 2 * y) +
            from(2 * x, 2 * y + 1) +
            from(2 * x + 1, 2 * y + 1)
          return sum / 4
        }
        return [at(0), at(1), at(2)]
      })
    const edits: Edit[] = [
      { kind: 'exposure', stops: 0.4 },
      { kind: 'contrast', amount: 0.2 },
      { kind: 'sharpen', amount: 0.6 },
    ]
    const one = half(editFrame(large, edits, nothing))
    const other = editFrame(half(large), edits, nothing)
    const away = one.data.reduce((sum, value, at) => sum + Math.abs(value - other.data[at]!), 0)
    expect(away / one.data.length).toBeLessThan(5)
  })

  it('gives bytes of the right number for frames of every size and edits of every strength', () => {
    const random = createRandom(5)
    const between = (low: number, high: number) => low + (high - low) * random()
    for (const [width, height] of [
      [1, 1],
      [1, 7],
      [2, 2],
      [3, 50],
      [64, 1],
      [33, 17],
    ] as const)
      for (let round = 0; round < 4; round++) {
        const data = Uint8Array.from({ length: 3 * width * height }, () => random() * 256)
        const edits = Edits.parse([
          { kind: 'exposure', stops: between(-2, 2) },
          { kind: 'contrast', amount: between(-0.5, 0.8) },
          { kind: 'saturation', amount: between(-1, 1) },
          { kind: 'white-balance', warmth: between(-1, 1), tint: between(-1, 1) },
          { kind: 'sharpen', amount: between(0, 2) },
          { kind: 'denoise', amount: between(0, 1) },
          { kind: 'background-blur', amount: between(0, 1) },
          { kind: 'crop', x: random(), y: random(), width: 0.5, height: 0.5 },
        ])
        const made = edit({ width, height, data }, ...edits)
        expect(made.width).toBeGreaterThan(0)
        expect(made.data).toHaveLength(3 * made.width * made.height)
      }
  })
})

describe('box blur', () => {
  it('keeps the mean of what it blurs and repeats the border', () => {
    const even = { width: 9, height: 5, data: new Float32Array(45).fill(7) }
    expect(boxBlur(even, 3).data.every((value) => Math.abs(value - 7) < 1e-4)).toBe(true)
    const point = { width: 41, height: 41, data: new Float32Array(41 * 41) }
    point.data[20 * 41 + 20] = 1
    const soft = softBlur(point, 3).data
    expect(soft.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4)
    let spread = 0
    for (const [at, value] of soft.entries()) spread += value * ((at % 41) - 20) ** 2
    expect(Math.sqrt(spread)).toBeGreaterThan(2.6)
    expect(Math.sqrt(spread)).toBeLessThan(3.4)
  })
})
