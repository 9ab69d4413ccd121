/** Shares of the noisy latents and of the network's output that make up the clean latents. */
export interface Denoise {
  readonly latents: number
  readonly output: number
}

/** Shares of everything known that make up the latents of the next step. */
export interface Advance {
  readonly latents: number
  readonly clean: number
  readonly output: number
  /** Of the clean latents that the step before gave. */
  readonly before: number
  readonly noise: number
}

/** Shares of clean latents and noise that make up latents as noisy as at a step. */
export interface Blur {
  readonly clean: number
  readonly noise: number
}

/** A scheduler, prepared for a number of steps: every step is a weighted sum. */
export interface Schedule {
  /** What the network is told at each step. */
  readonly timesteps: readonly number[]
  /** What noise is multiplied by to start from. */
  readonly startScale: number
  /** The largest clean value, where the scheduler limits it. */
  readonly clip: number | undefined
  /** What latents are multiplied by before the network sees them. */
  scale(index: number): number
  denoise(index: number): Denoise
  /** `isFirst` for the first step that is taken, from wherever it starts. */
  advance(index: number, isFirst: boolean): Advance
  blur(index: number): Blur
}

/** An advance that needs only what it names. */
export const advanceBy = (shares: Partial<Advance>): Advance => ({
  latents: 0,
  clean: 0,
  output: 0,
  before: 0,
  noise: 0,
  ...shares,
})

/** How clean latents come from noisy ones, where `kept` of the picture's variance is left (Salimans and Ho 2022 for v). */
export function denoiseVariance(kept: number, prediction: 'epsilon' | 'v_prediction'): Denoise {
  const [signal, noise] = [Math.sqrt(kept), Math.sqrt(1 - kept)]
  return prediction === 'epsilon'
    ? { latents: 1 / signal, output: -noise / signal }
    : { latents: signal, output: -noise }
}
