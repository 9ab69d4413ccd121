import { useEffect, useEffectEvent } from 'react'

/** Listens to a window event while the component is mounted, always with the latest handler. */
export function useWindowEvent<K extends keyof WindowEventMap>(
  type: K,
  handle: (event: WindowEventMap[K]) => void,
): void {
  const latest = useEffectEvent(handle)
  useEffect(() => {
    const listener = (event: WindowEventMap[K]) => latest(event)
    window.addEventListener(type, listener)
    return () => window.removeEventListener(type, listener)
  }, [type])
}

/** Whether a key press belongs to a field, a menu or an open dialog rather than to the room. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return true
  const target = event.target
  return (
    target instanceof HTMLElement &&
    !isLetterOnChoice(target, event.key) &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="slider"]'))
  )
}

/** Radios, checkboxes and sliders have no use for letters. */
const isLetterOnChoice = (target: HTMLElement, key: string): boolean =>
  /^\p{L}$/u.test(key) && target.matches('[type="radio"], [type="checkbox"], [type="range"]')
