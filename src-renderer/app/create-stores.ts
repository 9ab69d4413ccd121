import type { Connection } from '#renderer/api/kiln.ts'
import { handOverSound } from '#renderer/api/hand-over-sound.ts'
import { rankFile } from '#renderer/api/rank-file.ts'
import { uploadFile } from '#renderer/api/upload-file.ts'
import { createClickStores } from '#renderer/features/clicks/create-click-stores.ts'
import { createComposeStores } from '#renderer/features/compose/create-compose-stores.ts'
import { createInsightStores } from '#renderer/features/insights/create-insight-stores.ts'
import { createLibraryStore } from '#renderer/features/library/library-store.ts'
import { createModelStore } from '#renderer/features/models/model-store.ts'
import { createPictureStores } from '#renderer/features/pictures/create-picture-stores.ts'
import { createBackupStore } from '#renderer/features/settings/backup-store.ts'
import { createStyleStore } from '#renderer/features/settings/style-store.ts'
import { createSettingsStore } from '#renderer/features/settings/settings-store.ts'
import { createEvidenceStore } from '#renderer/features/thumbnails/evidence-store.ts'
import { createExportStore } from '#renderer/features/thumbnails/export-store.ts'
import { createImproveStores } from '#renderer/features/thumbnails/create-improve-stores.ts'
import { createRankingStore } from '#renderer/features/thumbnails/ranking-store.ts'
import { createReviewStore } from '#renderer/features/thumbnails/review-store.ts'
import { createReportStore } from '#renderer/features/video-report/report-store.ts'
import { rememberVideo } from '#renderer/features/video-report/remember-video.ts'
import { createTranscriptStore } from '#renderer/features/video-report/transcript-store.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { makeZip } from '#renderer/lib/make-zip.ts'
import { saveBlob, saveFile, saveText } from '#renderer/lib/save-file.ts'
import { createRouteStore, toHash } from './route-store.ts'

/** Every store of the window. */
export type Stores = ReturnType<typeof createStores>

/** Builds the stores around one connection; the only place that does. */
export function createStores({ kiln, assetUrl }: Connection) {
  const routes = createRouteStore(window)
  const review = createReviewStore(kiln)
  const dropped = new Map<string, File>()
  const reports = createReportStore(kiln, { upload: uploadFile, files: dropped })
  const save = (assetId: string, fileName: string) => saveFile(assetUrl(assetId), fileName)
  return {
    routes,
    rankings: createRankingStore((file, signal) =>
      rememberVideo(rankFile(kiln, file, { signal }), (id) =>
        reports.getState().remember(id, file),
      ),
    ),
    reports,
    transcripts: createTranscriptStore(kiln, {
      files: dropped,
      handOver: handOverSound,
      saveText,
    }),
    review,
    ...createImproveStores(kiln, { review, upload: uploadFile }),
    exports: createExportStore(kiln, {
      save,
      saveTogether: async (files, archiveName) => {
        const entries = files.map(async ({ assetId, fileName }) => {
          const answer = await fetch(assetUrl(assetId))
          return { name: fileName, bytes: new Uint8Array(await answer.arrayBuffer()) }
        })
        const bytes = makeZip(await Promise.all(entries))
        saveBlob(new Blob([bytes], { type: 'application/zip' }), archiveName)
      },
    }),
    evidence: createEvidenceStore(kiln),
    ...createClickStores(kiln, { upload: uploadFile }),
    insights: createInsightStores(kiln, { upload: uploadFile }),
    library: createLibraryStore(kiln),
    write: createWriteStores(kiln, localStorage),
    pictures: createPictureStores(kiln, localStorage, {
      upload: uploadFile,
      save,
      show: (imageId) => {
        // whoever went to another room in the meantime stays there
        const isHere = routes.getState().route.room === 'pictures'
        if (isHere) location.hash = toHash({ room: 'pictures', imageId })
      },
    }),
    compose: createComposeStores(kiln, { upload: uploadFile, save }),
    models: createModelStore(kiln),
    settings: createSettingsStore(kiln),
    style: createStyleStore(kiln),
    backup: createBackupStore(kiln),
  }
}
