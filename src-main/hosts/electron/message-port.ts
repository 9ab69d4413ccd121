import { MessageChannelMain, ipcMain, type IpcMainEvent, type MessagePortMain } from 'electron'
import { contract } from '#shared/contract/index.ts'
import type { Frame, Port } from '#shared/wire/frames.ts'
import { serve } from '#shared/wire/serve.ts'
import type { Backend } from '#main/services/ports.ts'
import { isOwnUrl } from './protocol.ts'

/** The channel on which a window's preload asks for its port and gets it; src-preload names it too. */
export const PORT_CHANNEL = 'kiln-port'

interface ClosablePort extends Port {
  close(): void
}

/** Hands one served port to every load of a window's page; the port of the load before is closed. */
export function servePorts(backend: Pick<Backend, 'router' | 'report'>): void {
  const served = new WeakMap<IpcMainEvent['sender'], ClosablePort>()

  ipcMain.on(PORT_CHANNEL, (event) => {
    const { sender, senderFrame } = event
    if (!senderFrame || senderFrame !== sender.mainFrame || !isOwnUrl(senderFrame.url)) return
    served.get(sender)?.close()
    const { port1, port2 } = new MessageChannelMain()
    const port = toPort(port1)
    served.set(sender, port)
    serve({ contract, router: backend.router }, port, { onFailure: backend.report })
    senderFrame.postMessage(PORT_CHANNEL, null, [port2])
  })
}

/** Electron's end of a channel as the wire knows ports; closing it here also ends what it serves. */
function toPort(port: MessagePortMain): ClosablePort {
  const closers = new Set<() => void>()
  const ended = () => {
    for (const closed of closers) closed()
    closers.clear()
  }
  port.once('close', ended)
  return {
    send: (frame) => port.postMessage(frame),
    listen: (receive) => {
      port.on('message', ({ data }) => {
        if (isFrame(data)) receive(data)
      })
      port.start()
    },
    onClose: (closed) => closers.add(closed),
    close: () => {
      port.close()
      ended()
    },
  }
}

function isFrame(data: unknown): data is Frame {
  return typeof data === 'object' && data !== null && 'type' in data && 'id' in data
}
