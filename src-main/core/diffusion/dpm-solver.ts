import { roundHalfEven, toAlphas, toSigmas } from './alphas.ts'
import { advanceBy, denoiseVariance, type Schedule } from './schedule.ts'
import { type SchedulerConfig, spacingOf } from './scheduler-config.ts'
import { interpolate, karrasSigmas, spaceForSolver, timestepOf } from './spacing.ts'

/** Up to so many steps, the last one is of the first order. */
const FEW_STEPS = 15

/** DPM-Solver++ (2M) of Lu et al. 2022, algorithm 2, by the midpoint rule, as diffusers 0.35 steps it. */
export function scheduleSolver(
  config: SchedulerConfig,
  steps: number,
  usesKarras: boolean,
): Schedule {
  const table = toSigmas(toAlphas(config))
  const clipped = config.lambda_min_clipped ?? -Infinity
  const tooNoisy = table.filter((sigma) => -Math.log(sigma) < clipped).length
  const spacing = spacingOf(config, 'dpmpp-2m')
  let timesteps = spaceForSolver({ spacing, steps, config }, config.num_train_timesteps - tooNoisy)
  let sigmas = timesteps.map((timestep) => interpolate(table, timestep))
  if (usesKarras) {
    const least = config.sigma_min ?? table[0] ?? 0
    sigmas = karrasSigmas(least, config.sigma_max ?? table.at(-1) ?? 1, steps)
    const found = sigmas.map((sigma) => timestepOf(sigma, table))
    timesteps =
      config.beta_schedule === 'squaredcos_cap_v2'
        ? found.map(Math.trunc)
        : found.map(roundHalfEven)
  }
  const isCutShort = config.final_sigmas_type === 'sigma_min'
  const levels = [...sigmas, isCutShort ? (table[0] ?? 0) : 0].map(Math.fround)
  const sigmaAt = (index: number) => levels[index] ?? 0
  const keptAt = (index: number) => 1 / (sigmaAt(index) ** 2 + 1)
  const isShortLast =
    !isCutShort || config.euler_at_final || (config.lower_order_final && steps < FEW_STEPS)

  return {
    timesteps,
    startScale: 1,
    clip: undefined,
    scale: () => 1,
    denoise: (index) => denoiseVariance(keptAt(index), config.prediction_type),
    advance(index, isFirst) {
      const signal = Math.sqrt(keptAt(index + 1))
      const ratio = sigmaAt(index + 1) / sigmaAt(index) // exp(-h)
      const gain = signal * (1 - ratio)
      const latents = (ratio * signal) / Math.sqrt(keptAt(index))
      if (isFirst || (index === timesteps.length - 1 && isShortLast))
        return advanceBy({ latents, clean: gain })
      const step = -Math.log(ratio)
      const stepBefore = Math.log(sigmaAt(index - 1) / sigmaAt(index))
      const slope = (0.5 * step) / stepBefore
      return advanceBy({ latents, clean: gain * (1 + slope), before: -gain * slope })
    },
    blur: (index) => ({
      clean: Math.sqrt(keptAt(index)),
      noise: sigmaAt(index) * Math.sqrt(keptAt(index)),
    }),
  }
}
