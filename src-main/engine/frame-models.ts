import { type BrisqueModel, parseBrisqueModel } from '#main/core/media/brisque.ts'
import { type NiqeModel, parseNiqeModel } from '#main/core/media/niqe.ts'
import { parseQualityModel, type QualityModel } from '#main/core/media/quality/quality-model.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'

/** The models that frames are assessed with and that are no networks. */
export interface FrameModels {
  readonly niqe: NiqeModel
  readonly brisque: BrisqueModel
  readonly quality: QualityModel
}

/** Reads them when they are first asked for, once. */
export function openFrameModels(folder: ModelFolder): () => FrameModels {
  let models: FrameModels | undefined
  return () =>
    (models ??= {
      niqe: parseNiqeModel(folder.json('niqe/niqe.json')),
      brisque: parseBrisqueModel(folder.json('brisque/brisque.json')),
      quality: parseQualityModel(folder.json('technical-quality/technical-quality.json')),
    })
}
