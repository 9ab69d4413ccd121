import { join } from 'node:path'
import './open-app.mjs' // lets Node read schemas

const { signal } = new AbortController()

/** The sources of a library of their own, with the thread that reads files, started from its source. */
export async function openSources(folder, embed) {
  const { createChanges } = await import('../../src-main/database/changes.ts')
  const { openDatabase } = await import('../../src-main/database/connection.ts')
  const { createSourceSearch } = await import('../../src-main/database/source-search.ts')
  const { createSourceStore } = await import('../../src-main/database/source-store.ts')
  const { createSourceVectors } = await import('../../src-main/database/source-vectors.ts')
  const { createSourceService } = await import('../../src-main/services/source-service.ts')
  const { readingContract } = await import('../../src-main/sources/contract.ts')
  const { createThread } = await import('../../src-main/threads/thread.ts')
  const thread = createThread(readingContract, {
    url: new URL('../../src-main/sources/worker.ts', import.meta.url),
    workerData: null,
    youngMb: 32,
  })
  const database = openDatabase(join(folder, 'kiln.db'))
  const vectors = createSourceVectors(database)
  const store = createSourceStore(database, createChanges())
  const service = createSourceService({
    reader: thread.client,
    sources: store,
    search: createSourceSearch(database),
    vectors,
    ...(embed && { embed }),
  })
  return {
    database,
    store,
    vectors,
    search: (query, limit) => service.search({ query, limit }, { signal }),
    async add(path) {
      for await (const event of service.add({ path }, { signal }))
        if (event.type === 'result') return event.source
    },
    async close() {
      await service.close()
      await thread.close()
      database.close()
    },
  }
}
