/** Lets one caller in at a time, in the order they came. */
export interface Turns {
  /** Resolves with the function that ends the turn; rejects when the signal aborts first. */
  take(signal: AbortSignal): Promise<() => void>
}

/** Starts with nobody inside. */
export function createTurns(): Turns {
  let last = Promise.resolve()
  return {
    async take(signal) {
      const before = last
      const { promise, resolve } = Promise.withResolvers<void>()
      last = before.then(() => promise)
      const aborted = Promise.withResolvers<never>()
      const abort = () => aborted.reject(signal.reason as Error)
      signal.addEventListener('abort', abort)
      try {
        signal.throwIfAborted()
        await Promise.race([before, aborted.promise])
        return resolve
      } catch (error) {
        resolve()
        throw error
      } finally {
        signal.removeEventListener('abort', abort)
      }
    },
  }
}
