import type { Image } from '#shared/contract/images.ts'
import { type ImageFacts, NO_SETTINGS } from './parts.ts'

/** What was known of a picture holds for the one made from it; a file from elsewhere tells nothing. */
export function inheritFacts(
  parent: Image | null,
  kind: Image['kind'],
): Omit<ImageFacts, 'tookMs' | 'document' | 'licence' | 'licenceClass'> {
  return {
    kind,
    parentId: parent?.id ?? null,
    seed: parent?.seed ?? null,
    model: parent?.model ?? 'none',
    modelName: parent?.modelName ?? '',
    prompt: parent?.prompt ?? '',
    negativePrompt: parent?.negativePrompt ?? '',
    settings: parent?.settings ?? NO_SETTINGS,
    understood: parent?.understood ?? null,
    notes: parent?.notes ?? [],
  }
}
