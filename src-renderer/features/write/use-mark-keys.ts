import { useState, type KeyboardEvent, type RefObject } from 'react'
import { nameMark, type Mark } from './marks.ts'

interface MarkKeysOptions {
  readonly marks: readonly Mark[]
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly accept: (mark: Mark) => void
  readonly ignore: (mark: Mark) => void
  readonly onEnter: (index: number) => void
}

const nameAt = (mark: Mark) => `${mark.start} ${nameMark(mark)}`

/**
 * Walks the marks of a field by Tab; Enter accepts, Delete or I ignores, Escape goes back to the text. Past the last
 * mark, and after Escape, Tab leaves the field as it does anywhere.
 */
export function useMarkKeys({ marks, field, accept, ignore, onEnter }: MarkKeysOptions) {
  const [name, setName] = useState<string>()
  const [isLeaving, setLeaving] = useState(false)
  const found = name === undefined ? -1 : marks.findIndex((mark) => nameAt(mark) === name)
  const active = found < 0 ? undefined : found

  const enter = (index: number, event: KeyboardEvent) => {
    const mark = marks[index]
    if (!mark) return setName(undefined)
    event.preventDefault()
    setName(nameAt(mark))
    field.current?.setSelectionRange(mark.end, mark.end)
    onEnter(index)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Tab') {
      if (active !== undefined) return enter(active + (event.shiftKey ? -1 : 1), event)
      if (event.shiftKey || isLeaving) return setLeaving(false)
      const caret = event.currentTarget.selectionEnd
      const next = marks.findIndex(({ start }) => start >= caret)
      return enter(Math.max(0, next), event) // none after the caret: from the start
    }
    if (event.key === 'Escape') {
      setLeaving(active === undefined)
      if (active !== undefined) event.preventDefault()
      return setName(undefined)
    }
    setLeaving(false)
    const mark = active === undefined ? undefined : marks[active]
    if (!mark || event.key === 'Shift') return
    setName(undefined)
    if (event.key === 'Enter') {
      event.preventDefault()
      accept(mark)
    }
    if (event.key === 'Delete' || event.key.toLowerCase() === 'i') {
      event.preventDefault()
      ignore(mark)
    }
  }

  return { active, onKeyDown, leave: () => setName(undefined) }
}
