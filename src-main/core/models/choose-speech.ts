import type { Model } from '#shared/contract/models.ts'

/** A speech model that is there. */
export interface SpeechModel {
  readonly id: string
  /** Its folder. */
  readonly path: string
  readonly isEnglishOnly: boolean
  readonly sizeBytes: number
  readonly fit: Model['fit']['level']
}

/** Better fits first. */
const FITS: readonly Model['fit']['level'][] = ['comfortable', 'unknown', 'tight']

/**
 * The model to listen with when none is named: one that knows the language and fits this machine best, then the largest,
 * then, for English, the one that hears only that. Undefined when none will do; `language` is BCP 47, or null to be found out.
 */
export function chooseSpeech(
  models: readonly SpeechModel[],
  language: string | null,
): SpeechModel | undefined {
  const isEnglish = language !== null && /^en([-_]|$)/i.test(language)
  const rank = ({ fit }: SpeechModel) => FITS.indexOf(fit)
  return models
    .filter((model) => rank(model) >= 0 && (isEnglish || !model.isEnglishOnly || language === null))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (language === null ? Number(a.isEnglishOnly) - Number(b.isEnglishOnly) : 0) ||
        Math.round(Math.log(b.sizeBytes / a.sizeBytes)) ||
        (isEnglish ? Number(b.isEnglishOnly) - Number(a.isEnglishOnly) : 0) ||
        b.sizeBytes - a.sizeBytes,
    )[0]
}
