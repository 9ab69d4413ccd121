import { useEffect, useState } from 'react'

/** How long something may take before a shape stands where it will be. */
const SLOW_AFTER_MS = 200

/** Whether something has been under way for longer than a reader would not notice. */
export function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isWaiting])
  return isSlow && isWaiting
}
