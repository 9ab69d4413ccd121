import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClickImport, ClickModel } from '#shared/contract/clicks.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/progress.ts'
import { isPictureFile } from '#renderer/lib/picture-file.ts'

/** An import of figures: none, on its way, done or failed. */
export type Importing =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly stage: Progress['stage']; readonly share: number }
  | { readonly state: 'done'; readonly name: string; readonly result: ClickImport }
  | { readonly state: 'failed'; readonly failure: WireError }

/** What the dialog shows. */
export type ClickView = 'clicks' | 'tests'

/** The user's own clicks, and what is known from them. */
export interface Clicks {
  readonly isOpen: boolean
  readonly view: ClickView
  /** Undefined while it is asked for. */
  readonly model: ClickModel | undefined
  readonly channels: readonly string[]
  /** Undefined for all channels. */
  readonly channel: string | undefined
  readonly failure: WireError | undefined
  readonly importing: Importing
  /** Where pictures lie that a table names without their folder. */
  readonly folder: string
  readonly open: (view?: ClickView) => void
  readonly close: () => void
  readonly setView: (view: ClickView) => void
  readonly setFolder: (folder: string) => void
  readonly choose: (channel: string | undefined) => void
  readonly refresh: () => Promise<void>
  /** Imports the table among some files; the pictures among them are those it names. */
  readonly take: (files: readonly File[]) => Promise<void>
  readonly cancel: () => void
  /** Forgets the figures of the chosen channel, or all. */
  readonly forget: () => Promise<void>
}

interface ClickHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
}

/** Makes the store behind Your clicks. */
export function createClickStore(
  kiln: Pick<Kiln, 'clicks'>,
  { upload }: ClickHost,
): StoreApi<Clicks> {
  let controller: AbortController | undefined
  let asked = 0
  return createStore<Clicks>()((set, get) => {
    async function run(files: readonly File[], table: File, signal: AbortSignal): Promise<void> {
      const pictures = files.filter(isPictureFile)
      const total = pictures.length + 1
      const handed: { name: string; path: string }[] = []
      set({ importing: { state: 'running', stage: 'copying', share: 0 } })
      const path = await upload(table, signal)
      for (const picture of pictures) {
        handed.push({ name: picture.name, path: await upload(picture, signal) })
        const share = handed.length / total
        set({ importing: { state: 'running', stage: 'copying', share } })
      }
      const folder = get().folder.trim() || undefined
      const input = { path, folder, pictures: handed }
      for await (const event of kiln.clicks.import(input, { signal })) {
        if (event.type === 'result')
          set({ importing: { state: 'done', name: table.name, result: event } })
        else {
          const share = event.total > 0 ? event.done / event.total : 0
          set({ importing: { state: 'running', stage: event.stage, share } })
        }
      }
    }

    return {
      isOpen: false,
      view: 'clicks',
      model: undefined,
      channels: [],
      channel: undefined,
      failure: undefined,
      importing: { state: 'idle' },
      folder: '',
      open: (view = 'clicks') => {
        set({ isOpen: true, view })
        void get().refresh()
      },
      close: () => set({ isOpen: false }),
      setView: (view) => set({ view }),
      setFolder: (folder) => set({ folder }),
      choose: (channel) => {
        set({ channel, model: undefined })
        void get().refresh()
      },
      refresh: async () => {
        const own = ++asked
        try {
          const { channels } = await kiln.clicks.list({ limit: 1 })
          const { channel } = get()
          const known = channel !== undefined && channels.includes(channel) ? channel : undefined
          const model = await kiln.clicks.model({ channel: known })
          if (own === asked) set({ channels, channel: known, model, failure: undefined })
        } catch (error) {
          if (own === asked) set({ failure: toWireError(error) })
        }
      },
      take: async (files) => {
        const table = files.find((file) => !isPictureFile(file))
        if (!table || get().importing.state === 'running') return
        const own = new AbortController()
        controller = own
        try {
          await run(files, table, own.signal)
        } catch (error) {
          const failure = toWireError(error)
          const isCancelled = own.signal.aborted || failure.code === 'cancelled'
          set({ importing: isCancelled ? { state: 'idle' } : { state: 'failed', failure } })
        }
        await get().refresh()
      },
      cancel: () => controller?.abort(),
      forget: async () => {
        try {
          await kiln.clicks.remove({ channel: get().channel })
          set({ importing: { state: 'idle' } })
        } catch (error) {
          set({ failure: toWireError(error) })
        }
        await get().refresh()
      },
    }
  })
}
