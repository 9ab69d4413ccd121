import { z } from 'zod'
import type { Scheduler } from '#shared/contract/images.ts'

/** What a scheduler_config.json of diffusers says; what it leaves out has a default by scheduler. */
const Fields = z.object({
  _class_name: z.string().default(''),
  num_train_timesteps: z.number().int().min(2).max(100_000).default(1000),
  beta_start: z.number().positive().default(0.0001),
  beta_end: z.number().positive().default(0.02),
  beta_schedule: z.enum(['linear', 'scaled_linear', 'squaredcos_cap_v2']).default('linear'),
  trained_betas: z.array(z.number()).min(2).nullish(),
  prediction_type: z.enum(['epsilon', 'v_prediction']).default('epsilon'),
  timestep_spacing: z.enum(['linspace', 'leading', 'trailing']).optional(),
  steps_offset: z.number().int().default(0),
  rescale_betas_zero_snr: z.boolean().default(false),
  set_alpha_to_one: z.boolean().default(true),
  clip_sample: z.boolean().optional(),
  clip_sample_range: z.number().positive().default(1),
  use_karras_sigmas: z.boolean().nullish(),
  sigma_min: z.number().nullish(),
  sigma_max: z.number().nullish(),
  final_sigmas_type: z.enum(['zero', 'sigma_min']).default('zero'),
  lower_order_final: z.boolean().default(true),
  euler_at_final: z.boolean().default(false),
  lambda_min_clipped: z.number().nullish(),
  original_inference_steps: z.number().int().min(1).default(50),
  timestep_scaling: z.number().default(10),
})
/** The parsed file, with the class it was written by as `className`. */
export const SchedulerConfig = Fields.transform(({ _class_name: className, ...fields }) => ({
  className,
  ...fields,
}))
export type SchedulerConfig = z.infer<typeof SchedulerConfig>

/** The spacing that diffusers 0.35 takes for a scheduler where the file names none. */
export const spacingOf = (config: SchedulerConfig, scheduler: Scheduler) =>
  config.timestep_spacing ??
  (scheduler === 'ddim' || scheduler === 'lcm' ? ('leading' as const) : ('linspace' as const))

/** How far a clean picture may go, or undefined; only DDIM clips where its own file doesn't say otherwise. */
export function clipOf(config: SchedulerConfig, scheduler: Scheduler): number | undefined {
  if (scheduler !== 'ddim' && scheduler !== 'lcm') return undefined
  const clips = config.clip_sample ?? (scheduler === 'ddim' && config.className === 'DDIMScheduler')
  return clips ? config.clip_sample_range : undefined
}

/** The scheduler of Kiln that is nearest to the one a folder was made for; PNDM is left for DPM-Solver++, which needs fewer steps. */
export function schedulerOf(config: SchedulerConfig): Scheduler {
  switch (config.className) {
    case 'LCMScheduler':
      return 'lcm'
    case 'EulerDiscreteScheduler':
      return 'euler'
    case 'EulerAncestralDiscreteScheduler':
      return 'euler-ancestral'
    case 'DDIMScheduler':
      return 'ddim'
    case 'DPMSolverMultistepScheduler':
      return config.use_karras_sigmas === true ? 'dpmpp-2m-karras' : 'dpmpp-2m'
    default:
      return 'dpmpp-2m-karras'
  }
}
