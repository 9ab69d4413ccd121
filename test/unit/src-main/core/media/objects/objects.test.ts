import { describe, expect, it } from 'vitest'
import { COCO_LABELS } from '#main/core/media/objects/coco-labels.ts'
import { decodeObjects } from '#main/core/media/objects/decode-objects.ts'
import { toDetectorInput } from '#main/core/media/objects/detector-input.ts'
import { readDetectorSettings, readLabels } from '#main/core/media/objects/detector-settings.ts'
import { mainObject } from '#main/core/media/objects/main-object.ts'
import {
  parkMiller,
  visionFixtures,
  visionPicture,
  visionSamples,
  worstOf,
} from '../../../../../helpers/open-vision-fixtures.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const { cases, many } = visionFixtures
const plain = readDetectorSettings({ preprocessor: undefined })

describe('the input', () => {
  it.each(cases)(
    'gets $width x $height pixels as from transformers',
    ({ width, height, ...rest }) => {
      const frame = visionPicture(width, height)
      expect(
        worstOf(visionSamples(toDetectorInput(frame, plain)), rest.detector.full),
      ).toBeLessThan(1e-6)
      const small = toDetectorInput(frame, { ...plain, width: 160, height: 160 })
      expect(worstOf(visionSamples(small), rest.detector.input)).toBeLessThan(1e-6)
    },
  )

  it('is normalised where the model asks for it', () => {
    const settings = readDetectorSettings({
      preprocessor: {
        do_normalize: true,
        image_mean: [0.5, 0.5, 0.5],
        image_std: [0.25, 0.5, 0.5],
        resample: 3,
        size: { height: 32, width: 64 },
      },
    })
    expect(settings).toMatchObject({ width: 64, height: 32, filter: 'bicubic' })
    const white = { width: 5, height: 5, data: new Uint8Array(75).fill(255) }
    const input = toDetectorInput(white, settings)
    expect([input[0], input[32 * 64], input.length]).toEqual([2, 1, 3 * 32 * 64])
  })
})

describe('the settings', () => {
  it('are those of COCO at 640 pixels where nothing lies beside the network', () => {
    expect(plain).toMatchObject({ width: 640, height: 640, filter: 'bilinear' })
    expect(new Set(COCO_LABELS).size).toBe(80)
    expect(readLabels({ config: undefined }, 80)).toBe(COCO_LABELS)
    expect([0, 16, 79].map((at) => COCO_LABELS[at])).toEqual(['person', 'dog', 'toothbrush'])
  })

  it('follow what the network declares, then what lies beside it', () => {
    const preprocessor = { size: { height: 480, width: 512 } }
    const declared = { width: 320, height: 256 }
    expect(readDetectorSettings({ preprocessor }, declared)).toMatchObject(declared)
    expect(readDetectorSettings({ preprocessor })).toMatchObject(preprocessor.size)
    const config = { model_type: 'd_fine', id2label: { 0: 'cat', 2: 'dog' } }
    expect(readLabels({ config }, 3)).toEqual(['cat', '', 'dog'])
    expect(readLabels({ config }, undefined)).toHaveLength(2)
  })

  it('refuse a family that is read otherwise, classes without names, and odd sizes', () => {
    expect(() => readLabels({ config: { model_type: 'yolos' } }, 80)).toThrow(
      "yolos model, which Kiln can't read",
    )
    expect(() => readLabels({ config: {} }, 92)).toThrow('92 classes')
    const preprocessor = { size: { height: 0, width: 9 } }
    expect(() => readDetectorSettings({ preprocessor })).toThrow('size')
  })
})

describe('the answer', () => {
  it('is read as transformers reads it: 300 queries, 80 classes', () => {
    const { queries, classes, threshold } = many
    const shares = parkMiller(queries * (classes + 4), 11)
    const found = decodeObjects(
      {
        logits: shares.slice(0, queries * classes).map((share) => 12 * share - 10),
        boxes: shares.slice(queries * classes),
        queries,
        classes,
      },
      { labels: COCO_LABELS, threshold, most: many.found.length },
    )
    expect(found).toHaveLength(many.found.length)
    for (const [at, { score, label, box }] of many.found.entries()) {
      const { x, y, width, height } = found[at]!
      const cut = box.map((side) => Math.min(1, Math.max(0, side)))
      expect(found[at]!.label).toBe(COCO_LABELS[label])
      expect(
        worstOf([found[at]!.score, x, y, x + width, y + height], [score, ...cut]),
      ).toBeLessThan(1e-5)
    }
  })

  it('has no boxes outside the picture, without a name or of no number', () => {
    const boxes = Float32Array.of(
      2,
      2,
      0.1,
      0.1,
      NaN,
      0.5,
      1,
      1,
      0.5,
      0.5,
      0,
      0,
      0.5,
      0.5,
      0.2,
      0.4,
    )
    const logits = Float32Array.of(5, -9, -9, 5, 5, -9, 4, -9)
    const found = decodeObjects({ logits, boxes, queries: 4, classes: 2 }, { labels: ['cat', ''] })
    expect(found).toEqual([
      {
        label: 'cat',
        score: expect.closeTo(0.982, 3) as number,
        x: expect.closeTo(0.4, 6) as number,
        y: expect.closeTo(0.3, 6) as number,
        width: expect.closeTo(0.2, 6) as number,
        height: expect.closeTo(0.4, 6) as number,
      },
    ])
  })

  it('survives numbers of every kind', () => {
    const random = createRandom(9)
    const odd = [NaN, Infinity, -Infinity, 0, 1e38, -1e38]
    for (let round = 0; round < 200; round++) {
      const any = () => (random() < 0.4 ? odd[Math.floor(random() * 6)]! : random() * 8 - 4)
      const found = decodeObjects(
        {
          logits: Float32Array.from({ length: 30 }, any),
          boxes: Float32Array.from({ length: 40 }, any),
          queries: 10,
          classes: 3,
        },
        { labels: ['a', 'b', 'c'] },
      )
      for (const { x, y, width, height, score } of found) {
        expect(Math.min(x, y, 1 - x - width + 1e-9, 1 - y - height + 1e-9)).toBeGreaterThanOrEqual(
          0,
        )
        expect(Math.min(width, height)).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }
  })

  it('says so when its shape is another', () => {
    const wrong = {
      logits: new Float32Array(7),
      boxes: new Float32Array(8),
      queries: 2,
      classes: 4,
    }
    expect(() => decodeObjects(wrong, { labels: [] })).toThrow('another shape')
  })
})

it('takes the largest thing that is no tiny one as the subject', () => {
  const thing = (label: string, side: number) => ({
    ...{ x: 0.1, y: 0.1, width: side, height: side, score: 0.9 },
    label,
  })
  expect(mainObject([thing('bird', 0.05)])).toBeUndefined()
  expect(mainObject([thing('bird', 0.2), thing('boat', 0.4), thing('cup', 0.3)])?.label).toBe(
    'boat',
  )
  expect(mainObject()).toBeUndefined()
})
