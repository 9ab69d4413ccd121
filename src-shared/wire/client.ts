import type { Client, Contract } from '#shared/contract/define.ts'
import { fromWireError, type WireError } from '#shared/contract/errors.ts'
import type { Frame, Port } from './frames.ts'
import { bindContract } from './bind.ts'
import { createMailbox, type Mailbox } from './mailbox.ts'

const CANCELLED: WireError = { code: 'cancelled', message: 'Cancelled' }
const DISCONNECTED: WireError = {
  code: 'disconnected',
  message: 'The connection closed',
  action: 'Try again; if it stays closed, start Kiln again.',
}

/** Turns a contract and a port into typed functions; nothing here knows which transport it runs on. */
export function createClient<C extends Contract>(contract: C, port: Port): Client<C> {
  const mailboxes = new Map<number, Mailbox<Frame>>()
  let lastId = 0
  let closed = false

  port.listen((frame) => mailboxes.get(frame.id)?.put(frame))
  port.onClose(() => {
    closed = true
    for (const [id, mailbox] of mailboxes) mailbox.put({ type: 'fail', id, error: DISCONNECTED })
  })

  /** One call: a stream yields its values, a unary call returns its one value. */
  async function* call(path: string, input: unknown, signal?: AbortSignal) {
    if (signal?.aborted) throw fromWireError(CANCELLED)
    if (closed) throw fromWireError(DISCONNECTED)
    const id = ++lastId
    const mailbox = createMailbox<Frame>()
    mailboxes.set(id, mailbox)
    const cancel = () => mailbox.put({ type: 'fail', id, error: CANCELLED })
    signal?.addEventListener('abort', cancel, { once: true })
    let answered = false
    try {
      port.send({ type: 'call', id, path, input })
      for (;;) {
        const frame = await mailbox.take()
        if (frame.type === 'chunk') yield frame.value
        if (frame.type === 'end') {
          answered = true
          return frame.value
        }
        if (frame.type === 'fail') throw fromWireError(frame.error)
      }
    } finally {
      mailboxes.delete(id)
      signal?.removeEventListener('abort', cancel)
      if (!answered && !closed) port.send({ type: 'abort', id }) // cancelled, failed, or the caller left its loop
    }
  }

  return bindContract(contract, {
    unary: async (path, input, options) => (await call(path, input, options?.signal).next()).value,
    stream: (path, input, options) => call(path, input, options?.signal),
  })
}
