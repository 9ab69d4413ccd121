import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  FileLocale,
  ImportResult,
  Mapping,
  Preview,
} from '#shared/contract/analytics-import.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Progress } from '#shared/contract/progress.ts'

/** What the user says of a file. */
export interface Wishes {
  readonly platform: PlatformId | undefined
  /** What the user typed; undefined until then. */
  readonly account: string | undefined
  readonly isOwn: boolean
  readonly mapping: Mapping
  readonly locale: Partial<FileLocale>
  /** Cells of a screenshot as the user corrected them, by column. */
  readonly rows: readonly Readonly<Record<string, string>>[] | undefined
}

/** How far a file is. */
export type Stage =
  | { readonly state: 'waiting' | 'reading' }
  | {
      readonly state: 'ready'
      readonly preview: Preview
      /** A change was asked for whose preview is not there yet. */
      readonly isChecking: boolean
      readonly failure: WireError | undefined
    }
  | { readonly state: 'importing'; readonly preview: Preview; readonly progress: Progress }
  | { readonly state: 'done'; readonly result: ImportResult }
  | { readonly state: 'undone'; readonly name: string }
  | { readonly state: 'failed'; readonly failure: WireError }

/** A file on its way into the library. */
export interface ImportJob {
  readonly id: string
  readonly name: string
  readonly isScreenshot: boolean
  readonly wishes: Wishes
  readonly stage: Stage
}

/** The files that were dropped, in their order; nothing is kept before the user confirms it. */
export interface Imports {
  readonly jobs: readonly ImportJob[]
  /** The job that is open. */
  readonly current: string | undefined
  readonly add: (files: readonly File[]) => void
  readonly open: (id: string) => void
  /** Says something of a file, and asks anew what it is understood as. */
  readonly change: (id: string, wishes: Partial<Wishes>) => void
  readonly confirm: (id: string) => Promise<void>
  /** Stops what runs: an import leaves nothing behind and the preview is there again. */
  readonly cancel: (id: string) => void
  readonly retry: (id: string) => void
  readonly dismiss: (id: string) => void
  readonly markUndone: (resultId: number) => void
}

interface ImportHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
}

const NO_WISHES: Wishes = {
  platform: undefined,
  account: undefined,
  isOwn: true,
  mapping: {},
  locale: {},
  rows: undefined,
}
const BEGUN: Progress = { type: 'progress', stage: 'reading', done: 0, total: 0 }
const PAUSE_MS = 250
const isPicture = ({ name, type }: File) =>
  type.startsWith('image/') || /\.(?:png|jpe?g|webp)$/i.test(name)

/** What a call is told of a file besides its path. */
function toInput({ platform, account, mapping, locale }: Wishes) {
  return {
    ...(platform && { platform }),
    ...(account?.trim() && { account: account.trim() }),
    ...(Object.keys(mapping).length > 0 && { mapping }),
    ...(Object.keys(locale).length > 0 && { locale }),
  }
}

