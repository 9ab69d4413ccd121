import { useLayoutEffect, useState, type RefObject } from 'react'

const NONE = { width: 0, height: 0 }

/** The size of an element in CSS pixels, kept true while it changes; zero before it is in the page. */
export function useSize(element: RefObject<HTMLElement | null>): {
  readonly width: number
  readonly height: number
} {
  const [size, setSize] = useState(NONE)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () => setSize({ width: node.clientWidth, height: node.offsetHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return size
}
