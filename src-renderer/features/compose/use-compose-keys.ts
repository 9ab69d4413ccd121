import type { KeyboardEvent } from 'react'
import type { ComposeStores } from './create-compose-stores.ts'
import { reorderLayer } from './document-edits.ts'

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const FAR = 10

/** Keys of the composer: arrows move by a pixel, with Shift by ten, and with Alt they size; answers whether the key meant something. */
export function takeComposeKey(
  event: KeyboardEvent,
  stores: ComposeStores,
  save: () => void,
): boolean {
  const { composition } = stores
  const { history, selectedId, edit, editLayer, undo, redo, remove, select } =
    composition.getState()
  const isCommand = event.ctrlKey || event.metaKey
  const isField = isInField(event.target)
  if (isCommand) {
    const key = event.key.toLowerCase()
    if (key === 's' || key === 'enter') return run(save)
    if (isField) return false
    if (key === 'z') return run(event.shiftKey ? redo : undo)
    if (key === 'y') return run(redo)
    if (selectedId === undefined) return false
    if (key === 'd') return run(() => stores.duplicate(selectedId))
    if (key === ']') return run(() => edit((document) => reorderLayer(document, selectedId, 1)))
    if (key === '[') return run(() => edit((document) => reorderLayer(document, selectedId, -1)))
    return false
  }
  if (isField || selectedId === undefined) return false
  if (event.key === 'Delete' || event.key === 'Backspace') return run(() => remove(selectedId))
  if (event.key === 'Escape') return run(() => select(undefined))
  const way = ARROWS[event.key]
  if (!way) return false
  const far = event.shiftKey ? FAR : 1
  const { width, height } = history.present
  const [dx, dy] = [(way[0] * far) / width, (way[1] * far) / height]
  const place = event.altKey ? ('size' as const) : ('move' as const)
  editLayer(
    selectedId,
    (layer) =>
      place === 'move'
        ? { ...layer, x: layer.x + dx, y: layer.y + dy }
        : { ...layer, width: layer.width + dx, height: layer.height + dy },
    `${place} by keys`,
  )
  return true
}

function run(action: () => void): true {
  action()
  return true
}

/** Fields and menus keep their own keys. */
function isInField(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [role=menuitem]')
  )
}
