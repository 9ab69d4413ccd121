import type { Change } from '#shared/contract/library.ts'
import { createMailbox } from '#shared/wire/mailbox.ts'

/** Where stores announce what they changed, and from where it is watched. */
export interface Changes {
  announce(change: Change): void
  /** Every change from now on, until `signal` aborts. */
  watch(signal: AbortSignal): AsyncIterable<Change>
}

/** An announcer without history; each watcher has a queue of its own. */
export function createChanges(): Changes {
  const watchers = new Set<(change: Change | undefined) => void>()
  return {
    announce: (change) => {
      for (const tell of watchers) tell(change)
    },
    async *watch(signal) {
      const mailbox = createMailbox<Change | undefined>()
      const stop = () => mailbox.put(undefined)
      watchers.add(mailbox.put)
      signal.addEventListener('abort', stop, { once: true })
      if (signal.aborted) stop()
      try {
        for (let change = await mailbox.take(); change; change = await mailbox.take()) yield change
      } finally {
        watchers.delete(mailbox.put)
        signal.removeEventListener('abort', stop)
      }
    },
  }
}
