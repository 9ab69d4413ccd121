import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contract } from '#shared/contract/index.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { resolve } from '#shared/wire/resolve.ts'
import { createFileHandler } from '#main/hosts/files.ts'
import type { Backend } from '#main/services/ports.ts'
import { assetKey, checkOrigin, checkToken } from './access.ts'
import { parseJson, readText, sendFailure, sendJson, sendLine } from './json-body.ts'
import { createMetrics } from './metrics.ts'
import { toOpenApi } from './openapi.ts'
import { createWireConnections } from './wire-connections.ts'

interface HttpHostOptions {
  readonly rendererDir: string
  readonly version: string
  /** 0 takes any free one. */
  readonly port: number
}

/** A running local server: loopback only, and everything but the page itself needs the token. */
export interface HttpHost {
  readonly url: string
  readonly token: string
  /** Key for addresses of pictures and videos. */
  readonly assetKey: string
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** Starts the local server on 127.0.0.1. */
export async function startHttpHost(
  backend: Backend,
  { rendererDir, version, port }: HttpHostOptions,
): Promise<HttpHost> {
  const token = randomBytes(24).toString('base64url')
  const metrics = createMetrics()
  const wire = createWireConnections(backend)
  const files = createFileHandler({ backend, rendererDir })

  const call: Answer = async (request, response) => {
    const path = namesOf(request).slice(1).join('/')
    if (request.method !== 'POST') throw new KilnError('not-found', `Call /api/${path} with POST`)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const start = performance.now()
    let failed = true
    try {
      const procedure = resolve(contract, backend.router, path)
      const input = parseJson(await readText(request))
      if (!procedure.streams) sendJson(response, await procedure.run(input, gone.signal))
      else {
        for await (const value of procedure.run(input, gone.signal)) {
          gone.signal.throwIfAborted()
          await sendLine(response, value)
        }
        response.end()
      }
      failed = false
    } catch (error) {
      backend.report(path, error)
      throw error
    } finally {
      metrics.note(path.replaceAll(/[^\w.]/g, '').slice(0, 80), performance.now() - start, failed)
    }
  }

  const file: Answer = async (request, response) => {
    const answer = await files(toFetchRequest(request))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), response)
    else response.end()
  }

  function route(request: IncomingMessage): { answer: Answer; access: 'token' | 'key' | 'page' } {
    const [area = '', rest = '', ...more] = namesOf(request)
    const { method = '' } = request
    if (area === 'api') return { answer: call, access: 'token' }
    if (area === 'health')
      return { answer: async (_, response) => sendJson(response, await health()), access: 'token' }
    if (area === 'metrics')
      return {
        answer: (_, response) =>
          void response
            .writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
            .end(metrics.text()),
        access: 'token',
      }
    if (area === 'openapi.json')
      return { answer: (_, response) => sendJson(response, toOpenApi(version)), access: 'token' }
    if (area === 'wire' && method === 'POST' && more.length === 0)
      return {
        answer: (incoming, response) =>
          rest ? wire.receive(rest, incoming, response) : wire.open(response),
        access: 'token',
      }
    if (!METHODS.has(method)) throw new KilnError('not-found', `Nothing answers ${method}`)
    if (method === 'PUT' || method === 'POST') return { answer: file, access: 'token' }
    return { answer: file, access: area === 'assets' || area === 'files' ? 'key' : 'page' }
  }

  const health = () => backend.router.system.health({}, { signal: new AbortController().signal })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      checkOrigin(request)
      const found = route(request)
      if (found.access !== 'page') checkToken(request, token, { keyed: found.access === 'key' })
      await found.answer(request, response)
    } catch (error) {
      if (!response.destroyed) sendFailure(response, error)
    }
  }

  const server = createServer((request, response) => void handle(request, response))
  server.requestTimeout = 0 // a dropped video may take its time
  const localPort = await listen(server, port)
  return {
    url: `http://127.0.0.1:${localPort}`,
    token,
    assetKey: assetKey(token),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT'])

/** The one reading of an address, so that what is guarded is what is answered. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  const found = url.startsWith('/') ? URL.parse(`http://127.0.0.1${url}`) : null
  if (!found) throw malformed()
  return found
}

function namesOf(request: IncomingMessage): string[] {
  try {
    return urlOf(request).pathname.split('/').slice(1).map(decodeURIComponent)
  } catch (error) {
    throw malformed(error)
  }
}

function malformed(cause?: unknown): KilnError {
  return new KilnError('invalid-input', 'The address is not well formed', { cause })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new KilnError('invalid-input', `Port ${port} is taken`, {
              action: 'Choose another one, or 0 for any free one.',
            })
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function toFetchRequest(request: IncomingMessage): Request {
  const { method = 'GET', headers } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(urlOf(request), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
    ...(hasBody && { body: Readable.toWeb(request) as never, duplex: 'half' }),
  })
}
