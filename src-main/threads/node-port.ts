import type { MessagePort, Worker } from 'node:worker_threads'
import type { Frame, Port } from '#shared/wire/frames.ts'

interface NodePortOptions {
  /** Whether large buffers leave this side instead of being copied; only where nothing sent is used again. */
  readonly transfers?: boolean
}

/** A worker thread's end of its channel as a Kiln port. */
export function nodePort(port: MessagePort, { transfers = false }: NodePortOptions = {}): Port {
  return {
    send: (frame) => port.postMessage(frame, transfers ? buffersOf(frame) : []),
    listen: (receive) => void port.on('message', (frame: Frame) => receive(frame)),
    onClose: (closed) => void port.once('close', closed),
  }
}

/** A worker as its starter sees it, as a Kiln port; the buffers of calls to `handedOver` leave this side. */
export function workerPort(worker: Worker, handedOver: ReadonlySet<string> = new Set()): Port {
  return {
    send: (frame) => {
      const leaves = frame.type === 'call' && handedOver.has(frame.path)
      worker.postMessage(frame, leaves ? buffersOf(frame.input) : [])
    },
    listen: (receive) => void worker.on('message', (frame: Frame) => receive(frame)),
    onClose: (closed) => void worker.once('exit', closed),
  }
}

const DEEPEST = 4

function buffersOf(value: unknown, depth = 0): ArrayBuffer[] {
  if (ArrayBuffer.isView(value))
    return value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength
      ? [value.buffer]
      : []
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  return Object.values(value).flatMap((each) => buffersOf(each, depth + 1))
}
