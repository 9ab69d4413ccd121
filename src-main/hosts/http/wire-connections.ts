import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contract } from '#shared/contract/index.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Frame } from '#shared/wire/frames.ts'
import { serve } from '#shared/wire/serve.ts'
import type { Backend } from '#main/services/ports.ts'
import { parseJson, readText } from './json-body.ts'

interface Connection {
  readonly receive: (frame: Frame) => void
}

/**
 * The wire over HTTP, for pages: one endless answer carries frames down, one a line, and small requests carry them up.
 * So a page needs a single connection for any number of streams (browsers allow six a server).
 */
export function createWireConnections(backend: Backend) {
  const connections = new Map<string, Connection>()
  return {
    /** Answers `POST /wire`: names the connection, then streams frames until the page leaves. */
    open(response: ServerResponse): void {
      const id = randomUUID()
      let receive: (frame: Frame) => void = () => undefined
      const port = {
        send: (frame: Frame) => void response.write(`${JSON.stringify(frame)}\n`),
        listen: (listener: (frame: Frame) => void) => {
          receive = listener
        },
        onClose: (closed: () => void) => void response.once('close', closed),
      }
      response.writeHead(200, {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
      })
      response.write(`${JSON.stringify({ type: 'open', connection: id })}\n`)
      serve({ contract, router: backend.router }, port, {
        onFailure: (path, error) => backend.report(path, error),
      })
      connections.set(id, { receive: (frame) => receive(frame) })
      response.once('close', () => connections.delete(id))
    },
    /** Answers `POST /wire/ID`: takes frames, one a line. */
    async receive(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const connection = connections.get(id)
      if (!connection) throw new KilnError('disconnected', 'This connection is closed')
      for (const line of (await readText(request)).split('\n'))
        if (line.trim()) connection.receive(toFrame(parseJson(line)))
      response.writeHead(204).end()
    },
  }
}

function toFrame(value: unknown): Frame {
  const frame = value as Partial<Record<string, unknown>> | null
  const known = frame?.['type'] === 'call' || frame?.['type'] === 'abort'
  if (!known || typeof frame?.['id'] !== 'number')
    throw new KilnError('invalid-input', 'This is not a frame that a page may send')
  if (frame['type'] === 'call' && typeof frame['path'] !== 'string')
    throw new KilnError('invalid-input', 'A call names its procedure')
  return frame as unknown as Frame
}
