import { expect, it } from 'vitest'
import { chooseDefaults } from '#main/core/diffusion/choose-defaults.ts'
import { embedGuidance, guide } from '#main/core/diffusion/guidance.ts'
import { fromHalves, toHalves } from '#main/core/diffusion/half-floats.ts'
import {
  hideMasked,
  isBroken,
  mixFrames,
  takeEvery,
  toFrame,
  toHardMask,
  toMask,
  toPlanes,
} from '#main/core/diffusion/planes.ts'
import { factorsFor, fitFactors, toPreview } from '#main/core/diffusion/preview.ts'
import { SchedulerConfig } from '#main/core/diffusion/scheduler-config.ts'
import { createRandom } from '../../../../helpers/random.ts'

const random = createRandom(3)
const noise = (width: number, height: number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 3 }, () => Math.floor(random() * 256)),
})

it('brings every byte to planes and back', () => {
  const frame = { width: 16, height: 16, data: Uint8Array.from({ length: 768 }, (_, i) => i % 256) }
  expect(toFrame(toPlanes(frame))).toEqual(frame)
})

it('clips what no byte can hold', () => {
  const data = Float32Array.of(-9, 9, Number.NaN)
  const planes = { data, channels: 3, width: 1, height: 1 }
  expect([...toFrame(planes).data]).toEqual([0, 255, 0])
  expect(isBroken(planes)).toBe(true)
  expect(isBroken({ ...planes, data: Float32Array.of(-1, -1.2, -1) })).toBe(true)
  expect(isBroken({ ...planes, data: Float32Array.of(-1, -1, -0.9) })).toBe(false)
})

it('changes only what a mask shows', () => {
  const [kept, drawn] = [noise(8, 8), noise(8, 8)]
  const data = Uint8Array.from({ length: 192 }, (_, i) => (i < 96 ? 0 : 255))
  const mask = toMask({ width: 8, height: 8, data })
  const mixed = mixFrames(kept, drawn, mask)
  expect([...mixed.data.subarray(0, 96)]).toEqual([...kept.data.subarray(0, 96)])
  expect([...mixed.data.subarray(96)]).toEqual([...drawn.data.subarray(96)])
  const hidden = hideMasked(toPlanes(kept), toHardMask(mask))
  expect(hidden.data.subarray(32, 64).every((value) => value === 0)).toBe(true)
  expect(takeEvery(toHardMask(mask), 4).data).toEqual(Float32Array.of(0, 0, 1, 1))
})

it('guides away from the unprompted output, and rescales to the contrast of the prompted one', () => {
  const [prompted, base] = [Float32Array.of(1, 2, 3, 4), Float32Array.of(0, 2, 4, 8)]
  expect([...guide(prompted, base, { guidance: 2, rescale: 0 })]).toEqual([2, 2, 2, 0])
  const deviation = (values: Float32Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return Math.hypot(...values.map((value) => value - mean))
  }
  const full = guide(prompted, base, { guidance: 5, rescale: 1 })
  expect(deviation(full)).toBeCloseTo(deviation(prompted), 5)
  expect(guide(base, base, { guidance: 7, rescale: 1 })).toEqual(base)
  expect(embedGuidance(1, 4)).toEqual(Float32Array.of(0, 0, 1, 1))
})

it('turns numbers to halves and back as IEEE 754 says', () => {
  for (let half = 0; half < 65_536; half++) {
    if ((half & 0x7c00) === 0x7c00 && (half & 0x3ff) !== 0) continue // not a number
    expect(toHalves(fromHalves(Uint16Array.of(half)))[0]).toBe(half)
  }
  const values = Float32Array.of(0.1, 65_519, 65_520, 1e-8, 2 ** -25, 3 * 2 ** -25, -1 / 3, 2049)
  expect([...toHalves(values)]).toEqual([...new Uint16Array(new Float16Array(values).buffer)])
  expect(fromHalves(toHalves(Float32Array.of(Number.NaN)))[0]).toBeNaN()
})

it('shows latents small, and after one picture in its own colours', () => {
  const size = { channels: 8, width: 40, height: 30 }
  const data = Float32Array.from({ length: 8 * 1200 }, () => random() * 2 - 1)
  const latents = { data, ...size }
  const first = toPreview(latents, factorsFor(8, 1))
  expect([first.width, first.height]).toEqual([40, 30])
  const mix = Array.from(
    { length: 9 },
    () =>
      [random() - 0.5, random() - 0.5, random() - 0.5].map((x) => x / 4) as [
        number,
        number,
        number,
      ],
  )
  const small = toPreview(latents, mix)
  const picture = {
    width: 160,
    height: 120,
    data: Uint8Array.from({ length: 160 * 120 * 3 }, (_, i) => {
      const [x, y] = [Math.floor(i / 3) % 160, Math.floor(i / 480)]
      return small.data[(Math.floor(y / 4) * 40 + Math.floor(x / 4)) * 3 + (i % 3)]!
    }),
  }
  const again = toPreview(latents, fitFactors(latents, picture))
  const off = again.data.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - small.data[i]!)),
    0,
  )
  expect(off).toBeLessThanOrEqual(2)
  const large = { data: new Float32Array(4 * 256 * 128), channels: 4, width: 256, height: 128 }
  const preview = toPreview(large, factorsFor(4, 0.18215))
  expect(Math.max(preview.width, preview.height)).toBeLessThanOrEqual(96)
})

it('knows kinds of models by their schedulers, inputs and names', () => {
  const of = (config: object, more = {}) =>
    chooseDefaults({
      scheduler: SchedulerConfig.parse(config),
      name: 'model',
      isXl: false,
      embedsGuidance: false,
      ...more,
    })
  expect(of({ _class_name: 'PNDMScheduler' })).toMatchObject({ family: 'sd', guidance: 7.5 })
  expect(of({ _class_name: 'EulerDiscreteScheduler', timestep_spacing: 'trailing' })).toMatchObject(
    {
      family: 'turbo',
      guidance: 0,
      scheduler: 'euler',
    },
  )
  expect(of({ _class_name: 'LCMScheduler' })).toMatchObject({ family: 'lcm', scheduler: 'lcm' })
  expect(of({}, { embedsGuidance: true })).toMatchObject({ family: 'lcm', guidance: 8 })
  expect(of({}, { isXl: true })).toMatchObject({ family: 'sdxl' })
  expect(of({}, { isXl: true, name: 'sdxl-turbo' })).toMatchObject({ family: 'turbo' })
  expect(
    of({
      timestep_spacing: 'trailing',
      rescale_betas_zero_snr: true,
      prediction_type: 'v_prediction',
    }),
  ).toMatchObject({ family: 'sd', scheduler: 'ddim' })
})
