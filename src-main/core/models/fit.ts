import type { ModelFit } from '#shared/contract/models.ts'

/** Room for the working buffers of llama.cpp beside weights and cache: at least this, and a share of the weights. */
const LEAST_WORKING_BYTES = 64e6
const WORKING_SHARE = 0.05
/** Kiln itself, its window and the system want something too. */
const COMFORTABLE_SHARE = 0.7
const MOST_SHARE = 0.9

/** Bytes that a writing model takes while it writes, reading up to `contextTokens` at once. */
export function estimateNeed(model: {
  readonly sizeBytes: number
  readonly kvBytesPerToken: number
  readonly contextTokens: number
}): number {
  const { sizeBytes, kvBytesPerToken, contextTokens } = model
  const working = Math.max(LEAST_WORKING_BYTES, sizeBytes * WORKING_SHARE)
  return Math.ceil(sizeBytes + kvBytesPerToken * contextTokens + working)
}

interface Machine {
  readonly totalBytes: number
  readonly freeBytes: number
}

/** Whether a model that takes `needsBytes` suits a machine, with the figures in words. */
export function judgeFit(
  needsBytes: number,
  { totalBytes, freeBytes }: Machine,
  tokensPerSecond: number | null,
): ModelFit {
  const speed =
    tokensPerSecond === null ? '' : ` Writes ${tokensPerSecond.toFixed(0)} tokens a second here.`
  const fit = (level: ModelFit['level'], reason: string): ModelFit => ({
    level,
    reason: `${reason}${speed}`,
    needsBytes,
    tokensPerSecond,
  })
  const needs = formatBytes(needsBytes)
  if (needsBytes > totalBytes * MOST_SHARE)
    return fit('too-large', `Needs ${needs}; this machine has ${formatBytes(totalBytes)}.`)
  if (needsBytes > freeBytes)
    return fit('tight', `Needs ${needs}; ${formatBytes(freeBytes)} are free: close other programs.`)
  if (needsBytes > freeBytes * COMFORTABLE_SHARE)
    return fit('tight', `Needs ${needs} of the ${formatBytes(freeBytes)} that are free.`)
  return fit('comfortable', `Needs ${needs}; ${formatBytes(freeBytes)} are free.`)
}

/** A size in words, in decimal units. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}
