import type { Client } from '#shared/contract/define.ts'
import type { Image } from '#shared/contract/images.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { CompositionStore } from '#main/database/composition-store.ts'
import type { ImageStore } from '#main/database/image-store.ts'
import type { LogoStore } from '#main/database/logo-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import type { PaintingContract } from '#main/painting/contract.ts'
import type { PictureModel } from '../model-service.ts'
import type { SceneWriter } from './scene-writer.ts'
import type { TextService } from '../text-service.ts'

/** What making and keeping pictures needs. */
export interface ImageParts {
  readonly engine: Pick<Client<EngineContract>, 'pictures' | 'diffusion' | 'frames'>
  readonly painting: Client<PaintingContract>
  readonly assets: AssetFiles
  readonly images: ImageStore
  readonly logos: LogoStore
  readonly compositions: CompositionStore
  readonly models: PictureModels
  readonly texts: Pick<TextService, 'analyze'>
  readonly writeScene: SceneWriter
  readonly settings: () => Pick<Settings, 'safetyCheck' | 'pictureModel'>
  /** Files that were handed over for one call, and go when it ends. */
  readonly uploads: Pick<UploadFolder, 'holds' | 'release'>
}

/** The diffusion models of this machine. */
export interface PictureModels {
  /** `model-missing` while it is not there. */
  find(id: string): PictureModel
  /** Those that are there, in the order of the catalogue. */
  ready(): readonly PictureModel[]
}

/** How a long call is cancelled. */
export interface Call {
  readonly signal: AbortSignal
}

/** The painter in the place of a model. */
export const PAINTER = {
  id: 'backgrounds',
  name: 'Backgrounds',
  licence: 'yours without conditions',
  licenceClass: 'open',
} as const

/** Everything of a picture but what its pixels and its file tell. */
export type ImageFacts = Omit<
  Image,
  | 'id'
  | 'path'
  | 'assetId'
  | 'previewId'
  | 'width'
  | 'height'
  | 'sizeBytes'
  | 'unsafe'
  | 'createdAt'
>

/** Settings of a picture that was made without any. */
export const NO_SETTINGS: Image['settings'] = {
  steps: null,
  guidance: null,
  scheduler: null,
  strength: null,
  style: null,
  palette: [],
  software: null,
}
