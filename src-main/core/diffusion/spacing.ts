import { linspace, roundHalfEven } from './alphas.ts'
import type { SchedulerConfig } from './scheduler-config.ts'

type Spacing = NonNullable<SchedulerConfig['timestep_spacing']>

/** Rising multiples of a whole step, from the last to the first. */
const leading = (count: number, step: number, offset: number): number[] =>
  Array.from({ length: count }, (_, i) => (count - 1 - i) * step + offset)

/** Down from `last` in equal steps, with the rounding that NumPy's arange has for a step that is no whole number. */
function trailing(last: number, train: number, steps: number): number[] {
  const step = last - train / steps - last
  return Array.from({ length: steps }, (_, i) => Math.max(roundHalfEven(last + i * step) - 1, 0))
}

interface Wish {
  readonly spacing: Spacing
  readonly steps: number
  readonly config: SchedulerConfig
}

/** Timesteps of Euler and DDIM from noisy to clean (Lin et al. 2023, table 2); fractional ones only for Euler. */
export function spaceEvenly({ spacing, steps, config }: Wish, isWhole: boolean): number[] {
  const train = config.num_train_timesteps
  switch (spacing) {
    case 'linspace': {
      const up = linspace(0, train - 1, steps)
      return up.toReversed().map(isWhole ? roundHalfEven : Math.fround)
    }
    case 'leading':
      return leading(steps, Math.floor(train / steps), config.steps_offset)
    case 'trailing':
      return trailing(train, train, steps)
  }
}

/** Timesteps of DPM-Solver++, which leaves out the one that is already clean; `last` is the end of what it may use. */
export function spaceForSolver({ spacing, steps, config }: Wish, last: number): number[] {
  switch (spacing) {
    case 'linspace':
      return linspace(0, last - 1, steps + 1)
        .toReversed()
        .slice(0, -1)
        .map(roundHalfEven)
    case 'leading': {
      const step = Math.floor(last / (steps + 1))
      return leading(steps + 1, step, config.steps_offset).slice(0, -1)
    }
    case 'trailing':
      return trailing(last, config.num_train_timesteps, steps)
  }
}

/** The value of a rising table between its whole positions. */
export function interpolate(table: readonly number[], at: number): number {
  const low = Math.min(Math.max(Math.floor(at), 0), table.length - 1)
  const high = Math.min(low + 1, table.length - 1)
  const [from = 0, to = 0] = [table[low], table[high]]
  return from + (to - from) * Math.min(Math.max(at - low, 0), 1)
}

/** Noise levels of Karras et al. 2022, equation 5, with rho 7, from `most` down to `least`. */
export function karrasSigmas(least: number, most: number, steps: number): number[] {
  const [from, to] = [most ** (1 / 7), least ** (1 / 7)]
  return linspace(0, 1, steps).map((ramp) => (from + ramp * (to - from)) ** 7)
}

/** The timestep, between whole ones, at which noise is as strong as `sigma`. */
export function timestepOf(sigma: number, sigmas: readonly number[]): number {
  const wanted = Math.log(Math.max(sigma, 1e-10))
  let low = 0
  for (let high = sigmas.length - 1; high - low > 1;) {
    const middle = (low + high) >> 1
    if (Math.log(sigmas[middle] ?? 0) <= wanted) low = middle
    else high = middle
  }
  const [from, to] = [Math.log(sigmas[low] ?? 1), Math.log(sigmas[low + 1] ?? 1)]
  return from === to ? low : low + Math.min(Math.max((from - wanted) / (from - to), 0), 1)
}
