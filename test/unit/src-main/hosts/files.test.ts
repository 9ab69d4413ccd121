import { describe, expect, it } from 'vitest'
import { ASSET, SECRET, bytes, useFileBackend } from './files/file-backend.ts'

const { seen, createHandler, send, get } = useFileBackend()

describe('the interface', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/decode.html?ticket=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/static/plain.css', 'text/css; charset=utf-8', 'no-cache'],
    [
      '/static/index-C8nNbQ_x.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
  ])('serves %s', async (path, mediaType, cacheControl) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(response.headers.get('cache-control')).toBe(cacheControl)
    expect(Number(response.headers.get('content-length'))).toBe((await bytes(response)).length)
  })

  it('answers HEAD without a body', async () => {
    const response = await send('/', { method: 'HEAD' })
    expect(response.headers.get('content-length')).toBe('15')
    expect(await response.text()).toBe('')
  })

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '/static/..%2f..%2fsecret.html',
    '/static/%2e%2e%2f%2e%2e%2fsecret.html',
    '/%252e%252e%252fsecret.html',
    '//secret.html',
    '/%00/secret.html',
    '/index.html%00.js',
    '/.hidden.html',
    '/notes.exe',
    '/assets',
    '/static/',
    '/index.html/',
    '/index.html/more.html',
    '/absent.html',
  ])('has nothing at %s', async (path) => {
    const response = await get(`kiln://app${path}`)
    const text = await response.text()
    expect([400, 404]).toContain(response.status)
    expect(text).not.toContain(SECRET)
    expect(JSON.parse(text).error.code).toMatch(/not-found|invalid-input/)
    expect(seen.reported).toEqual([])
  })

  it('never leaves its folder nor fails unexpectedly, whatever the address', async () => {
    const parts = [
      ...['..', '.', '/', '\\', '%2e', '%2E%2e', '%2f', '%5c', '%00', '%', '%zz', '%c0%ae', '~'],
      ...['secret.html', 'index.html', 'assets', 'files', 'frames', 'uploads', ' ', ':', '?', '#'],
      ...[
        'con',
        '\u202e',
        'ticket',
        seen.dir,
        `${seen.dir}/secret.html`,
        'file:',
        '..;',
        '%u002e',
        ';',
      ],
    ]
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    const handler = createHandler()
    for (let round = 0; round < 3000; round++) {
      const path = Array.from({ length: 1 + random(9) }, () => parts[random(parts.length)])
      const address = `kiln://app/${path.join(random(2) ? '/' : '')}`
      if (!URL.canParse(address)) continue
      const method = ['GET', 'HEAD', 'PUT', 'POST'][random(4)]!
      const response = await handler(new Request(address, { method }))
      expect(response.status, `${method} ${address}`).toBeLessThan(500)
      expect(await response.text(), address).not.toContain(SECRET)
      expect(response.headers.has('content-security-policy')).toBe(true)
    }
    expect(seen.reported).toEqual([])
  })
})

describe('every answer', () => {
  it.each(['/', '/absent.html', `/assets/${ASSET}`, '/files/none', '/%zz'])(
    'to %s carries the protections',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; script-src 'self'; worker-src 'self' blob:; img-src 'self' blob: data:; " +
          "style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; media-src 'self' blob:; " +
          "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    },
  )

  it('is a refusal when the host does not allow the request', async () => {
    const handler = createHandler((request) => !request.url.endsWith('.html'))
    expect((await handler(new Request('kiln://app/index.html'))).status).toBe(403)
    expect((await handler(new Request('kiln://app/'))).status).toBe(200)
  })

  it.each(['POST', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await send('/', { method })).status).toBe(404)
  })
})
