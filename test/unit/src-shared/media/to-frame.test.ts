import { expect, it } from 'vitest'
import {
  type ColourCoding,
  layoutOfFormat,
  layoutOfY4m,
  pictureBytes,
  type PicturePlanes,
  type PixelLayout,
} from '#shared/media/picture-planes.ts'
import { fitSide, type Orientation, toFrame } from '#shared/media/to-frame.ts'
import { createRandom } from '../../../helpers/random.ts'

const UPRIGHT: Orientation = { rotation: 0, flip: false }
const sdr = (matrix: ColourCoding['matrix'], fullRange = false): ColourCoding => ({
  matrix,
  fullRange,
  transfer: 'sdr',
})
const i420 = layoutOfFormat('I420')!

/** A picture of one colour, given as its samples. */
function flat(
  samples: readonly number[],
  layout: PixelLayout,
  colour: ColourCoding,
): PicturePlanes {
  const [width, height] = [4, 2]
  const bits = layout.kind === 'planar' ? layout.bits : 8
  const total = pictureBytes(layout, width, height) / (bits > 8 ? 2 : 1)
  const chroma = (total - width * height) / 2
  const values = Array.from({ length: total }, (_, i) =>
    i < width * height ? samples[0]! : i < width * height + chroma ? samples[1]! : samples[2]!,
  )
  const data = bits > 8 ? new Uint8Array(Uint16Array.from(values).buffer) : Uint8Array.from(values)
  return { layout, width, height, data, colour }
}

const colourOf = (picture: PicturePlanes) => [
  ...toFrame(picture, { width: 4, height: 2 }, UPRIGHT).data.slice(0, 3),
]

function expectColour(picture: PicturePlanes, expected: readonly number[]): void {
  for (const [channel, value] of colourOf(picture).entries())
    expect(Math.abs(value - expected[channel]!)).toBeLessThanOrEqual(2)
}

// 8-bit codes of full red, green, blue, black and white (ITU-R BT.601-7 and BT.709-6, quantised)
const CODES: readonly [ColourCoding['matrix'], boolean, number[], number[]][] = [
  ['bt601', false, [81, 90, 240], [255, 0, 0]],
  ['bt601', false, [145, 54, 34], [0, 255, 0]],
  ['bt601', false, [41, 240, 110], [0, 0, 255]],
  ['bt709', false, [63, 102, 240], [255, 0, 0]],
  ['bt709', false, [173, 42, 26], [0, 255, 0]],
  ['bt709', false, [32, 240, 118], [0, 0, 255]],
  ['bt601', true, [76, 85, 255], [255, 0, 0]],
  ['bt601', true, [150, 44, 21], [0, 255, 0]],
  ['bt709', false, [16, 128, 128], [0, 0, 0]],
  ['bt709', false, [235, 128, 128], [255, 255, 255]],
  ['bt709', true, [0, 128, 128], [0, 0, 0]],
  ['bt709', true, [255, 128, 128], [255, 255, 255]],
  ['bt2020', false, [126, 128, 128], [128, 128, 128]],
]

it.each(CODES)('reads %s, full range %s, %j as %j', (matrix, fullRange, samples, expected) => {
  expectColour(flat(samples, i420, sdr(matrix, fullRange)), expected)
})

it.each(CODES)('reads 10 bits of %s, full range %s, %j the same', (matrix, fullRange, samples) => {
  const ten = flat(
    samples.map((value) => 4 * value),
    layoutOfY4m('420p10')!,
    sdr(matrix, fullRange),
  )
  const eight = flat(samples, i420, sdr(matrix, fullRange))
  expectColour(ten, colourOf(eight))
})

it('clips what lies outside the range', () => {
  expect(colourOf(flat([255, 128, 128], i420, sdr('bt709')))).toEqual([255, 255, 255])
  expect(colourOf(flat([0, 128, 128], i420, sdr('bt709')))).toEqual([0, 0, 0])
})

it('reads interleaved chroma like planar chroma', () => {
  const random = createRandom(3)
  const [width, height] = [7, 5]
  const length = pictureBytes(i420, width, height)
  const planar = Uint8Array.from({ length }, () => Math.floor(256 * random()))
  const chroma = (length - width * height) / 2
  const nv12 = planar.slice()
  for (let i = 0; i < chroma; i++) {
    nv12[width * height + 2 * i] = planar[width * height + i]!
    nv12[width * height + 2 * i + 1] = planar[width * height + chroma + i]!
  }
  const picture = { width, height, colour: sdr('bt709') }
  for (const size of [
    { width, height },
    { width: 3, height: 2 },
    { width: 14, height: 10 },
  ])
    expect(
      toFrame({ ...picture, layout: { kind: 'semi-planar' }, data: nv12 }, size, UPRIGHT),
    ).toEqual(toFrame({ ...picture, layout: i420, data: planar }, size, UPRIGHT))
})

