import { KilnError } from '#shared/contract/errors.ts'
import type { Model } from '#shared/contract/models.ts'
import type { SpeechModel } from '#main/core/models/choose-speech.ts'
import type { LocatedModel } from './locate-models.ts'

type ReadyModel = LocatedModel & { readonly path: string }

interface Finders {
  /** A model that is there; throws `model-missing` or `not-found`. */
  readonly find: (id: string) => ReadyModel
  readonly ready: () => readonly LocatedModel[]
  readonly fitOf: (model: LocatedModel) => Model['fit']
}

/** The models that hear speech and are there. */
export function createSpeechModels({ find, ready, fitOf }: Finders) {
  const toSpeech = (model: ReadyModel): SpeechModel => {
    const { id, name, path, languages, sizeBytes } = model
    return {
      id,
      path,
      isEnglishOnly: languages.join() === 'en' || /\ben(glish)?\b/i.test(name),
      sizeBytes,
      fit: fitOf(model).level,
    }
  }
  return {
    /** By its id; `model-missing` while it is not there. */
    find(id: string): SpeechModel {
      const model = find(id)
      if (model.purpose === 'speech') return toSpeech(model)
      throw new KilnError('unsupported', `${id} does not hear speech`, {
        action: 'Choose a model for speech.',
      })
    },
    /** Those that are there. */
    ready: (): SpeechModel[] =>
      ready()
        .filter(({ purpose }) => purpose === 'speech')
        .map(({ id }) => toSpeech(find(id))),
  }
}
