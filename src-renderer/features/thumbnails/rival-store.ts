import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Compared } from '#shared/contract/thumbnails.ts'

/** Other people's pictures on their way into the ranked list. */
export interface Rivals {
  readonly done: number
  readonly total: number
  readonly failures: readonly { readonly name: string; readonly message: string }[]
  readonly add: (files: readonly File[]) => Promise<void>
  readonly dismiss: () => void
}

interface RivalHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly onScored: (rivals: readonly Compared[]) => void
}

/** Makes the store that scores pictures to compare with, one after the other. */
export function createRivalStore(
  kiln: Pick<Kiln, 'thumbnails'>,
  { upload, onScored }: RivalHost,
): StoreApi<Rivals> {
  let work = Promise.resolve()
  return createStore<Rivals>()((set, get) => {
    const fail = (name: string, message: string) =>
      set({ failures: [...get().failures, { name, message }] })

    async function addOne(file: File): Promise<void> {
      try {
        const path = await upload(file, new AbortController().signal)
        const { ranked, failures } = await kiln.thumbnails.compare({ paths: [path] })
        for (const { message } of failures) fail(file.name, message)
        onScored(ranked.map((rival) => ({ ...rival, name: file.name })))
      } catch (error) {
        fail(file.name, toWireError(error).message)
      } finally {
        const done = get().done + 1
        set(done === get().total ? { done: 0, total: 0 } : { done })
      }
    }

    return {
      done: 0,
      total: 0,
      failures: [],
      add: (files) => {
        set({ total: get().total + files.length })
        for (const file of files) work = work.then(() => addOne(file))
        return work
      },
      dismiss: () => set({ failures: [] }),
    }
  })
}
