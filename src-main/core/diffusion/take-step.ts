import type { Advance, Schedule } from './schedule.ts'

interface StepInput {
  readonly index: number
  readonly latents: Float32Array
  /** What the network said. */
  readonly output: Float32Array
  /** The clean latents of the step before; none at the first step that is taken. */
  readonly before?: Float32Array | undefined
  /** Gives fresh noise, when the scheduler adds any. */
  readonly noise: () => Float32Array
}

/** One step: the latents of the next one, and the clean latents as they look from here. */
export function takeStep(
  schedule: Schedule,
  { index, latents, output, before, noise }: StepInput,
): { readonly latents: Float32Array; readonly clean: Float32Array } {
  const denoise = schedule.denoise(index)
  const { clip = Infinity } = schedule
  const clean = new Float32Array(latents.length)
  for (let i = 0; i < clean.length; i++) {
    const value = denoise.latents * (latents[i] ?? 0) + denoise.output * (output[i] ?? 0)
    clean[i] = Math.min(Math.max(value, -clip), clip)
  }
  const shares = schedule.advance(index, before === undefined)
  const fresh = shares.noise === 0 ? undefined : noise()
  const next = weigh(shares, { latents, clean, output, before: before ?? clean })
  if (fresh)
    for (let i = 0; i < next.length; i++) next[i] = (next[i] ?? 0) + shares.noise * (fresh[i] ?? 0)
  return { latents: next, clean }
}

type Parts = Readonly<Record<'latents' | 'clean' | 'output' | 'before', Float32Array>>

function weigh(shares: Advance, { latents, clean, output, before }: Parts): Float32Array {
  const next = new Float32Array(latents.length)
  for (let i = 0; i < next.length; i++)
    next[i] =
      shares.latents * (latents[i] ?? 0) +
      shares.clean * (clean[i] ?? 0) +
      shares.output * (output[i] ?? 0) +
      shares.before * (before[i] ?? 0)
  return next
}

/** Latents as noisy as they are before step `index`; past the last step they stay clean. */
export function addNoise(
  schedule: Schedule,
  index: number,
  { clean, noise }: { readonly clean: Float32Array; readonly noise: Float32Array },
): Float32Array {
  if (index >= schedule.timesteps.length) return clean.slice()
  const shares = schedule.blur(index)
  return clean.map((value, i) => shares.clean * value + shares.noise * (noise[i] ?? 0))
}

/** Every value multiplied by one number. */
export const scaled = (values: Float32Array, factor: number): Float32Array =>
  factor === 1 ? values : values.map((value) => value * factor)
