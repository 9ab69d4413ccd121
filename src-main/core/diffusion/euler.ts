import { toAlphas, toSigmas } from './alphas.ts'
import { advanceBy, type Schedule } from './schedule.ts'
import { type SchedulerConfig, spacingOf } from './scheduler-config.ts'
import { interpolate, karrasSigmas, spaceEvenly, timestepOf } from './spacing.ts'

/** Euler's method of Karras et al. 2022 (algorithm 2 without churn), and its ancestral form of k-diffusion. */
export function scheduleEuler(
  config: SchedulerConfig,
  steps: number,
  isAncestral: boolean,
): Schedule {
  const table = toSigmas(toAlphas(config))
  const spacing = spacingOf(config, 'euler')
  let timesteps = spaceEvenly({ spacing, steps, config }, false)
  let sigmas = timesteps.map((timestep) => interpolate(table, timestep))
  if (config.use_karras_sigmas === true && !isAncestral) {
    const least = config.sigma_min ?? sigmas.at(-1) ?? 0
    sigmas = karrasSigmas(least, config.sigma_max ?? sigmas[0] ?? 1, steps)
    timesteps = sigmas.map((sigma) => Math.fround(timestepOf(sigma, table)))
  }
  const isCutShort = config.final_sigmas_type === 'sigma_min' && !isAncestral
  const levels = [...sigmas, isCutShort ? (table[0] ?? 0) : 0].map(Math.fround)
  const sigmaAt = (index: number) => levels[index] ?? 0
  const most = levels.reduce((a, b) => Math.max(a, b), 0)

  return {
    timesteps,
    startScale: spacing === 'leading' ? Math.hypot(most, 1) : most,
    clip: undefined,
    scale: (index) => 1 / Math.hypot(sigmaAt(index), 1),
    denoise(index) {
      const sigma = sigmaAt(index)
      return config.prediction_type === 'epsilon'
        ? { latents: 1, output: -sigma }
        : { latents: 1 / (sigma ** 2 + 1), output: -sigma / Math.hypot(sigma, 1) }
    },
    advance(index) {
      const [from, to] = [sigmaAt(index), sigmaAt(index + 1)]
      const up = isAncestral ? (to / from) * Math.sqrt(Math.max(0, from ** 2 - to ** 2)) : 0
      const down = isAncestral ? to ** 2 / from : to
      return advanceBy({ latents: down / from, clean: 1 - down / from, noise: up })
    },
    blur: (index) => ({ clean: 1, noise: sigmaAt(index) }),
  }
}
