import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { startHttpHost } from '#main/hosts/http/http-host.ts'
import { createFakeBackend, SECRET } from '../../../../helpers/fake-router.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'
import { startTestServer } from '../../../../helpers/start-test-server.ts'

const post = (body: BodyInit) => ({ method: 'POST', body })

it.each([
  ['videos.get', '{"id":"missing"}', 404, 'not-found'],
  ['videos.get', '{"id":"broken"}', 500, 'internal'],
  ['videos.get', '{"id":5}', 400, 'invalid-input'],
  ['videos.get', '{"id":', 400, 'invalid-input'],
  ['videos.get', 'null', 400, 'invalid-input'],
  ['videos.nothing', '{}', 404, 'not-found'],
  ['__proto__.toString', '{}', 404, 'not-found'],
  ['', '{}', 404, 'not-found'],
  ['thumbnails.score', '{"path":"x"}', 501, 'unsupported'],
])('answers %s %s with %i %s', async (path, body, status, code) => {
  const { ask } = await startTestServer()
  const response = await ask(`/api/${path}`, post(body))
  expect(response.status).toBe(status)
  const answer = await response.text()
  expect(JSON.parse(answer)).toMatchObject({ error: { code, message: expect.any(String) } })
  expect(answer).not.toContain(SECRET)
})

it('counts an empty body as an empty input', async () => {
  const { ask } = await startTestServer()
  expect(await (await ask('/api/videos.list', { method: 'POST' })).json()).toMatchObject({
    total: 100,
  })
})

it('writes unexpected failures to the log of the backend', async () => {
  const { ask, backend } = await startTestServer()
  await ask('/api/videos.get', post('{"id":"broken"}'))
  expect(backend.reported).toMatchObject([{ message: SECRET }])
})

it.each(['GET', 'PUT', 'DELETE', 'HEAD'])('wants POST for a call, not %s', async (method) => {
  const { ask } = await startTestServer()
  expect((await ask('/api/videos.list', { method })).status).toBe(404)
})

it.each(['TRACE', 'OPTIONS', 'PATCH', 'DELETE'])('answers nothing to %s', async (method) => {
  const { send, port, authorization } = await startTestServer()
  const answer = await send(
    `${method} / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
})

it.each(['//', '//evil.example/index.html', '/%', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fsecret.txt'])(
  'finds nothing at the address %s',
  async (path) => {
    const { send, port } = await startTestServer()
    const answer = await send(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  },
)

it.each(['content-length', 'chunks'])('refuses a body above 16 MB, told by %s', async (way) => {
  const { ask } = await startTestServer()
  const large = 'x'.repeat(1_000_000)
  const chunks = new ReadableStream({
    start(controller) {
      for (let index = 0; index < 20; index++) controller.enqueue(Buffer.from(large))
      controller.close()
    },
  })
  const body = way === 'chunks' ? chunks : large.repeat(20)
  const response = await ask('/api/videos.get', { ...post(body), duplex: 'half' } as object)
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ error: { code: 'too-large' } })
})

it('answers a stream with one JSON value a line, as it goes', async () => {
  const { ask } = await startTestServer()
  const response = await ask('/api/library.backup', post('{"path":"3 steps"}'))
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await response.text()).split('\n')
  expect(lines.pop()).toBe('')
  const values = lines.map((line) => JSON.parse(line) as { type: string })
  expect(values.map(({ type }) => type)).toEqual(['progress', 'progress', 'progress', 'result'])
})

it('ends a stream that fails with the failure as its last line', async () => {
  const { ask } = await startTestServer()
  const response = await ask('/api/library.backup', post('{"path":"2 steps then fail"}'))
  expect(response.status).toBe(200)
  const last = (await response.text()).trimEnd().split('\n').at(-1) ?? ''
  expect(JSON.parse(last)).toMatchObject({ error: { code: 'storage-full' } })
})

it('answers a stream that fails at once with the status of the failure', async () => {
  const { ask } = await startTestServer()
  const response = await ask('/api/library.backup', post('{"path":"0 steps then fail"}'))
  expect(response.status).toBe(507)
})

it('aborts the handler when its client goes away', async () => {
  const { notes, port, authorization } = await startTestServer()
  const body = '{"path":"endless"}'
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `POST /api/library.backup HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${authorization}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
  await new Promise((resolve) => socket.once('data', resolve))
  socket.destroy()
  await expect.poll(notes).toEqual(['endless started', 'endless stopped'])
})

it('tells its health and counts its calls', async () => {
  const { ask } = await startTestServer()
  expect(await (await ask('/health')).json()).toMatchObject({ status: 'ok', version: '1.2.3' })
  await ask('/api/videos.list', post('{}'))
  await ask('/api/videos.get', post('{"id":"missing"}'))
  const metrics = await (await ask('/metrics')).text()
  expect(metrics).toContain('kiln_calls_total{path="videos.list"} 1\n')
  expect(metrics).toContain('kiln_call_failures_total{path="videos.list"} 0\n')
  expect(metrics).toContain('kiln_call_failures_total{path="videos.get"} 1\n')
  expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m)
})

it.each([
  ['not JSON', '{"type":'],
  ['of a kind only the server sends', '{"type":"end","id":1}'],
  ['without an id', '{"type":"call","path":"videos.list"}'],
  ['without a path', '{"type":"call","id":1}'],
  ['null', 'null'],
])('refuses a frame that is %s', async (_name, line) => {
  const { ask } = await startTestServer()
  const stop = new AbortController()
  const { body } = await ask('/wire', { method: 'POST', signal: stop.signal })
  const first = await body!.getReader().read()
  const { connection } = JSON.parse(Buffer.from(first.value!).toString()) as { connection: string }
  const response = await ask(`/wire/${connection}`, post(line))
  expect(response.status).toBe(400)
  stop.abort()
})

it('takes no frames for a connection that is closed', async () => {
  const { ask } = await startTestServer()
  const response = await ask('/wire/gone', post('{"type":"abort","id":1}'))
  expect(response.status).toBe(503)
})

it('says which port is taken', async () => {
  const { port } = await startTestServer()
  const folder = await makeFolder()
  const starting = startHttpHost(createFakeBackend(folder), {
    rendererDir: folder,
    version: '1',
    port,
  })
  await expect(starting).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining(String(port)),
  })
})

it('lets go of its port and of every connection when it closes', async () => {
  const { ask, close, port, notes } = await startTestServer()
  const response = await ask('/api/library.backup', post('{"path":"endless"}'))
  await response.body!.getReader().read()
  await close()
  await expect.poll(notes).toContain('endless stopped')
  const folder = await makeFolder()
  const options = { rendererDir: folder, version: '1', port }
  await (await startHttpHost(createFakeBackend(folder), options)).close()
})
