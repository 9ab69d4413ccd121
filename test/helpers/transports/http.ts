import { fromWireError, KilnError, type WireError } from '#shared/contract/errors.ts'
import type { CallOptions } from '#shared/contract/define.ts'
import { bindContract } from '#shared/wire/bind.ts'
import { createClient } from '#shared/wire/client.ts'
import { type HttpHost, startHttpHost } from '#main/hosts/http/http-host.ts'
import { openHttpPort } from '#renderer/api/http-port.ts'
import { readLines } from '#renderer/api/read-lines.ts'
import { createFakeBackend } from '../fake-router.ts'
import { ASKED, type Transport } from './transport.ts'

const startHost = (logPath: string) =>
  startHttpHost(createFakeBackend(logPath), { rendererDir: logPath, version: '1.2.3', port: 0 })

export const pageWire: Transport = {
  name: 'the wire of a page over HTTP',
  ownClient: true,
  lasting: true,
  async connect(logPath) {
    const host = await startHost(logPath)
    const port = openHttpPort({
      token: host.token,
      fetch: (path, init) => fetch(host.url + (path as string), init),
      onState: () => undefined,
    })
    return { kiln: createClient(ASKED, port), end: host.close, close: host.close }
  },
}

export const rest: Transport = {
  name: 'POST /api',
  ownClient: false,
  lasting: true,
  async connect(logPath) {
    const host = await startHost(logPath)
    const { unary, stream } = createRestCaller(host)
    return { kiln: bindContract(ASKED, { unary, stream }), end: host.close, close: host.close }
  },
}

/** A small client of the REST side: JSON up, JSON or one value a line down. */
function createRestCaller({ url, token }: Pick<HttpHost, 'url' | 'token'>) {
  const post = (path: string, input: unknown, { signal }: CallOptions = {}) =>
    fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
      ...(signal && { signal }),
    })
  return {
    async unary(path: string, input: unknown, options?: CallOptions) {
      try {
        const response = await post(path, input, options)
        return valueOf(await response.json())
      } catch (error) {
        throw translate(error, options)
      }
    },
    async *stream(path: string, input: unknown, options?: CallOptions) {
      try {
        const { body } = await post(path, input, options)
        for await (const line of readLines(body!)) yield valueOf(JSON.parse(line))
      } catch (error) {
        throw translate(error, options)
      }
    },
  }
}

function valueOf(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'error' in value)
    throw fromWireError(value.error as WireError)
  return value
}

function translate(error: unknown, options: CallOptions | undefined): unknown {
  if (error instanceof KilnError) return error
  if (options?.signal?.aborted) return new KilnError('cancelled', 'Cancelled')
  return new KilnError('disconnected', 'The connection closed', { cause: error })
}
