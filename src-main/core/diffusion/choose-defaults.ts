import type { Scheduler } from '#shared/contract/images.ts'
import { type SchedulerConfig, schedulerOf } from './scheduler-config.ts'

/** What is known of a model from its files, without running it. */
export interface ModelTraits {
  readonly scheduler: SchedulerConfig
  /** The folder's name or what it calls itself; only read for "turbo", "lcm" and the like. */
  readonly name: string
  /** Whether it has two text encoders and added conditions. */
  readonly isXl: boolean
  /** Whether guidance is an input of its UNet. */
  readonly embedsGuidance: boolean
}

type Family = 'sd' | 'sdxl' | 'lcm' | 'turbo'

/** What kind of model it is: distilled ones show by their scheduler, their inputs or their name. */
export function detectFamily({ scheduler, name, isXl, embedsGuidance }: ModelTraits): Family {
  if (embedsGuidance || scheduler.className === 'LCMScheduler' || /\blcm\b/i.test(name))
    return 'lcm'
  const isEuler = scheduler.className.startsWith('Euler')
  const hasTurboSchedule =
    isEuler &&
    scheduler.timestep_spacing === 'trailing' &&
    scheduler.prediction_type === 'epsilon' &&
    !scheduler.rescale_betas_zero_snr
  if (hasTurboSchedule || /turbo|lightning|hyper-?sd/i.test(name)) return 'turbo'
  return isXl ? 'sdxl' : 'sd'
}

/** Steps, guidance (0 for none) and scheduler to begin with, after the cards of the best known model of each kind. */
export function chooseDefaults(traits: ModelTraits): {
  readonly family: Family
  readonly steps: number
  readonly guidance: number
  readonly scheduler: Scheduler
} {
  const family = detectFamily(traits)
  const scheduler = schedulerOf(traits.scheduler)
  switch (family) {
    case 'lcm':
      return { family, steps: 4, guidance: traits.embedsGuidance ? 8 : 0, scheduler: 'lcm' }
    case 'turbo':
      return {
        family,
        steps: 4,
        guidance: 0,
        scheduler: scheduler === 'euler' ? 'euler' : 'euler-ancestral',
      }
    case 'sdxl':
      return { family, steps: 25, guidance: 6, scheduler: 'dpmpp-2m-karras' }
    case 'sd':
      return {
        family,
        steps: 20,
        guidance: 7.5,
        // Karras' levels are made for a schedule that ends with some signal left
        scheduler: traits.scheduler.rescale_betas_zero_snr ? 'ddim' : 'dpmpp-2m-karras',
      }
  }
}
