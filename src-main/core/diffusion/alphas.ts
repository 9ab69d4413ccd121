import type { SchedulerConfig } from './scheduler-config.ts'

/** Stands for zero where a division follows, as in diffusers. */
const NEARLY_ZERO = 2 ** -24
const TINY = 1e-12

/** `count` numbers from `start` to `end`, both ends included; one number is the start. */
export function linspace(start: number, end: number, count: number): number[] {
  const step = count > 1 ? (end - start) / (count - 1) : 0
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 && i > 0 ? end : start + step * i,
  )
}

/** Rounds a half to the even neighbour, as NumPy does. */
export function roundHalfEven(value: number): number {
  const low = Math.floor(value)
  const rest = value - low
  if (rest !== 0.5) return Math.round(value)
  return low % 2 === 0 ? low : low + 1
}

/** As PyTorch spaces single-precision numbers: from both ends to the middle. */
function linspaceSingle(start: number, end: number, count: number): number[] {
  const [from, to] = [Math.fround(start), Math.fround(end)]
  const step = Math.fround(Math.fround(to - from) / (count - 1))
  return Array.from({ length: count }, (_, i) =>
    Math.fround(i < count / 2 ? from + step * i : to - step * (count - 1 - i)),
  )
}

function toBetas(config: SchedulerConfig): number[] {
  const { beta_start: start, beta_end: end, num_train_timesteps: count } = config
  if (config.trained_betas) return config.trained_betas
  switch (config.beta_schedule) {
    case 'linear':
      return linspaceSingle(start, end, count)
    case 'scaled_linear':
      return linspaceSingle(Math.sqrt(start), Math.sqrt(end), count).map((root) => root ** 2)
    case 'squaredcos_cap_v2': {
      const kept = (t: number) => Math.cos((((t + 0.008) / 1.008) * Math.PI) / 2) ** 2
      return Array.from({ length: count }, (_, i) =>
        Math.min(1 - kept((i + 1) / count) / kept(i / count), 0.999),
      )
    }
  }
}

/** Betas after which nothing is left of the picture at the last timestep (Lin et al. 2023, algorithm 1). */
function withoutSignalAtEnd(alphas: Float32Array): Float32Array {
  const roots = alphas.map(Math.sqrt)
  const [first = 1, last = 0] = [roots[0], roots.at(-1)]
  const factor = Math.fround(first / Math.fround(first - last))
  const bars = roots.map((root) => Math.fround(Math.fround(root - last) * factor) ** 2)
  return bars.map((bar, i) => 1 - Math.fround(i === 0 ? bar : bar / (bars[i - 1] ?? 1)))
}

/** Running products of what each step keeps. */
function multiply(betas: ArrayLike<number>): Float32Array {
  let product = 1
  return Float32Array.from(betas, (beta) => (product *= Math.fround(1 - Math.fround(beta))))
}

/** What is left of a picture after each training timestep, 1 to 0, rounded as PyTorch rounds it in single precision. */
export function toAlphas(config: SchedulerConfig): Float32Array {
  const alphas = multiply(toBetas(config))
  return config.rescale_betas_zero_snr ? multiply(withoutSignalAtEnd(alphas)) : alphas
}

/** Noise against picture at each training timestep: the sigmas of Karras et al. 2022. */
export function toSigmas(alphas: Float32Array): number[] {
  const last = alphas.length - 1
  return Array.from(alphas, (alpha, i) =>
    i === last && alpha < NEARLY_ZERO
      ? Math.sqrt(1 / NEARLY_ZERO) // as the reference rounds it
      : Math.fround(Math.sqrt((1 - alpha) / Math.max(alpha, TINY))),
  )
}
