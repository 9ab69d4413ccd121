import type { AssetFiles } from '#main/database/asset-files.ts'
import type { Changes } from '#main/database/changes.ts'
import { createClickStore } from '#main/database/click-store.ts'
import { createClickTestStore } from '#main/database/click-test-store.ts'
import type { Database } from '#main/database/connection.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { type ClickService, createClickService } from '#main/services/click-service.ts'
import type { Memory } from '#main/services/remember.ts'
import type { Threads } from './threads.ts'

interface ClickParts {
  readonly database: Database
  readonly changes: Changes
  readonly assets: AssetFiles
  readonly thumbnails: ThumbnailStore
  readonly threads: Pick<Threads, 'engine'>
  readonly memory: Memory
  readonly uploads: UploadFolder
}

/** Everything that learns from the user's clicks. */
export function createClicks(parts: ClickParts): ClickService {
  const { database, changes, threads } = parts
  return createClickService({
    ...parts,
    engine: threads.engine.client,
    store: createClickStore(database, changes),
    tests: createClickTestStore(database, changes),
    inOneStep: (work) => database.transaction(work)(),
  })
}
