/** A queue one side fills and the other awaits. */
export interface Mailbox<T> {
  readonly put: (item: T) => void
  readonly take: () => Promise<T>
}

/** An unbounded first-in, first-out mailbox with one reader. */
export function createMailbox<T>(): Mailbox<T> {
  const items: T[] = []
  let waiting: ((item: T) => void) | undefined
  return {
    put: (item) => {
      const reader = waiting
      waiting = undefined
      if (reader) reader(item)
      else items.push(item)
    },
    take: () =>
      new Promise((resolve) => {
        const [first] = items
        if (items.length === 0) waiting = resolve
        else {
          items.shift()
          resolve(first as T)
        }
      }),
  }
}
