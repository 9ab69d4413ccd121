import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import type { WriteStores } from './create-write-stores.ts'

/** Ctrl or Cmd with Enter writes from the brief, Escape stops what is being written; not while a dialog is open. */
export function useWritingKeys(stores: WriteStores): void {
  useWindowEvent('keydown', (event) => {
    if (document.querySelector('dialog[open], .menu:popover-open')) return
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isSend && !event.defaultPrevented && !event.isComposing) {
      event.preventDefault()
      stores.write()
    }
    if (event.key !== 'Escape') return
    if (stores.drafting.getState().state === 'running') stores.drafting.getState().stop()
    else if (stores.refinement.getState().state === 'running') stores.refinement.getState().stop()
  })
}