it('reads packed and grey pictures', () => {
  const pixel = { width: 1, height: 1, colour: sdr('bt709', true) }
  const data = Uint8Array.from([10, 20, 30, 40])
  const at = (layout: PixelLayout) => [...toFrame({ ...pixel, layout, data }, pixel, UPRIGHT).data]
  expect(at(layoutOfFormat('RGBA')!)).toEqual([10, 20, 30])
  expect(at(layoutOfFormat('BGRX')!)).toEqual([30, 20, 10])
  expect(at({ kind: 'grey' })).toEqual([10, 10, 10])
})

/** 3 x 2 pixels whose red counts from 1 to 6. */
const numbered: PicturePlanes = {
  layout: layoutOfFormat('RGBA')!,
  width: 3,
  height: 2,
  data: Uint8Array.from([1, 2, 3, 4, 5, 6].flatMap((red) => [red, 0, 0, 255])),
  colour: sdr('bt709', true),
}
const redsOf = (orientation: Orientation) => {
  const turned = orientation.rotation % 180 === 90
  const size = turned ? { width: 2, height: 3 } : { width: 3, height: 2 }
  const { data, width, height } = toFrame(numbered, size, orientation)
  expect({ width, height }).toEqual(size)
  return Array.from({ length: 6 }, (_, index) => data[3 * index])
}

it.each([
  [0, false, [1, 2, 3, 4, 5, 6]],
  [90, false, [4, 1, 5, 2, 6, 3]],
  [180, false, [6, 5, 4, 3, 2, 1]],
  [270, false, [3, 6, 2, 5, 1, 4]],
  [0, true, [3, 2, 1, 6, 5, 4]],
  [90, true, [1, 4, 2, 5, 3, 6]],
  [180, true, [4, 5, 6, 1, 2, 3]],
  [270, true, [6, 3, 5, 2, 4, 1]],
] as const)('turns by %i clockwise, then mirrors: %s', (rotation, flip, expected) => {
  expect(redsOf({ rotation, flip })).toEqual(expected)
})

it.each(['pq', 'hlg'] as const)('maps %s to greys that rise from black to white', (transfer) => {
  const colour = { matrix: 'bt2020', fullRange: false, transfer } as const
  const greys = Array.from({ length: 23 }, (_, step) => {
    const [red = 0, green = 0, blue = 0] = colourOf(flat([16 + 9.5 * step, 128, 128], i420, colour))
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThanOrEqual(2)
    return red
  })
  expect(greys[0]).toBeLessThanOrEqual(2)
  expect(greys.at(-1)).toBeGreaterThan(200)
  expect(greys).toEqual(greys.toSorted((a, b) => a - b))
})

it('fits a longest side without enlarging', () => {
  expect(fitSide({ width: 1920, height: 1080 }, 640)).toEqual({ width: 640, height: 360 })
  expect(fitSide({ width: 100, height: 200 }, 640)).toEqual({ width: 100, height: 200 })
  expect(fitSide({ width: 1920, height: 1080 }, null)).toEqual({ width: 1920, height: 1080 })
  expect(fitSide({ width: 10_000, height: 1 }, 640)).toEqual({ width: 640, height: 1 })
})

it.each([
  ['I420', 'planar', 8],
  ['I420A', 'planar', 8],
  ['I420P10', 'planar', 10],
  ['I422P12', 'planar', 12],
  ['I444AP10', 'planar', 10],
])('knows the WebCodecs format %s', (format, kind, bits) => {
  expect(layoutOfFormat(format)).toMatchObject({ kind, bits })
})

it.each(['', 'I420P8', 'I411', 'NV21', 'RGB', 'i420', 'P010'])(
  'does not guess at the WebCodecs format %j',
  (format) => expect(layoutOfFormat(format)).toBeUndefined(),
)

it.each([
  ['420jpeg', 1, 1, 8],
  ['420mpeg2', 1, 1, 8],
  ['420paldv', 1, 1, 8],
  ['420', 1, 1, 8],
  ['420p10', 1, 1, 10],
  ['422', 1, 0, 8],
  ['422p12', 1, 0, 12],
  ['444', 0, 0, 8],
  ['444p10', 0, 0, 10],
])('knows the y4m tag %s', (tag, shiftX, shiftY, bits) => {
  expect(layoutOfY4m(tag)).toEqual({ kind: 'planar', shiftX, shiftY, bits })
})

it.each(['', '411', '444alpha', '420p16', 'mono16', '420p'])(
  'does not guess at the y4m tag %j',
  (tag) => expect(layoutOfY4m(tag)).toBeUndefined(),
)

it.each([
  ['I420', 5, 3, 15 + 2 * 6],
  ['I422', 5, 3, 15 + 2 * 9],
  ['I444', 5, 3, 45],
  ['I420P10', 5, 3, 2 * (15 + 2 * 6)],
  ['NV12', 5, 3, 15 + 2 * 6],
  ['RGBA', 5, 3, 60],
])('counts the bytes of %s at an odd size', (format, width, height, expected) => {
  expect(pictureBytes(layoutOfFormat(format)!, width, height)).toBe(expected)
})
