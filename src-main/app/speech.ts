import type { Changes } from '#main/database/changes.ts'
import type { Database } from '#main/database/connection.ts'
import type { SettingStore } from '#main/database/setting-store.ts'
import { createTranscriptStore } from '#main/database/transcript-store.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import type { ModelService } from '#main/services/model-service.ts'
import { readSpeechSettings } from '#main/services/settings-service.ts'
import {
  createTranscriptService,
  type TranscriptService,
} from '#main/services/transcript-service.ts'
import type { Threads } from './threads.ts'

interface SpeechParts {
  readonly database: Database
  readonly changes: Changes
  readonly settings: SettingStore
  readonly threads: Pick<Threads, 'speech'>
  readonly models: Pick<ModelService, 'speech'>
  readonly ffmpeg: string | undefined
  readonly uploads: UploadFolder
}

/** Everything that what is said is written down with. */
export function createSpeech(parts: SpeechParts): TranscriptService {
  const { database, changes, settings, threads, models, ffmpeg, uploads } = parts
  return createTranscriptService({
    speech: threads.speech.client,
    store: createTranscriptStore(database, changes),
    models: models.speech,
    chosen: () => readSpeechSettings(settings).speechModel,
    ffmpeg,
    uploads,
  })
}
