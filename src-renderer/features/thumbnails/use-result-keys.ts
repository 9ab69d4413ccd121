import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { type Entry, improvable, isRemovable } from './entries.ts'
import type { ResultStores } from './result-stores.ts'
import type { Layer } from './review-store.ts'

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
}
const LAYERS: Readonly<Record<string, Layer>> = {
  a: 'attention',
  f: 'faces',
  t: 'text',
  o: 'objects',
}

/** Keys of the ranked list: arrows walk, letters show layers or act on the selected entry, Delete takes it out. */
export function useResultKeys(stores: ResultStores, entry: Entry | undefined): void {
  const { review, exports, improvements } = stores
  useWindowEvent('keydown', (event) => {
    if (isTaken(event)) return
    const key = event.key.toLowerCase()
    const original = entry && improvable(entry)
    const isUndo = key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (isUndo && original) {
      event.preventDefault()
      void improvements.getState().undo(original)
    }
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const step = STEPS[event.key]
    const layer = LAYERS[key]
    if (step !== undefined) {
      event.preventDefault()
      review.getState().move(step)
    } else if (layer) review.getState().toggle(layer)
    else if (key === 'e' && entry && original) void exports.getState().run(entry.thumbnail.id)
    else if (key === 'i' && original) void improvements.getState().search(original)
    else if (key === 'delete' && entry && isRemovable(entry)) takeOut(stores, entry)
  })
}

/** Takes an entry out of the list, and selects the one that takes its place. */
export function takeOut({ review }: Pick<ResultStores, 'review'>, entry: Entry): void {
  const { selectedId, move, removeExtras } = review.getState()
  const { id } = entry.thumbnail
  if (selectedId === id) {
    move(1)
    if (review.getState().selectedId === id) move(-1)
  }
  setTimeout(() => removeExtras((extra) => extra.thumbnail.id === id)) // once the focus went on
}
