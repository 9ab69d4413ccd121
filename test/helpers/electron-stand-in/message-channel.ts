import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** The main process's end of a channel: silent until started, and told when the other end goes. */
export class MessagePortMain extends EventEmitter {
  readonly native: MessagePort

  constructor(native: MessagePort) {
    super()
    this.native = native
    native.on('close', () => this.emit('close'))
  }

  start(): void {
    this.native.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.native.postMessage(message, toNative(transfer))
  }

  close(): void {
    this.native.close()
  }
}

/** Electron's `MessageChannelMain` over Node's channels, which clone and transfer the same way. */
export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}

/** The ports as a page gets them. */
export function toNative(ports: readonly MessagePortMain[]): MessagePort[] {
  return ports.map((port) => {
    port.native.removeAllListeners('close')
    return port.native
  })
}
