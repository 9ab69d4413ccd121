import type { Model } from '#shared/contract/models.ts'
import { isReady } from './sort-models.ts'

/** A writer that would better what is here; `tokensPerSecond` is judged from a smaller model measured on this machine. */
export interface Suggestion {
  readonly model: Model
  readonly tokensPerSecond: number | null
}

/** A person reads some 4 words a second; writing slower than half of that is felt as waiting. */
const LEAST_TOKENS_PER_SECOND = 3
/** While nothing was measured, files above this are taken to be slow without a graphics card. */
const MOST_UNMEASURED_BYTES = 2.6e9
/** Below this a model writes sentence by sentence, as the smallest one does. */
const LEAST_BYTES = 7e8

/**
 * The largest openly licensed writer that runs comfortably here and is larger than those installed, or undefined. The
 * speed follows the size of the file, since a small machine spends its time reading weights.
 */
export function suggestWriter(models: readonly Model[]): Suggestion | undefined {
  const writers = models.filter(
    ({ purpose, format }) => purpose === 'writing' && format !== 'remote',
  )
  const ready = writers.filter(isReady)
  const largest = Math.max(0, ...ready.map(({ sizeBytes }) => sizeBytes))
  const measured = ready
    .filter(({ fit }) => fit.tokensPerSecond !== null)
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)[0]
  const work = measured ? (measured.fit.tokensPerSecond ?? 0) * measured.sizeBytes : null
  return writers
    .filter(
      ({ state, licenceClass, fit, sizeBytes }) =>
        (state === 'available' || state === 'partial') &&
        licenceClass === 'open' &&
        fit.level === 'comfortable' &&
        sizeBytes >= LEAST_BYTES &&
        sizeBytes > largest * 1.5,
    )
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
    .map((model) => ({
      model,
      tokensPerSecond: work === null ? null : work / model.sizeBytes,
    }))
    .find(({ model, tokensPerSecond }) =>
      tokensPerSecond === null
        ? model.sizeBytes <= MOST_UNMEASURED_BYTES
        : tokensPerSecond >= LEAST_TOKENS_PER_SECOND,
    )
}
