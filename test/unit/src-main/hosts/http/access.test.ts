import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { startTestServer } from '../../../../helpers/start-test-server.ts'

const GUARDED = [
  ['POST', '/api/videos.list'],
  ['POST', '/api/nothing.here'],
  ['GET', '/api/videos.list'],
  ['POST', '/wire'],
  ['POST', '/wire/some-connection'],
  ['PUT', '/frames/source/1?timeMs=0&width=1&height=1'],
  ['PUT', '/uploads/clip.mp4'],
  ['GET', '/health'],
  ['GET', '/metrics'],
  ['GET', '/openapi.json'],
] as const

it.each(GUARDED)('refuses %s %s without the token, or with another', async (method, path) => {
  const { url, assetKey, token } = await startTestServer()
  const wrong = [
    undefined,
    'Bearer ',
    'Bearer wrong',
    `Bearer ${assetKey}`,
    `Basic ${token}`,
    `Bearer ${token.slice(0, -1)}`,
  ]
  for (const authorization of wrong) {
    const headers = authorization === undefined ? {} : { authorization }
    const response = await fetch(`${url}${path}`, { method, headers })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } })
  }
  const inAddress = await fetch(`${url}${path}${path.includes('?') ? '&' : '?'}token=${token}`, {
    method,
  })
  expect(inAddress.status).toBe(401)
})

it.each([`/assets/${'ab'.repeat(32)}`, '/files/ticket'])(
  'refuses %s without the key, which is not the token',
  async (path) => {
    const { url, token, assetKey, authorization } = await startTestServer()
    for (const query of ['', '?key=', '?key=wrong', `?key=${token}`])
      expect((await fetch(`${url}${path}${query}`)).status).toBe(401)
    expect((await fetch(`${url}${path}`, { headers: { authorization } })).status).toBe(401)
    expect((await fetch(`${url}${path}?key=${assetKey}`)).status).toBe(404)
  },
)

const DISGUISES = [
  'POST //api/videos.list',
  'POST /./api/videos.list',
  'POST /%61pi/videos.list',
  'GET /%68ealth',
  'GET //health',
  'GET /x/../metrics',
  'GET /openapi%2Ejson',
  'PUT //x/uploads/clip.mp4',
  'PUT /./uploads/clip.mp4',
  'PUT /%75ploads/clip.mp4',
  'PUT /x/%2e%2e/uploads/clip.mp4',
  'PUT /\\\\x/uploads/clip.mp4',
  'PUT http://127.0.0.1/uploads/clip.mp4',
  'PUT /%66rames/source/1?timeMs=0&width=1&height=1',
  `GET //x/assets/${'ab'.repeat(32)}`,
  `GET /./assets/${'ab'.repeat(32)}`,
  `GET /%61ssets/${'ab'.repeat(32)}`,
  `GET http://x/assets/${'ab'.repeat(32)}`,
]

it.each(DISGUISES)('lets nothing through without the token by spelling it %s', async (line) => {
  const { send, port, backend } = await startTestServer()
  const asset = { path: import.meta.filename, mediaType: 'text/plain' }
  Object.assign(backend, { findAsset: () => asset, takeUpload: async () => 'taken' })
  const answer = await send(
    `${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 40[014] /)
})

it('gives the page itself to anyone on this machine, with a policy', async () => {
  const { url } = await startTestServer()
  const response = await fetch(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
})

it.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil:PORT'])(
  'refuses to be called %s',
  async (name) => {
    const { port, send, authorization } = await startTestServer()
    const host = name.replace('PORT', String(port))
    const answer = await send(
      `POST /api/videos.list HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toContain('forbidden')
  },
)

it.each(['127.0.0.1', 'localhost', '[::1]'])('answers under its own name %s', async (name) => {
  const { port, send, authorization } = await startTestServer()
  const answer = await send(
    `POST /api/videos.list HTTP/1.1\r\nHost: ${name}:${port}\r\nAuthorization: ${authorization}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

it.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://localhost:1', 'file://'])(
  'refuses a page of %s',
  async (origin) => {
    const { ask } = await startTestServer()
    for (const path of ['/api/videos.list', '/wire', '/'])
      expect((await ask(path, { method: 'POST', headers: { origin } })).status).toBe(403)
  },
)

it('answers its own page', async () => {
  const { ask, url } = await startTestServer()
  const response = await ask('/api/videos.list', { method: 'POST', headers: { origin: url } })
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

const outside = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')

it.skipIf(!outside)('is not reached from outside (needs a network address)', async () => {
  const { port } = await startTestServer()
  const socket = connect(port, outside!.address)
  const outcome = await new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'))
    socket.once('error', ({ message }) => resolve(message))
  })
  socket.destroy()
  expect(outcome).toContain('ECONNREFUSED')
})

it('listens on 127.0.0.1 and nowhere else', async () => {
  const { url, port } = await startTestServer()
  expect(url).toBe(`http://127.0.0.1:${port}`)
  const socket = connect(port, '127.0.0.2')
  const outcome = await new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'))
    socket.once('error', ({ message }) => resolve(message))
  })
  socket.destroy()
  expect(outcome).not.toBe('connected')
})

it('makes another token every time', async () => {
  const [first, second] = [await startTestServer(), await startTestServer()]
  expect(first.token).not.toBe(second.token)
  expect(first.token.length).toBeGreaterThanOrEqual(32)
  expect(first.assetKey).not.toContain(first.token)
})

it('describes every procedure and no other', async () => {
  const { ask } = await startTestServer()
  const document = (await (await ask('/openapi.json')).json()) as {
    openapi: string
    info: { version: string }
    paths: Record<string, { post: { operationId: string; requestBody: object } }>
  }
  const paths = Object.entries(contract).flatMap(([domain, procedures]) =>
    Object.keys(procedures).map((name) => `${domain}.${name}`),
  )
  expect(Object.keys(document.paths).toSorted()).toEqual(
    paths.map((path) => `/api/${path}`).toSorted(),
  )
  for (const path of paths)
    expect(document.paths[`/api/${path}`]?.post).toMatchObject({
      operationId: path,
      requestBody: { content: { 'application/json': { schema: expect.any(Object) } } },
    })
  expect(document).toMatchObject({ openapi: '3.0.3', info: { version: '1.2.3' } })
})
