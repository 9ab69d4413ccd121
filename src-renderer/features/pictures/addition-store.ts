import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Image } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** Picture files on their way into the gallery. */
export interface Additions {
  readonly done: number
  readonly total: number
  readonly failures: readonly { readonly name: string; readonly failure: WireError }[]
  readonly add: (files: readonly File[]) => Promise<void>
  readonly dismiss: () => void
}

interface AdditionHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly onAdded: (image: Image) => void
}

/** Makes the store that takes picture files, one after the other. */
export function createAdditionStore(
  kiln: Pick<Kiln, 'images'>,
  { upload, onAdded }: AdditionHost,
): StoreApi<Additions> {
  let work = Promise.resolve()
  return createStore<Additions>()((set, get) => {
    async function addOne(file: File): Promise<void> {
      try {
        const path = await upload(file, new AbortController().signal)
        onAdded(await kiln.images.add({ path }))
      } catch (error) {
        const failure = { name: file.name, failure: toWireError(error) }
        set({ failures: [...get().failures, failure] })
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
