import { useEffect, useState } from 'react'

const known = new Map<() => Promise<unknown>, unknown>()

/**
 * What `load` answers, undefined until then; a failure goes to the boundary around. Unlike Suspense, whose fallback
 * React keeps for at least 300 ms, this shows a part of the page as soon as it is there.
 */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly by: typeof load; readonly value: T }>()
  useEffect(() => {
    let isHere = true
    const keep = (value: T) => {
      known.set(load, value)
      if (isHere) setLoaded({ by: load, value })
    }
    const fail = (error: unknown) =>
      setLoaded(() => {
        throw error
      })
    if (!known.has(load)) load().then(keep, fail)
    return () => {
      isHere = false
    }
  }, [load])
  if (known.has(load)) return known.get(load) as T
  return loaded?.by === load ? loaded.value : undefined
}
