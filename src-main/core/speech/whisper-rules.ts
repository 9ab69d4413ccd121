/** Tokens of a Whisper vocabulary that steer its decoding; time stamps of 20 ms follow `noTimestamps`. */
export interface WhisperTokens {
  readonly endOfText: number
  readonly noTimestamps: number
  /** Never written. */
  readonly suppressed: readonly number[]
  /** Steps of 20 ms that the first stamp may lie after the start. */
  readonly mostFirstStamp: number
}

/** Length of one time stamp's step, in ms. */
export const STAMP_MS = 20

/**
 * Forbids, by -Infinity, what may not follow `written`: stamps come in pairs except before the end, never go back, and
 * win when together they are likelier than any word (Radford et al. 2022, section 4.5 and the published decoding).
 */
export function applyStampRules(
  logits: Float32Array,
  written: readonly number[],
  tokens: WhisperTokens,
): void {
  const firstStamp = tokens.noTimestamps + 1
  for (const token of tokens.suppressed) logits[token] = -Infinity
  logits[tokens.noTimestamps] = -Infinity
  if (written.length === 0) {
    logits.fill(-Infinity, 0, firstStamp)
    logits.fill(-Infinity, firstStamp + tokens.mostFirstStamp + 1)
    return
  }
  const isStamp = (token: number | undefined) => token === undefined || token >= firstStamp
  const isAfterStamp = isStamp(written.at(-1))
  const isAfterPair = isAfterStamp && isStamp(written.at(-2))
  if (isAfterPair) logits.fill(-Infinity, firstStamp)
  else if (isAfterStamp) logits.fill(-Infinity, 0, tokens.endOfText)
  const last = written.findLast((token) => token >= firstStamp)
  // the end of one stretch may be the start of the next, but no stretch is empty
  if (last !== undefined)
    logits.fill(-Infinity, firstStamp, isAfterStamp && !isAfterPair ? last : last + 1)
  if (stampsWin(logits, firstStamp)) logits.fill(-Infinity, 0, firstStamp)
}

function stampsWin(logits: Float32Array, firstStamp: number): boolean {
  let bestWord = -Infinity
  for (let at = 0; at < firstStamp; at++) bestWord = Math.max(bestWord, logits[at] ?? -Infinity)
  let bestStamp = -Infinity
  for (let at = firstStamp; at < logits.length; at++)
    bestStamp = Math.max(bestStamp, logits[at] ?? -Infinity)
  if (bestStamp === -Infinity) return false
  let sum = 0
  for (let at = firstStamp; at < logits.length; at++)
    sum += Math.exp((logits[at] ?? -Infinity) - bestStamp)
  return bestStamp + Math.log(sum) > bestWord
}
