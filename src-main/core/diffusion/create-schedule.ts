import type { Scheduler } from '#shared/contract/images.ts'
import { scheduleSolver } from './dpm-solver.ts'
import { scheduleEuler } from './euler.ts'
import type { Schedule } from './schedule.ts'
import type { SchedulerConfig } from './scheduler-config.ts'
import { scheduleDdim, scheduleLcm } from './variance-steps.ts'

/** Prepares a scheduler for `steps` steps with the settings of a model's folder. */
export function createSchedule(
  config: SchedulerConfig,
  scheduler: Scheduler,
  steps: number,
): Schedule {
  switch (scheduler) {
    case 'dpmpp-2m':
    case 'dpmpp-2m-karras':
      return scheduleSolver(config, steps, scheduler === 'dpmpp-2m-karras')
    case 'euler':
    case 'euler-ancestral':
      return scheduleEuler(config, steps, scheduler === 'euler-ancestral')
    case 'ddim':
      return scheduleDdim(config, steps)
    case 'lcm':
      return scheduleLcm(config, steps)
  }
}

/** The first step that is taken when `strength` (0..1) of a picture is drawn anew in `steps` steps. */
export const firstStep = (steps: number, strength: number): number =>
  Math.max(steps - Math.min(Math.trunc(steps * strength), steps), 0)
