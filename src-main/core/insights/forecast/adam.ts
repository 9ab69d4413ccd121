const MEAN = 0.9
const SQUARE = 0.999
const TINY = 1e-8

/** Moves weights against gradients; its steps shrink to nothing over a planned number (Kingma & Ba 2015; cosine). */
export function createAdam(weights: Float64Array, rate: number, planned: number) {
  const means = new Float64Array(weights.length)
  const squares = new Float64Array(weights.length)
  let steps = 0
  return (gradient: Float64Array): void => {
    steps++
    const now = (rate * (1 + Math.cos((Math.PI * Math.min(steps, planned)) / planned))) / 2
    const [mean, square] = [1 - MEAN ** steps, 1 - SQUARE ** steps]
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] ?? 0
      const first = MEAN * (means[at] ?? 0) + (1 - MEAN) * slope
      const second = SQUARE * (squares[at] ?? 0) + (1 - SQUARE) * slope * slope
      means[at] = first
      squares[at] = second
      weights[at] = (weights[at] ?? 0) - (now * first) / mean / (Math.sqrt(second / square) + TINY)
    }
  }
}
