import { onTestFinished } from 'vitest'
import type { SourceEvent } from '#shared/contract/sources.ts'
import { createChanges } from '#main/database/changes.ts'
import { type Database, openDatabase } from '#main/database/connection.ts'
import { createSourceSearch } from '#main/database/source-search.ts'
import { createSourceStore, type SourceStore } from '#main/database/source-store.ts'
import { createSourceVectors } from '#main/database/source-vectors.ts'
import type { Embed } from '#main/services/embed-sources.ts'
import { createSourceService, type SourceService } from '#main/services/source-service.ts'
import { readingContract } from '#main/sources/contract.ts'
import { createThread } from '#main/threads/thread.ts'

/** The reading thread, started from its source. */
export function openReadingThread() {
  const thread = createThread(readingContract, {
    url: new URL('../../src-main/sources/worker.ts', import.meta.url),
    workerData: null,
    youngMb: 32,
  })
  onTestFinished(() => thread.close())
  return thread.client
}

interface Options {
  readonly database?: Database
  readonly embed?: Embed
}

interface TestSources {
  readonly database: Database
  readonly store: SourceStore
  readonly service: SourceService
  /** Every change so far, as `entity type`. */
  readonly seen: readonly string[]
}

/** The sources of an empty library, or of the one that is given. */
export function openTestSources({
  database = openDatabase(':memory:'),
  embed,
}: Options = {}): TestSources {
  const changes = createChanges()
  const seen: string[] = []
  const announce = changes.announce.bind(changes)
  changes.announce = (change) => {
    seen.push(`${change.entity} ${change.type}`)
    announce(change)
  }
  const store = createSourceStore(database, changes)
  const service = createSourceService({
    reader: openReadingThread(),
    sources: store,
    search: createSourceSearch(database),
    vectors: createSourceVectors(database),
    ...(embed && { embed }),
  })
  onTestFinished(() => service.close())
  return { database, store, service, seen }
}

/** The source that a stream of events ends with. */
export async function sourceOf(events: AsyncIterable<SourceEvent>) {
  for await (const event of events) if (event.type === 'result') return event.source
  throw new Error('no source came of it')
}
