import { parentPort } from 'node:worker_threads'
import type { Contract, Router } from '#shared/contract/define.ts'
import { toWireError } from '#shared/contract/errors.ts'
import { serve } from '#shared/wire/serve.ts'
import { nodePort } from './node-port.ts'

interface AnswerOptions {
  /** Whether results are handed over instead of copied. */
  readonly transfers?: boolean
  /** Runs when the thread was asked to end, after its calls were aborted. */
  readonly onClose?: () => Promise<void> | void
}

/** Answers a contract from inside a worker thread until its starter closes it. */
export function answerAsThread<C extends Contract>(
  contract: C,
  router: Router<C>,
  { transfers = false, onClose }: AnswerOptions = {},
): void {
  const port = parentPort
  if (!port) throw new Error('this file must run as a worker thread')
  let isClosing = false
  serve({ contract, router }, nodePort(port, { transfers }), {
    onFailure: (path, error) => {
      if (!isClosing && toWireError(error).code === 'internal')
        process.stderr.write(`${path}: ${error instanceof Error ? error.stack : String(error)}\n`)
    },
  })
  port.on('message', (message: { readonly type: string }) => {
    if (message.type !== 'close') return
    isClosing = true
    port.close()
    void onClose?.()
  })
}
