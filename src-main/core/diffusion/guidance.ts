/** Population-corrected standard deviation over all values. */
function deviation(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return Math.sqrt(squares / Math.max(values.length - 1, 1))
}

interface Guidance {
  /** Above 1 the prompt counts more (Ho and Salimans 2022). */
  readonly guidance: number
  /** 0..1: how much of the prompted output's contrast is restored (Lin et al. 2023, section 3.4). */
  readonly rescale: number
}

/** The network's output pushed away from what it says without the prompt. */
export function guide(
  prompted: Float32Array,
  unprompted: Float32Array,
  { guidance, rescale }: Guidance,
): Float32Array {
  const guided = prompted.map((value, i) => {
    const base = unprompted[i] ?? 0
    return base + guidance * (value - base)
  })
  if (rescale === 0) return guided
  const spread = deviation(guided)
  if (spread === 0) return guided
  const factor = rescale * (deviation(prompted) / spread) + 1 - rescale
  return guided.map((value) => value * factor)
}

/** The embedding of a guidance that a distilled network takes as an input of `width` numbers (Meng et al. 2022). */
export function embedGuidance(guidance: number, width: number): Float32Array {
  const half = Math.floor(width / 2)
  const scale = Math.log(10_000) / (half - 1)
  const embedding = new Float32Array(width)
  for (let i = 0; i < half; i++) {
    const angle = (guidance - 1) * 1000 * Math.exp(-scale * i)
    embedding[i] = Math.sin(angle)
    embedding[half + i] = Math.cos(angle)
  }
  return embedding
}
