import { toAlphas } from './alphas.ts'
import { advanceBy, denoiseVariance, type Schedule } from './schedule.ts'
import { clipOf, type SchedulerConfig, spacingOf } from './scheduler-config.ts'
import { spaceEvenly } from './spacing.ts'

/** Of the data that consistency models are trained on (Luo et al. 2023). */
const DATA_DEVIATION = 0.5
const NEARLY_ZERO = 2 ** -24

function readAlphas(config: SchedulerConfig) {
  const alphas = toAlphas(config)
  const end = config.set_alpha_to_one ? 1 : (alphas[0] ?? 1)
  const keptAt = (timestep: number) => (timestep < 0 ? end : (alphas[timestep] ?? 0))
  return {
    keptAt,
    denoiseAt: (timestep: number) =>
      denoiseVariance(
        config.prediction_type === 'epsilon'
          ? Math.max(keptAt(timestep), NEARLY_ZERO)
          : keptAt(timestep),
        config.prediction_type,
      ),
    blurAt: (timestep: number) => ({
      clean: Math.sqrt(keptAt(timestep)),
      noise: Math.sqrt(1 - keptAt(timestep)),
    }),
  }
}

/** DDIM of Song et al. 2020, equation 12, without noise of its own (eta 0). */
export function scheduleDdim(config: SchedulerConfig, steps: number): Schedule {
  const { keptAt, denoiseAt, blurAt } = readAlphas(config)
  const timesteps = spaceEvenly({ spacing: spacingOf(config, 'ddim'), steps, config }, true)
  const stride = Math.floor(config.num_train_timesteps / steps)
  const timestepAt = (index: number) => timesteps[index] ?? 0
  return {
    timesteps,
    startScale: 1,
    clip: clipOf(config, 'ddim'),
    scale: () => 1,
    denoise: (index) => denoiseAt(timestepAt(index)),
    advance(index) {
      const kept = keptAt(timestepAt(index))
      const next = keptAt(timestepAt(index) - stride)
      const noise = Math.sqrt(1 - next)
      return config.prediction_type === 'epsilon'
        ? advanceBy({ clean: Math.sqrt(next), output: noise })
        : advanceBy({
            clean: Math.sqrt(next),
            output: noise * Math.sqrt(kept),
            latents: noise * Math.sqrt(1 - kept),
          })
    },
    blur: (index) => blurAt(timestepAt(index)),
  }
}

/** Latent consistency steps of Luo et al. 2023: to the clean latents at once, then noise again. */
export function scheduleLcm(config: SchedulerConfig, steps: number): Schedule {
  const { keptAt, denoiseAt, blurAt } = readAlphas(config)
  const trained = Math.max(config.original_inference_steps, steps)
  const stride = Math.floor(config.num_train_timesteps / trained)
  const timesteps = Array.from({ length: steps }, (_, i) => {
    const skipped = Math.floor((i * trained) / steps)
    return (trained - skipped) * stride - 1
  })
  const timestepAt = (index: number) => timesteps[index] ?? 0
  return {
    timesteps,
    startScale: 1,
    clip: clipOf(config, 'lcm'),
    scale: () => 1,
    denoise: (index) => denoiseAt(timestepAt(index)),
    advance(index) {
      const scaled = timestepAt(index) * config.timestep_scaling
      const length = Math.hypot(scaled, DATA_DEVIATION)
      const latents = (DATA_DEVIATION / length) ** 2
      const clean = scaled / length
      if (index === steps - 1) return advanceBy({ latents, clean })
      const next = keptAt(timestepAt(index + 1))
      return advanceBy({
        latents: latents * Math.sqrt(next),
        clean: clean * Math.sqrt(next),
        noise: Math.sqrt(1 - next),
      })
    },
    blur: (index) => blurAt(timestepAt(index)),
  }
}
