// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import type { Frame } from '#shared/wire/frames.ts'
import { openHttpPort } from '#renderer/api/http-port.ts'
import type { LinkState } from '#renderer/api/link-state.ts'

interface Server {
  readonly fetch: typeof fetch
  readonly down: (text: string) => void
  readonly end: () => void
  readonly uploads: { readonly url: string; readonly body: string; answer(status: number): void }[]
}

/** A local server played by hand: what it sends down and when it takes what comes up. */
function createServer(status = 200): Server {
  const uploads: Server['uploads'] = []
  const stream = new TransformStream<Uint8Array, Uint8Array>()
  const writer = stream.writable.getWriter()
  const fetch = (url: unknown, init?: RequestInit) => {
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer secret')
    if (url === '/wire') return Promise.resolve(new Response(stream.readable, { status }))
    return new Promise<Response>((resolve) => {
      uploads.push({
        url: String(url),
        body: typeof init?.body === 'string' ? init.body : '',
        answer: (code) => resolve(new Response(null, { status: code })),
      })
    })
  }
  return {
    fetch,
    down: (text) => void writer.write(new TextEncoder().encode(text)),
    end: () => void writer.close(),
    uploads,
  }
}

function open(server: Server) {
  const states: LinkState[] = []
  const frames: Frame[] = []
  const closed = vi.fn<() => void>()
  const onState = (state: LinkState) => states.push(state)
  const port = openHttpPort({ token: 'secret', fetch: server.fetch, onState })
  port.listen((frame) => frames.push(frame))
  port.onClose(closed)
  return { port, states, frames, closed }
}

const call = (id: number): Frame => ({ type: 'call', id, path: 'videos.list', input: {} })

it('keeps frames until the connection has a name, then sends one batch at a time in order', async () => {
  const server = createServer()
  const { port, states } = open(server)
  port.send(call(1))
  port.send(call(2))
  server.down('{"type":"open","connection":"c1"}\n')
  await vi.waitFor(() => expect(server.uploads).toHaveLength(1))
  expect(states).toEqual(['open'])
  expect(server.uploads[0]?.url).toBe('/wire/c1')
  expect(server.uploads[0]?.body).toBe(`${JSON.stringify(call(1))}\n${JSON.stringify(call(2))}\n`)

  port.send(call(3))
  port.send(call(4))
  await new Promise((done) => setTimeout(done, 5))
  expect(server.uploads).toHaveLength(1)
  server.uploads[0]?.answer(204)
  await vi.waitFor(() => expect(server.uploads).toHaveLength(2))
  expect(server.uploads[1]?.body).toBe(`${JSON.stringify(call(3))}\n${JSON.stringify(call(4))}\n`)
})

it('reads frames however the bytes are cut', async () => {
  const server = createServer()
  const { frames } = open(server)
  server.down('{"type":"open","conn')
  server.down('ection":"c1"}\n{"type":"end","id":1,"value":"ok"}\n{"type":"ch')
  server.down('unk","id":2,"value":3}\n')
  await vi.waitFor(() => expect(frames).toHaveLength(2))
  expect(frames[1]).toEqual({ type: 'chunk', id: 2, value: 3 })
})

it('closes once when the server goes away', async () => {
  const server = createServer()
  const { states, closed, port } = open(server)
  server.down('{"type":"open","connection":"c1"}\n')
  server.end()
  await vi.waitFor(() => expect(states).toEqual(['open', 'lost']))
  port.send(call(1))
  await new Promise((done) => setTimeout(done, 5))
  expect(closed).toHaveBeenCalledOnce()
  expect(server.uploads).toHaveLength(0)
})

it('closes when a batch is not taken', async () => {
  const server = createServer()
  const { states, port } = open(server)
  server.down('{"type":"open","connection":"c1"}\n')
  port.send(call(1))
  await vi.waitFor(() => expect(server.uploads).toHaveLength(1))
  server.uploads[0]?.answer(503)
  await vi.waitFor(() => expect(states).toEqual(['open', 'lost']))
})

it('tells an old token from a lost server', async () => {
  const { states } = open(createServer(401))
  await vi.waitFor(() => expect(states).toEqual(['refused']))
})
