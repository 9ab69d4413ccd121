import { MessageChannel } from 'node:worker_threads'
import { contract } from '#shared/contract/index.ts'
import { createClient } from '#shared/wire/client.ts'
import { createLocalClient } from '#shared/wire/local.ts'
import { serve } from '#shared/wire/serve.ts'
import { nodePort } from '#main/threads/node-port.ts'
import { createThread } from '#main/threads/thread.ts'
import { createFakeRouter } from '../fake-router.ts'
import { ASKED, type Transport } from './transport.ts'

export const local: Transport = {
  name: 'a call in the same process',
  ownClient: true,
  lasting: false,
  connect: (logPath) => ({ kiln: createLocalClient(ASKED, createFakeRouter(logPath)) }),
}

export const messagePort: Transport = {
  name: 'a message port',
  ownClient: true,
  lasting: true,
  connect(logPath) {
    const { port1, port2 } = new MessageChannel()
    serve({ contract, router: createFakeRouter(logPath) }, nodePort(port1))
    return {
      kiln: createClient(ASKED, nodePort(port2)),
      end: () => port1.close(),
      close: () => port2.close(),
    }
  },
}

export const workerThread: Transport = {
  name: 'a worker thread',
  ownClient: true,
  lasting: false,
  connect(logPath) {
    const url = new URL('../fake-worker.ts', import.meta.url)
    const thread = createThread(ASKED, {
      url,
      workerData: { logPath },
      onComplaint: () => undefined, // of the failures that the tests ask for
    })
    return {
      kiln: thread.client,
      end: () => void thread.client.videos.remove({ id: 'the other side' }).catch(() => undefined),
      close: () => thread.close(),
    }
  },
}
