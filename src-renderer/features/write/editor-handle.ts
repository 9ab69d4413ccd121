/** What other parts of the room may do with the text on the page. */
export interface EditorHandle {
  /** Puts words in place of a stretch; undone in one step by the keys that undo typing. */
  readonly replace: (start: number, end: number, replacement: string) => void
  readonly select: (start: number, end: number) => void
  readonly focus: () => void
}

/** Makes the handle of a text field. */
export function createEditorHandle(field: HTMLTextAreaElement): EditorHandle {
  return {
    replace: (start, end, replacement) => {
      field.focus({ preventScroll: true })
      field.setSelectionRange(start, end)
      // of all ways to change a field only this one keeps the history of the browser
      const command = replacement === '' ? 'delete' : 'insertText'
      const isDone =
        (start === end && replacement === '') ||
        (typeof document.execCommand === 'function' &&
          document.execCommand(command, false, replacement))
      if (isDone) return
      field.setRangeText(replacement, start, end, 'end')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    select: (start, end) => {
      field.focus({ preventScroll: true })
      field.setSelectionRange(start, end)
    },
    focus: () => field.focus(),
  }
}
