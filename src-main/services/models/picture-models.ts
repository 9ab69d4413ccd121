import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { describePictures } from './inspect-model.ts'
import type { LocatedModel } from './locate-models.ts'

/** A model that makes pictures and is there. */
export type PictureModel = Pick<LocatedModel, 'id' | 'name' | 'licence' | 'licenceClass'> & {
  /** The folder with its `model_index.json`. */
  readonly path: string
}

interface Finders {
  /** A model that is there; throws `model-missing` or `not-found`. */
  readonly find: (id: string) => LocatedModel & { readonly path: string }
  readonly ready: () => readonly LocatedModel[]
}

/** The models that make pictures and are there. */
export function createPictureModels({ find, ready }: Finders) {
  return {
    /** By its id, or by the path of its folder; `model-missing` while it is not there. */
    find(id: string): PictureModel {
      if (existsSync(join(id, 'model_index.json')))
        return describePictures(resolve(id), { precision: 'fp32' })
      const model = find(id)
      if (model.purpose === 'pictures') return model
      throw new KilnError('unsupported', `${id} does not make pictures`, {
        action: 'Choose a model for pictures.',
      })
    },
    /** Those that are there. */
    ready: (): PictureModel[] =>
      ready()
        .filter(({ purpose }) => purpose === 'pictures')
        .map(({ id }) => find(id)),
  }
}
