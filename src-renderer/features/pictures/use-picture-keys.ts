import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { currentImage } from './gallery-store.ts'

interface KeysOptions {
  /** Whether a picture is shown large. */
  readonly isOpen: boolean
  readonly close: () => void
}

/** V varies, R reuses, C compares; Escape stops what is made, then leaves what is open. */
export function usePictureKeys(stores: PictureStores, { isOpen, close }: KeysOptions): void {
  const { gallery, makings, stage } = stores

  function leave(): boolean {
    const { jobs, cancel } = makings.getState()
    const running = jobs.find(({ state }) => state === 'running')
    const { isComparing, set } = stage.getState()
    if (running) cancel(running.id)
    else if (isComparing) set({ isComparing: false })
    else if (isOpen) close()
    else if (gallery.getState().marked.length > 0) gallery.getState().clearMarks()
    else return false
    return true
  }

  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open], .menu:popover-open')) return
    const { target } = event
    const isTyping =
      target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select')
    if (stage.getState().editing) return // which has keys of its own
    if (event.key === 'Escape') {
      const isClearing =
        target instanceof HTMLInputElement && target.type === 'search' && target.value
      if (event.isComposing || isClearing) return
      const isRunning = makings.getState().jobs.some(({ state }) => state === 'running')
      if (isTyping && !isRunning) target.blur()
      else if (leave()) event.preventDefault()
      return
    }
    if (isTyping) return
    const { opened, isComparing } = stage.getState()
    const image = opened.state === 'ready' ? opened.image : currentImage(gallery.getState())
    const hasPrompt = image !== undefined && image.prompt.trim() !== ''
    const key = event.key.toLowerCase()
    if (key === 'v' && hasPrompt && !isComparing) stores.vary(image)
    else if (key === 'r' && hasPrompt && !isComparing) stores.reuse(image)
    else if (key === 'c' && gallery.getState().marked.length > 1)
      stage.getState().set({ isComparing: true })
    else if (key === '/') document.querySelector<HTMLElement>('.pictures-search input')?.focus()
    else return
    event.preventDefault()
  })
}
