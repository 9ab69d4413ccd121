import { createCompositionStore } from '#main/database/composition-store.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { Changes } from '#main/database/changes.ts'
import type { Database } from '#main/database/connection.ts'
import type { ImageStore } from '#main/database/image-store.ts'
import { createLogoStore } from '#main/database/logo-store.ts'
import type { SettingStore } from '#main/database/setting-store.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { createImageService, type ImageService } from '#main/services/image-service.ts'
import type { PictureModels } from '#main/services/images/parts.ts'
import type { SceneWriter } from '#main/services/images/scene-writer.ts'
import { readPictureSettings } from '#main/services/settings-service.ts'
import type { TextService } from '#main/services/text-service.ts'
import type { Threads } from './threads.ts'

interface PictureParts {
  readonly database: Database
  readonly changes: Changes
  readonly assets: AssetFiles
  readonly images: ImageStore
  readonly settings: SettingStore
  readonly threads: Pick<Threads, 'engine' | 'painting'>
  readonly models: PictureModels
  readonly texts: TextService
  readonly writeScene: SceneWriter
  readonly uploads: UploadFolder
}

/** Everything that pictures are made, changed and kept with. */
export function createPictures(parts: PictureParts): ImageService {
  const { database, changes, assets, threads, settings } = parts
  return createImageService({
    ...parts,
    engine: threads.engine.client,
    painting: threads.painting.client,
    logos: createLogoStore(database, assets, changes),
    compositions: createCompositionStore(database, changes),
    settings: () => readPictureSettings(settings),
  })
}
