import { KilnError } from '#shared/contract/errors.ts'
import { PICTURE_NOTES } from '#shared/sentences/pictures.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import type { PictureModel } from '../model-service.ts'
import { type ImageParts, PAINTER } from './parts.ts'

/** The model that makes a picture, null for the painter; and why it is not the one the settings name. */
export function chooseModel(
  wanted: string | undefined,
  { models, settings }: Pick<ImageParts, 'models' | 'settings'>,
): { readonly model: PictureModel | null; readonly notes: readonly string[] } {
  if (wanted !== undefined)
    return { model: wanted === PAINTER.id ? null : models.find(wanted), notes: [] }
  const { pictureModel } = settings()
  if (pictureModel === null || pictureModel === PAINTER.id) return { model: null, notes: [] }
  const model = models.ready().find(({ id }) => id === pictureModel)
  return {
    model: model ?? null,
    notes: model ? [] : [fill(PICTURE_NOTES.noModel, { nameModel: pictureModel })],
  }
}

/** The diffusion model that changes a picture: the wanted one, that of the settings, or the first there is. */
export function chooseEditor(
  wanted: string | undefined,
  { models, settings }: Pick<ImageParts, 'models' | 'settings'>,
): PictureModel {
  if (wanted !== undefined && wanted !== PAINTER.id) return models.find(wanted)
  const ready = models.ready()
  const model = ready.find(({ id }) => id === settings().pictureModel) ?? ready[0]
  if (model && wanted === undefined) return model
  throw new KilnError('model-missing', MODEL_FAILURES.needsDiffusion, {
    action: MODEL_REMEDIES.diffusion,
  })
}
