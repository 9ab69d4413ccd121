import { createSchedule, firstStep } from '#main/core/diffusion/create-schedule.ts'
import { STREAMS } from '#main/core/diffusion/noise.ts'
import type { Planes } from '#main/core/diffusion/planes.ts'
import { addNoise, scaled, takeStep } from '#main/core/diffusion/take-step.ts'
import type { Scheduler } from '#shared/contract/images.ts'
import type { SchedulerConfig } from '#main/core/diffusion/scheduler-config.ts'

/** Noise of one picture: `length` numbers of a stream. */
export type NoiseSource = (stream: number, length: number) => Float32Array

/** What a picture is drawn from. */
export interface LatentJob {
  readonly config: SchedulerConfig
  readonly scheduler: Scheduler
  readonly steps: number
  readonly noise: NoiseSource
  readonly length: number
  /** The latents of a picture to start from, and how much of it is drawn anew (0..1). */
  readonly start: { readonly latents: Float32Array; readonly strength: number } | undefined
  /** 1 where latents are drawn, 0 where those of the start stay; for a UNet that takes no mask. */
  readonly hardMask: Planes | undefined
  /** Asks the network for its output. */
  readonly predict: (latents: Float32Array, timestep: number) => Promise<Float32Array>
}

/** The latents after a step, and the clean ones as they look from there. */
export interface LatentStep {
  readonly done: number
  readonly total: number
  readonly latents: Float32Array
  readonly clean: Float32Array
}

function mixLatents(drawn: Float32Array, kept: Float32Array, mask: Planes): Float32Array {
  const size = mask.data.length
  return drawn.map((value, i) => {
    const share = mask.data[i % size] ?? 1
    return (1 - share) * (kept[i] ?? 0) + share * value
  })
}

/** Takes noise away step by step, from noise alone or from a picture with noise; the signal is looked at between steps. */
export async function* drawLatents(
  job: LatentJob,
  signal: AbortSignal,
): AsyncGenerator<LatentStep, Float32Array> {
  const { start, hardMask, noise } = job
  const schedule = createSchedule(job.config, job.scheduler, job.steps)
  const first = start ? firstStep(job.steps, start.strength) : 0
  const total = schedule.timesteps.length - first
  const fresh = noise(STREAMS.start, job.length)
  const isFromNoise = !start || (start.strength === 1 && hardMask !== undefined)
  let latents = isFromNoise
    ? scaled(fresh, schedule.startScale)
    : addNoise(schedule, first, { clean: start.latents, noise: fresh })
  let before: Float32Array | undefined
  for (const [index, timestep] of schedule.timesteps.entries()) {
    if (index < first) continue
    signal.throwIfAborted()
    const output = await job.predict(scaled(latents, schedule.scale(index)), timestep)
    signal.throwIfAborted()
    const step = takeStep(schedule, {
      index,
      latents,
      output,
      before,
      noise: () => noise(STREAMS.step + index, job.length),
    })
    before = step.clean
    latents = step.latents
    if (start && hardMask) {
      const kept = addNoise(schedule, index + 1, { clean: start.latents, noise: fresh })
      latents = mixLatents(latents, kept, hardMask)
    }
    yield { done: index - first + 1, total, latents, clean: before }
  }
  return latents
}
