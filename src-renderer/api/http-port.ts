import type { Frame, Port } from '#shared/wire/frames.ts'
import type { LinkState } from './link-state.ts'
import { readLines } from './read-lines.ts'

interface HttpPortOptions {
  readonly token: string
  readonly fetch: typeof fetch
  readonly onState: (state: LinkState) => void
}

/** A port over the local server: frames come down one endless response and go up in ordered batches. */
export function openHttpPort({ token, fetch, onState }: HttpPortOptions): Port {
  const headers = { authorization: `Bearer ${token}` }
  const downlink = new AbortController()
  const receivers = new Set<(frame: Frame) => void>()
  const closers = new Set<() => void>()
  const outbox: Frame[] = []
  let connection: string | undefined
  let sending = false

  function close(state: LinkState): void {
    if (downlink.signal.aborted) return
    downlink.abort()
    onState(state)
    for (const closed of closers) closed()
  }

  async function flush(): Promise<void> {
    if (sending || connection === undefined) return
    sending = true
    try {
      while (outbox.length > 0 && !downlink.signal.aborted) {
        const lines = outbox.splice(0).map((frame) => `${JSON.stringify(frame)}\n`)
        const response = await fetch(`/wire/${connection}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/x-ndjson' },
          body: lines.join(''),
        })
        if (!response.ok) throw new Error(`The server answered ${response.status}`)
      }
    } catch {
      close('lost')
    } finally {
      sending = false
    }
  }

  function receive(message: Frame | { readonly type: 'open'; readonly connection: string }): void {
    if (message.type === 'open') {
      connection = message.connection
      onState('open')
      void flush()
    } else for (const listener of receivers) listener(message)
  }

  async function run(): Promise<void> {
    try {
      const response = await fetch('/wire', { method: 'POST', headers, signal: downlink.signal })
      if (response.status === 401 || response.status === 403) return close('refused')
      if (!response.ok || !response.body) return close('lost')
      for await (const line of readLines(response.body)) receive(JSON.parse(line))
      close('lost')
    } catch {
      close('lost')
    }
  }
  void run()

  return {
    send: (frame) => {
      outbox.push(frame)
      queueMicrotask(() => void flush())
    },
    listen: (listener) => receivers.add(listener),
    onClose: (closed) => closers.add(closed),
  }
}
