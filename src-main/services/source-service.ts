import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Client } from '#shared/contract/define.ts'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import type { SourceEvent, SourceHit, SourceId } from '#shared/contract/sources.ts'
import { fill } from '#shared/sentences/fill.ts'
import { SOURCE_FAILURES, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import { cutChunks } from '#main/core/sources/cut-chunks.ts'
import { fuseRanks } from '#main/core/sources/fuse-ranks.ts'
import { queryTerms } from '#main/core/sources/query-terms.ts'
import type { SourceSearch } from '#main/database/source-search.ts'
import type { KeptSource, SourceStore } from '#main/database/source-store.ts'
import type { SourceVectors } from '#main/database/source-vectors.ts'
import type { ReadingContract } from '#main/sources/contract.ts'
import { createSourceIndexing } from './index-source.ts'
import { createEmbedding, type Embed } from './embed-sources.ts'

/** What sources need: the thread that reads files, the library, and a model of meaning where there is one. */
export interface SourceServiceParts {
  readonly reader: Client<ReadingContract>
  readonly sources: SourceStore
  readonly search: SourceSearch
  readonly vectors: SourceVectors
  /** Unit vectors of texts; null while no model is installed. */
  readonly embed?: Embed
}

interface Call {
  readonly signal: AbortSignal
}

interface Question {
  readonly query: string
  readonly limit: number
  readonly sourceIds?: readonly SourceId[] | undefined
}

/** Most characters of whole documents that are handed out at once. */
const MOST_WHOLE = 5_000_000
const LONGEST_TITLE = 80
/** Meaning is asked of the start of a long question. */
const MOST_EMBEDDED = 2000

/** What Kiln may write from: added once, kept up to date, searched and read. */
export function createSourceService(parts: SourceServiceParts) {
  const { sources, search, vectors } = parts
  const indexing = createSourceIndexing(parts)
  const embedding = createEmbedding(vectors, parts.embed)
  const stop = new AbortController()
  const waiting = new Map<string, Promise<void>>()

  /** One after the other for the same source. */
  async function takeTurn(identity: string): Promise<() => void> {
    const before = waiting.get(identity)
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.set(identity, promise)
    await before
    return () => {
      if (waiting.get(identity) === promise) waiting.delete(identity)
      resolve()
    }
  }

  /** Takes out what is hidden, and gives what is new its meaning. */
  async function tidy(): Promise<void> {
    for (const _ of sources.sweep()) {
      await turn()
      if (stop.signal.aborted) return
    }
    await embedding.fill(stop.signal)
  }

  let tidying: Promise<void> | undefined
  /** In the background; what it leaves is done at the next chance. */
  function tidySoon(): void {
    if (stop.signal.aborted) return
    tidying ??= tidy()
      .catch(() => undefined)
      .finally(() => (tidying = undefined))
  }

  async function* addText(text: string, title: string | undefined): AsyncGenerator<SourceEvent> {
    const whole = text.toWellFormed()
    const first = whole
      .split('\n')
      .find((line) => line.trim())
      ?.trim()
    if (first === undefined)
      throw new KilnError('invalid-input', SOURCE_FAILURES.noText, {
        action: SOURCE_REMEDIES.someText,
      })
    const hash = createHash('sha256').update(whole).digest('hex')
    const release = await takeTurn(`text:${hash}`)
    try {
      const known = sources.findByIdentity(`text:${hash}`)
      const name = title || (known?.source.title ?? shorten(first))
      const kept = sources.put({ identity: `text:${hash}`, kind: 'text', title: name, path: null })
      if (sources.known(kept.key).length === 0)
        for (const _ of sources.write(kept.key, {
          name,
          path: null,
          weight: 1,
          sizeBytes: 0,
          modifiedMs: 0,
          hash,
          text: whole,
          ends: cutChunks(whole),
        }))
          await turn()
      sources.finish(kept.id, [])
      yield result(kept.id)
    } finally {
      release()
    }
  }

  function result(id: SourceId): SourceEvent {
    const kept = sources.find(id)
    if (!kept) throw gone()
    return { type: 'result', source: kept.source }
  }

  interface Adding extends Call {
    readonly path: string
    readonly title?: string | undefined
    /** The source that is read again, wherever its path leads by now. */
    readonly kept?: KeptSource
  }

  async function* addPath({ path, title, kept, signal }: Adding): AsyncGenerator<SourceEvent> {
    const found = yield* indexing.survey(path, signal)
    const survey = { ...found, path: kept?.source.path ?? found.path }
    const release = await takeTurn(kept?.identity ?? `path:${survey.path}`)
    try {
      const id = yield* indexing.index(survey, { title, signal })
      yield* embedding.fillFor(signal)
      yield result(id)
    } finally {
      release()
      tidySoon()
    }
  }

  return {
    /** Reads a text, a file, a folder or a repository; the same one again is only brought up to date. */
    async *add(
      input: { path?: string | undefined; text?: string | undefined; title?: string | undefined },
      { signal }: Call,
    ): AsyncGenerator<SourceEvent> {
      if (input.path !== undefined)
        return yield* addPath({ path: input.path, title: input.title, signal })
      yield* addText(input.text ?? '', input.title)
      tidySoon()
    },
    async *refresh(
      { id }: { readonly id: SourceId },
      { signal }: Call,
    ): AsyncGenerator<SourceEvent> {
      const kept = sources.find(id)
      if (!kept) throw gone()
      const { path, title } = kept.source
      if (path === null) return yield { type: 'result', source: kept.source }
      try {
        yield* addPath({ path, kept, signal })
      } catch (error) {
        throw toWireError(error).code === 'not-found' ? notThere(title, error) : error
      }
    },
    list: async ({ limit }: { readonly limit: number }) => sources.list(limit),
    async remove({ id }: { readonly id: SourceId }) {
      const kept = sources.find(id)
      if (!kept) throw gone()
      const release = await takeTurn(kept.identity)
      try {
        if (!sources.remove(id)) throw gone()
        for (const _ of sources.sweep()) await turn()
      } finally {
        release()
      }
      return {}
    },
    async search({ query, limit, sourceIds }: Question, { signal }: Call) {
      tidySoon()
      const embedded = embedding.ofQuery(query.slice(0, MOST_EMBEDDED), signal) // meanwhile, in its own thread
      const words = search.byWords(queryTerms(query), limit, sourceIds)
      const vector = await embedded
      const near = vector ? vectors.nearest(vector, 3 * limit + 20, sourceIds) : []
      const found = near.length > 0 ? fuse(words, near) : words
      const method = vector ? ('words and meaning' as const) : ('words' as const)
      return { hits: toHits(found, limit), method }
    },
    async read(input: {
      readonly documentId: string
      readonly start?: number | undefined
      readonly end?: number | undefined
    }) {
      const read = sources.read(input.documentId, input.start ?? 0, input.end)
      if (!read)
        throw new KilnError('not-found', SOURCE_FAILURES.gone, {
          action: SOURCE_REMEDIES.searchAgain,
        })
      return read
    },
    /** Whole documents of sources, the weightiest first; what goes beyond 5 million characters is left out. */
    documentsOf(sourceIds: readonly SourceId[]) {
      for (const id of sourceIds) if (!sources.find(id)) throw gone()
      return sources.whole(sourceIds, MOST_WHOLE)
    },
    /** Ends what runs in the background. */
    async close(): Promise<void> {
      stop.abort()
      await tidying
    },
  }

  /** The chunks' own words, best first and none twice. */
  function toHits(found: readonly { key: number; score: number }[], limit: number): SourceHit[] {
    const scores = new Map(found.map(({ key, score }) => [key, score]))
    const best = Math.max(...scores.values())
    const texts = new Set<string>()
    return search
      .hits(found.slice(0, 2 * limit + 10)) // some may say the same
      .flatMap(({ key, hit }) => {
        if (texts.has(hit.text)) return []
        texts.add(hit.text)
        const score = scores.get(key) ?? 0
        return [{ ...hit, score: best > 0 ? Math.max(0, Math.min(1, score / best)) : 0 }]
      })
      .slice(0, limit)
  }
}

/** The sources service as its router and other services see it. */
export type SourceService = ReturnType<typeof createSourceService>

function fuse(...rankings: readonly (readonly { readonly key: number }[])[]) {
  return fuseRanks(rankings.map((ranking) => ranking.map(({ key }) => key))).map(
    ({ item, score }) => ({ key: item, score }),
  )
}

function shorten(line: string): string {
  const start = line.slice(0, LONGEST_TITLE).toWellFormed().replace('\ufffd', '')
  return start.length < line.length ? `${start.trimEnd()}…` : start
}

const gone = () =>
  new KilnError('not-found', SOURCE_FAILURES.unknown, { action: 'List them with sources.list.' })

const notThere = (title: string, cause: unknown) =>
  new KilnError('not-found', fill(SOURCE_FAILURES.moved, { nameSource: title }), {
    action: SOURCE_REMEDIES.bringBack,
    cause,
  })
