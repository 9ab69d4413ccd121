import type { Connection } from '#renderer/api/kiln.ts'
import { rankFile } from '#renderer/api/rank-file.ts'
import { createLibraryStore } from '#renderer/features/library/library-store.ts'
import { createModelStore } from '#renderer/features/models/model-store.ts'
import { createBackupStore } from '#renderer/features/settings/backup-store.ts'
import { createStyleStore } from '#renderer/features/settings/style-store.ts'
import { createSettingsStore } from '#renderer/features/settings/settings-store.ts'
import { createExportStore } from '#renderer/features/thumbnails/export-store.ts'
import { createRankingStore } from '#renderer/features/thumbnails/ranking-store.ts'
import { createReviewStore } from '#renderer/features/thumbnails/review-store.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { createRouteStore } from './route-store.ts'

/** Every store of the window. */
export type Stores = ReturnType<typeof createStores>

/** Builds the stores around one connection; the only place that does. */
export function createStores({ kiln, assetUrl }: Connection) {
  return {
    routes: createRouteStore(window),
    rankings: createRankingStore((file, signal) => rankFile(kiln, file, { signal })),
    review: createReviewStore(kiln),
    exports: createExportStore(kiln, {
      save: (assetId, fileName) => saveFile(assetUrl(assetId), fileName),
    }),
    library: createLibraryStore(kiln),
    write: createWriteStores(kiln, localStorage),
    models: createModelStore(kiln),
    settings: createSettingsStore(kiln),
    style: createStyleStore(kiln),
    backup: createBackupStore(kiln),
  }
}
