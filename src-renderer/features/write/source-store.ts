import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Source, SourceEvent, SourceId } from '#shared/contract/sources.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** A source on its way in, or one that could not be read. */
export interface Adding {
  readonly key: string
  readonly title: string
  /** 0..1; undefined until it can be told. */
  readonly share: number | undefined
  readonly failure: WireError | undefined
}

/** What posts may be written from. */
export interface Sources {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly sources: readonly Source[]
  readonly adding: readonly Adding[]
  readonly failure: WireError | undefined
  readonly load: () => void
  readonly addText: (text: string, title: string) => Promise<void>
  readonly addPath: (path: string) => Promise<void>
  readonly addFiles: (files: readonly File[]) => Promise<void>
  /** Names what can't be added, with why. */
  readonly refuse: (title: string, failure: WireError) => void
  /** Reads again what changed in its files. */
  readonly renew: (source: Source) => Promise<void>
  readonly remove: (id: SourceId) => Promise<void>
  readonly dismiss: (key: string) => void
}

interface SourceStoreOptions {
  readonly kiln: Pick<Kiln, 'sources'>
  /** Hands a file over and answers where Kiln finds it. */
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly onAdded: (source: Source) => void
  readonly onRemoved: (id: SourceId) => void
}

type Begin = (signal: AbortSignal) => Promise<AsyncIterable<SourceEvent>>

/** Makes the store of the sources. */
export function createSourceStore(options: SourceStoreOptions): StoreApi<Sources> {
  const { kiln, upload, onAdded, onRemoved } = options
  const running = new Map<string, AbortController>()
  let lastKey = 0

  return createStore<Sources>()((set, get) => {
    const listing = createLatestCall({
      call: (limit: number, call) => kiln.sources.list({ limit }, call),
      onAnswer: ({ sources }) => set({ state: 'ready', sources, failure: undefined }),
      onFailure: (failure) =>
        set({ state: get().state === 'loading' ? 'failed' : get().state, failure }),
    })
    const change = (key: string, part: Partial<Adding>) =>
      set({ adding: get().adding.map((one) => (one.key === key ? { ...one, ...part } : one)) })
    const drop = (key: string) => set({ adding: get().adding.filter((one) => one.key !== key) })

    async function follow(title: string, begin: Begin, isNew = true): Promise<void> {
      const key = `adding-${++lastKey}`
      const controller = new AbortController()
      running.set(key, controller)
      const added: Adding = { key, title, share: undefined, failure: undefined }
      set({ adding: [...get().adding, added] })
      try {
        for await (const event of await begin(controller.signal)) {
          if (event.type === 'progress')
            change(key, { share: event.total > 0 ? event.done / event.total : undefined })
          else {
            const { source } = event
            const others = get().sources.filter(({ id }) => id !== source.id)
            set({ sources: [source, ...others], state: 'ready', failure: undefined })
            if (isNew) onAdded(source)
          }
        }
        drop(key)
      } catch (error) {
        const failure = toWireError(error)
        if (failure.code === 'cancelled') drop(key)
        else change(key, { failure, share: undefined })
      } finally {
        running.delete(key)
      }
    }

    const read = (path: string, title: string | undefined) => async (signal: AbortSignal) =>
      kiln.sources.add({ path, ...(title && { title }) }, { signal })

    return {
      state: 'loading',
      sources: [],
      adding: [],
      failure: undefined,
      load: () => listing.ask(1000, 0),
      addText: (text, title) =>
        follow(title || text.trim().slice(0, 60), async (signal) =>
          kiln.sources.add({ text, ...(title && { title }) }, { signal }),
        ),
      addPath: (path) => follow(path, read(path, undefined)),
      addFiles: async (files) => {
        for (const file of files)
          await follow(file.name, async (signal) =>
            read(await upload(file, signal), file.name)(signal),
          )
      },
      refuse: (title, failure) => {
        const key = `adding-${++lastKey}`
        set({ adding: [...get().adding, { key, title, share: undefined, failure }] })
      },
      renew: ({ id, title }) =>
        follow(title, async (signal) => kiln.sources.refresh({ id }, { signal }), false),
      remove: async (id) => {
        try {
          await kiln.sources.remove({ id })
        } catch (error) {
          const failure = toWireError(error)
          if (failure.code !== 'not-found') return set({ failure })
        }
        set({ sources: get().sources.filter((source) => source.id !== id) })
        onRemoved(id)
      },
      dismiss: (key) => {
        running.get(key)?.abort()
        drop(key)
      },
    }
  })
}
