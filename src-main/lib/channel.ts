/** Values from one side to be iterated on the other. */
export interface Channel<T> {
  push(value: T): void
  /** Ends the iteration, with an error when there is one. */
  close(error?: unknown): void
  [Symbol.asyncIterator](): AsyncIterator<T>
}

/** Keeps what was pushed until it is taken; for one reader. */
export function createChannel<T>(): Channel<T> {
  const waiting: T[] = []
  let wake = Promise.withResolvers<void>()
  let ended: { readonly error: unknown } | undefined
  return {
    push(value) {
      waiting.push(value)
      wake.resolve()
    },
    close(error) {
      ended = { error }
      wake.resolve()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T
        if (ended?.error !== undefined) throw ended.error
        if (ended) return
        wake = Promise.withResolvers()
        if (waiting.length === 0) await wake.promise
      }
    },
  }
}
