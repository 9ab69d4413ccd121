/** A chosen token and the natural logarithm of its probability among all that were allowed. */
export interface Choice {
  readonly token: number
  readonly logProbability: number
}

/** Takes the likeliest token at temperature 0, else draws one with `random` in 0..1; forbidden ones are -Infinity. */
export function chooseToken(
  logits: Float32Array,
  temperature: number,
  random: () => number,
): Choice {
  let best = 0
  for (let at = 1; at < logits.length; at++)
    if ((logits[at] ?? -Infinity) > (logits[best] ?? -Infinity)) best = at
  const highest = logits[best] ?? 0
  const weightsSum = (heat: number) => {
    let sum = 0
    for (const logit of logits) sum += Math.exp((logit - highest) / heat)
    return sum
  }
  const logTotal = Math.log(weightsSum(1))
  const told = (token: number): Choice => ({
    token,
    logProbability: (logits[token] ?? -Infinity) - highest - logTotal,
  })
  if (temperature <= 0) return told(best)
  let left = random() * weightsSum(temperature)
  for (let at = 0; at < logits.length; at++) {
    left -= Math.exp(((logits[at] ?? -Infinity) - highest) / temperature)
    if (left < 0) return told(at)
  }
  return told(best)
}

/** Probability of one token among all, 0..1. */
export function probabilityOf(logits: Float32Array, token: number): number {
  let highest = -Infinity
  for (const logit of logits) highest = Math.max(highest, logit)
  let sum = 0
  for (const logit of logits) sum += Math.exp(logit - highest)
  return Math.exp((logits[token] ?? -Infinity) - highest) / sum
}
