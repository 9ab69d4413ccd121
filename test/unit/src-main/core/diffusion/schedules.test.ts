import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createSchedule, firstStep } from '#main/core/diffusion/create-schedule.ts'
import { SchedulerConfig, schedulerOf } from '#main/core/diffusion/scheduler-config.ts'
import { addNoise, scaled, takeStep } from '#main/core/diffusion/take-step.ts'
import { Scheduler } from '#shared/contract/images.ts'

const FOLDER =
  process.env['KILN_PARITY'] ??
  fileURLToPath(new URL('../../../../fixtures/diffusion/', import.meta.url))

interface Case {
  readonly scheduler: string
  readonly steps: number
  readonly config: Record<string, unknown>
  readonly timesteps: number[]
  readonly last: number[]
}

const cases = JSON.parse(readFileSync(`${FOLDER}/schedules.json`, 'utf8')) as Case[]

/** The stand-ins of schedules.py for a network and for noise. */
const predict = (sample: Float32Array, timestep: number) =>
  sample.map((value) => Math.tanh(0.7 * value + 0.3) * (0.5 + timestep / 2000))
const noise = (index: number) =>
  Float32Array.from({ length: 8 }, (_, i) => Math.fround(Math.sin(i * 1.7 + index * 0.9)) * 1.4)

const toScheduler = (name: string) => Scheduler.parse(name === 'euler-karras' ? 'euler' : name)

function run({ scheduler, steps, config }: Case) {
  const schedule = createSchedule(SchedulerConfig.parse(config), toScheduler(scheduler), steps)
  let latents = scaled(noise(0), schedule.startScale)
  let before: Float32Array | undefined
  for (const [index, timestep] of schedule.timesteps.entries()) {
    const output = predict(scaled(latents, schedule.scale(index)), timestep)
    const step = takeStep(schedule, {
      index,
      latents,
      output,
      before,
      noise: () => noise(index + 1),
    })
    before = step.clean
    latents = step.latents
  }
  return { timesteps: schedule.timesteps, last: latents }
}

/** After a zero signal Euler's noise level is 4096, whose rounding in single precision shows in the reference. */
const boundOf = ({ scheduler, config }: Case) =>
  config['rescale_betas_zero_snr'] === true && scheduler.startsWith('euler') ? 1e-3 : 1e-5

describe.each([...new Set(cases.map(({ scheduler }) => scheduler))])('%s', (name) => {
  const mine = cases.filter(({ scheduler }) => scheduler === name)

  it('has the timesteps of diffusers under every spacing, prediction and number of steps', () => {
    expect(mine.length).toBeGreaterThan(20)
    for (const each of mine) {
      const { timesteps } = run(each)
      const label = JSON.stringify(each.config)
      expect(timesteps.length, label).toBe(each.timesteps.length)
      for (const [i, timestep] of timesteps.entries())
        expect(Math.abs(timestep - each.timesteps[i]!), `${label} at ${i}`).toBeLessThan(5e-3) // diffusers takes logarithms in single precision
    }
  })

  it('ends where diffusers ends, to 1e-5 of its size where its own rounding allows', () => {
    for (const each of mine) {
      const { last } = run(each)
      const size = Math.max(...each.last.map(Math.abs))
      const off = Math.max(...each.last.map((value, i) => Math.abs(value - last[i]!)))
      expect(off / size, `${each.steps} steps, ${JSON.stringify(each.config)}`).toBeLessThan(
        boundOf(each),
      )
    }
  })
})

it('keeps a picture as it is where its noise has no part', () => {
  const config = SchedulerConfig.parse({ beta_schedule: 'scaled_linear' })
  const clean = Float32Array.of(1, -2, 3)
  for (const scheduler of Scheduler.options) {
    const schedule = createSchedule(config, scheduler, 4)
    const noisy = addNoise(schedule, 4, { clean, noise: Float32Array.of(9, 9, 9) })
    expect([...noisy], scheduler).toEqual([1, -2, 3])
    const blurred = addNoise(schedule, 0, { clean, noise: Float32Array.of(9, 9, 9) })
    expect(blurred[0], scheduler).toBeGreaterThan(2)
  }
})

it('starts later the less a picture is changed', () => {
  expect([1, 0.7, 0.5, 0.04, 0].map((strength) => firstStep(20, strength))).toEqual([
    0, 6, 10, 20, 20,
  ])
})

it('never gives a number that is not one, whatever the settings', () => {
  for (const scheduler of Scheduler.options)
    for (const steps of [1, 2, 3, 50, 150])
      for (const spacing of ['linspace', 'leading', 'trailing'])
        for (const beta of ['linear', 'scaled_linear', 'squaredcos_cap_v2'])
          for (const isZero of [true, false]) {
            const each = {
              scheduler,
              steps,
              config: {
                timestep_spacing: spacing,
                beta_schedule: beta,
                rescale_betas_zero_snr: isZero,
                steps_offset: 1,
              },
              timesteps: [],
              last: [],
            }
            expect(run(each).last.every(Number.isFinite), JSON.stringify(each)).toBe(true)
          }
})

it('chooses the scheduler that a folder was made for', () => {
  const named = (name: string, more = {}) =>
    schedulerOf(SchedulerConfig.parse({ _class_name: name, ...more }))
  expect(named('PNDMScheduler')).toBe('dpmpp-2m-karras')
  expect(named('EulerAncestralDiscreteScheduler')).toBe('euler-ancestral')
  expect(named('DPMSolverMultistepScheduler')).toBe('dpmpp-2m')
  expect(named('DPMSolverMultistepScheduler', { use_karras_sigmas: true })).toBe('dpmpp-2m-karras')
  expect(named('LCMScheduler')).toBe('lcm')
})