/** Makes the queue of files that are imported. */
export function createImportStore(
  { analytics }: Pick<Kiln, 'analytics'>,
  { upload }: ImportHost,
): StoreApi<Imports> {
  const files = new Map<string, File>()
  const paths = new Map<string, string>()
  const running = new Map<string, AbortController>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let last = 0

  return createStore<Imports>()((set, get) => {
    const find = (id: string) => get().jobs.find((job) => job.id === id)
    const put = (id: string, stage: Stage) =>
      set({ jobs: get().jobs.map((job) => (job.id === id ? { ...job, stage } : job)) })
    const patch = (id: string, change: Partial<Wishes>) =>
      set({
        jobs: get().jobs.map((job) =>
          job.id === id ? { ...job, wishes: { ...job.wishes, ...change } } : job,
        ),
      })

    /** Stops what runs for a file and answers the controller of what comes next. */
    function begin(id: string): AbortController {
      running.get(id)?.abort()
      const controller = new AbortController()
      running.set(id, controller)
      return controller
    }
    async function pathOf(id: string, signal: AbortSignal): Promise<string> {
      const known = paths.get(id)
      if (known !== undefined) return known
      const file = files.get(id)
      if (!file) throw new Error('the file is gone')
      const path = await upload(file, signal)
      paths.set(id, path)
      return path
    }
    async function look({ id, isScreenshot, wishes }: ImportJob, signal: AbortSignal) {
      const path = await pathOf(id, signal)
      if (!isScreenshot) return analytics.preview({ path, ...toInput(wishes) }, { signal })
      const input = { path, ...(wishes.platform && { platform: wishes.platform }) }
      for await (const event of analytics.readScreenshot(input, { signal }))
        if (event.type === 'result') return event
      throw new Error('the screenshot was not read')
    }
    async function read(id: string): Promise<void> {
      const job = find(id)
      if (!job) return
      const controller = begin(id)
      const { stage } = job
      const before = stage.state === 'ready' ? stage.preview : undefined
      put(
        id,
        before
          ? { state: 'ready', preview: before, isChecking: true, failure: undefined }
          : { state: 'reading' },
      )
      try {
        const preview = await look(job, controller.signal)
        if (running.get(id) === controller)
          put(id, { state: 'ready', preview, isChecking: false, failure: undefined })
      } catch (error) {
        const failure = toWireError(error)
        if (running.get(id) !== controller || failure.code === 'cancelled') return
        put(
          id,
          before
            ? { state: 'ready', preview: before, isChecking: false, failure }
            : { state: 'failed', failure },
        )
      }
    }
    async function take(job: ImportJob, preview: Preview): Promise<void> {
      const { id, wishes } = job
      const controller = begin(id)
      put(id, { state: 'importing', preview, progress: BEGUN })
      try {
        const path = await pathOf(id, controller.signal)
        const rows = wishes.rows?.map((row) => ({ ...row }))
        const input = { path, ...toInput(wishes), isOwn: wishes.isOwn, ...(rows && { rows }) }
        for await (const event of analytics.import(input, { signal: controller.signal })) {
          if (running.get(id) !== controller) break
          if (event.type === 'progress') put(id, { state: 'importing', preview, progress: event })
          else put(id, { state: 'done', result: event })
        }
        paths.delete(id) // Kiln lets go of what it has taken
      } catch (error) {
        const failure = toWireError(error)
        if (running.get(id) !== controller) return
        const isStopped = failure.code === 'cancelled'
        put(id, {
          state: 'ready',
          preview,
          isChecking: false,
          failure: isStopped ? undefined : failure,
        })
      }
    }

    return {
      jobs: [],
      current: undefined,
      add: (added) => {
        const jobs = added.map((file): ImportJob => {
          const id = `import-${++last}`
          files.set(id, file)
          return {
            id,
            name: file.name,
            isScreenshot: isPicture(file),
            wishes: NO_WISHES,
            stage: { state: 'waiting' },
          }
        })
        const kept = get().jobs.filter(
          ({ stage }) => stage.state !== 'done' && stage.state !== 'undone',
        )
        set({ jobs: [...kept, ...jobs], current: jobs[0]?.id ?? get().current })
        void (async () => {
          for (const { id } of jobs) await read(id) // one after the other: files may be large
        })()
      },
      open: (id) => set({ current: id }),
      change: (id, wishes) => {
        patch(id, wishes)
        const needsLook = ['platform', 'account', 'mapping', 'locale'].some((key) => key in wishes)
        const job = find(id)
        if (!needsLook || job?.stage.state !== 'ready') return
        if (job.isScreenshot && !('platform' in wishes)) return
        put(id, { ...job.stage, isChecking: true })
        clearTimeout(timers.get(id))
        timers.set(
          id,
          setTimeout(() => void read(id), PAUSE_MS),
        )
      },
      confirm: async (id) => {
        const job = find(id)
        if (job?.stage.state !== 'ready') return
        clearTimeout(timers.get(id))
        await take(job, job.stage.preview)
      },
      cancel: (id) => running.get(id)?.abort(),
      retry: (id) => void read(id),
      dismiss: (id) => {
        running.get(id)?.abort()
        running.delete(id)
        clearTimeout(timers.get(id))
        files.delete(id)
        paths.delete(id)
        const jobs = get().jobs.filter((job) => job.id !== id)
        const current = get().current === id ? jobs[0]?.id : get().current
        set({ jobs, current })
      },
      markUndone: (resultId) => {
        const job = get().jobs.find(
          ({ stage }) => stage.state === 'done' && stage.result.id === resultId,
        )
        if (job) put(job.id, { state: 'undone', name: job.name })
      },
    }
  })
}
