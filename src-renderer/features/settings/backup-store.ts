import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

type BackupEvent = ReturnType<Kiln['library']['backup']> extends AsyncIterable<infer E> ? E : never

/** What a finished backup holds and where it is. */
export type BackupResult = Extract<BackupEvent, { readonly type: 'result' }>

/** Whether a backup runs, is done or failed. */
export type BackupState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly result: BackupResult }
  | { readonly state: 'failed'; readonly failure: WireError }

/** The backup of this session. */
export interface Backup {
  readonly backup: BackupState
  readonly start: (path: string) => Promise<void>
  readonly cancel: () => void
}

/** Makes the store behind Backup. */
export function createBackupStore(kiln: Pick<Kiln, 'library'>): StoreApi<Backup> {
  return createStore<Backup>()((set) => {
    let controller: AbortController | undefined
    return {
      backup: { state: 'idle' },
      start: async (path) => {
        controller?.abort()
        const own = new AbortController()
        controller = own
        set({ backup: { state: 'running', share: 0 } })
        try {
          for await (const event of kiln.library.backup({ path }, { signal: own.signal })) {
            if (event.type === 'result') set({ backup: { state: 'done', result: event } })
            else {
              const share = event.total > 0 ? event.done / event.total : 0
              set({ backup: { state: 'running', share } })
            }
          }
        } catch (error) {
          if (own.signal.aborted) set({ backup: { state: 'idle' } })
          else set({ backup: { state: 'failed', failure: toWireError(error) } })
        }
      },
      cancel: () => controller?.abort(),
    }
  })
}
