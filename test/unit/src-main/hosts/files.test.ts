import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { createFileHandler } from '#main/hosts/files.ts'
import type { ServedFile, UploadedFrame } from '#main/services/ports.ts'

const ASSET = 'ab'.repeat(32)
const SECRET = 'this file is outside the interface'
const VIDEO = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251))

let dir: string
let reported: unknown[]
let frames: { frame: UploadedFrame; data: Uint8Array }[]
let uploads: { name: string; data: Buffer }[]
let files: Record<string, ServedFile>

function createHandler(allowed?: (request: Request) => boolean) {
  const backend = {
    findAsset: (id: string) => files[id],
    findTicket: (ticket: string) => files[ticket],
    takeFrame: (frame: UploadedFrame, data: Uint8Array) => {
      if (frame.source === 'gone') throw new KilnError('not-found', 'Nobody waits for this frame')
      frames.push({ frame, data })
    },
    takeUpload: async (name: string, body: AsyncIterable<Uint8Array>) => {
      if (name === 'broken.mp4') throw new Error('secret detail')
      uploads.push({ name, data: Buffer.concat(await Array.fromAsync(body)) })
      return `/uploads/${name}`
    },
    report: (path: string, error: unknown) => reported.push({ path, error }),
  }
  return createFileHandler({ backend, rendererDir: join(dir, 'renderer'), allowed })
}

const send = (path: string, init?: RequestInit) =>
  createHandler()(new Request(new URL(path, 'kiln://app/'), init))
const get = (path: string, headers?: Record<string, string>) =>
  send(path, headers ? { headers } : undefined)
const put = (path: string, body?: Uint8Array<ArrayBuffer> | ReadableStream) =>
  send(path, { method: 'PUT', body: body ?? null, duplex: 'half' } as RequestInit)
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kiln-files-'))
  await mkdir(join(dir, 'renderer/assets'), { recursive: true })
  await Promise.all([
    writeFile(join(dir, 'secret.html'), SECRET),
    writeFile(join(dir, 'renderer/.hidden.html'), SECRET),
    writeFile(join(dir, 'renderer/notes.exe'), SECRET),
    writeFile(join(dir, 'renderer/index.html'), '<!doctype html>'),
    writeFile(join(dir, 'renderer/decode.html'), '<!doctype html>'),
    writeFile(join(dir, 'renderer/assets/index-C8nNbQ_x.js'), 'export {}'),
    writeFile(join(dir, 'renderer/assets/plain.css'), 'a{}'),
    writeFile(join(dir, 'video.mp4'), VIDEO),
    writeFile(join(dir, 'empty.mp4'), ''),
  ])
})
afterAll(() => rm(dir, { recursive: true }))
beforeEach(() => {
  reported = []
  frames = []
  uploads = []
  files = {
    [ASSET]: { path: join(dir, 'video.mp4'), mediaType: 'image/png' },
    ticket: { path: join(dir, 'video.mp4'), mediaType: 'video/mp4' },
    empty: { path: join(dir, 'empty.mp4'), mediaType: 'video/mp4' },
    missing: { path: join(dir, 'no.mp4'), mediaType: 'video/mp4' },
    folder: { path: dir, mediaType: 'video/mp4' },
  }
})

describe('the interface', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/decode.html?ticket=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/plain.css', 'text/css; charset=utf-8', 'no-cache'],
    [
      '/assets/index-C8nNbQ_x.js',
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
    '/assets/..%2f..%2fsecret.html',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.html',
    '/%252e%252e%252fsecret.html',
    '//secret.html',
    '/%00/secret.html',
    '/index.html%00.js',
    '/.hidden.html',
    '/notes.exe',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html/more.html',
    '/absent.html',
  ])('has nothing at %s', async (path) => {
    const response = await get(`kiln://app${path}`)
    const text = await response.text()
    expect([400, 404]).toContain(response.status)
    expect(text).not.toContain(SECRET)
    expect(JSON.parse(text).error.code).toMatch(/not-found|invalid-input/)
    expect(reported).toEqual([])
  })

  it('never leaves its folder nor fails unexpectedly, whatever the address', async () => {
    const parts = [
      ...['..', '.', '/', '\\', '%2e', '%2E%2e', '%2f', '%5c', '%00', '%', '%zz', '%c0%ae', '~'],
      ...['secret.html', 'index.html', 'assets', 'files', 'frames', 'uploads', ' ', ':', '?', '#'],
      ...['con', '\u202e', 'ticket', dir, `${dir}/secret.html`, 'file:', '..;', '%u002e', ';'],
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
    expect(reported).toEqual([])
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

describe('assets and tickets', () => {
  it('serves a picture for good, under its id', async () => {
    const response = await get(`/assets/${ASSET}`)
    expect(response.headers.get('etag')).toBe(`"${ASSET}"`)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(await bytes(response)).toEqual(VIDEO)
  })

  it.each([`"${ASSET}"`, `W/"${ASSET}"`, `"other", "${ASSET}"`, '*'])(
    'answers 304 to If-None-Match: %s',
    async (tag) => {
      const response = await get(`/assets/${ASSET}`, { 'if-none-match': tag })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
    },
  )

  it.each([
    `/assets/${'cd'.repeat(32)}`,
    `/assets/${ASSET.toUpperCase()}`,
    `/assets/${ASSET}/x`,
    '/files/none',
    '/files/missing',
    '/files/folder',
    '/files/',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
    expect(reported).toEqual([])
  })

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-99', 0, 100],
    ['bytes=990-', 990, 1000],
    ['bytes=990-5000', 990, 1000],
    ['bytes=-1', 999, 1000],
    ['bytes=-5000', 0, 1000],
    ['BYTES=5-6', 5, 7],
    ['bytes=0-99999999999999999999', 0, 1000],
  ])('answers the part %s', async (range, start, end) => {
    const response = await get('/files/ticket', { range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/1000`)
    expect(response.headers.get('content-length')).toBe(String(end - start))
    expect(await bytes(response)).toEqual(VIDEO.subarray(start, end))
  })

  it.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=-0', 'bytes=99999999999999999999-'])(
    'answers 416 to %s',
    async (range) => {
      const response = await get('/files/ticket', { range })
      expect(response.status).toBe(416)
      expect(response.headers.get('content-range')).toBe('bytes */1000')
    },
  )

  it.each(['bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b', 'bytes=1'])(
    'answers the whole file to %s',
    async (range) => {
      const response = await get('/files/ticket', { range })
      expect(response.status).toBe(200)
      expect(await bytes(response)).toEqual(VIDEO)
    },
  )

  it('answers a part only for the version the caller knows', async () => {
    const etag = (await get('/files/ticket')).headers.get('etag')!
    const range = 'bytes=0-1'
    expect((await get('/files/ticket', { range, 'if-range': etag })).status).toBe(206)
    expect((await get('/files/ticket', { range, 'if-range': '"old"' })).status).toBe(200)
  })

  it('serves an empty file, and no part of it', async () => {
    expect((await get('/files/empty')).headers.get('content-length')).toBe('0')
    expect((await get('/files/empty', { range: 'bytes=0-' })).status).toBe(416)
  })

  it('lets go of the file when the caller leaves', async () => {
    const response = await get('/files/ticket')
    const reader = response.body!.getReader()
    await reader.read()
    await reader.cancel()
    expect(await bytes(await get('/files/ticket'))).toEqual(VIDEO)
  })
})

describe('frames', () => {
  it('takes one of exactly the announced size', async () => {
    const data = new Uint8Array([1, 2, 3, 4, 5, 6])
    const response = await put('/frames/page%201/7?timeMs=12.5&width=2&height=1', data)
    expect(response.status).toBe(204)
    expect(frames).toEqual([
      { frame: { source: 'page 1', request: 7, timeMs: 12.5, width: 2, height: 1 }, data },
    ])
  })

  it('takes one that arrives in pieces', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        for (const byte of [9, 8, 7]) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    expect((await put('/frames/s/0?timeMs=0&width=1&height=1', body)).status).toBe(204)
    expect(frames[0]!.data).toEqual(new Uint8Array([9, 8, 7]))
  })

  it.each([
    ['/frames/s/0?timeMs=0&width=1&height=1', 2],
    ['/frames/s/0?timeMs=0&width=1&height=1', 4],
    ['/frames/s/0?timeMs=0&width=1&height=1', 0],
    ['/frames/s/0?timeMs=0&width=0&height=1', 0],
    ['/frames/s/0?timeMs=0&width=-1&height=-1', 3],
    ['/frames/s/0?timeMs=0&width=1.5&height=2', 9],
    ['/frames/s/0?timeMs=0&width=1', 3],
    ['/frames/s/0?timeMs=&width=1&height=1', 3],
    ['/frames/s/0?timeMs=-1&width=1&height=1', 3],
    ['/frames/s/0?timeMs=Infinity&width=1&height=1', 3],
    ['/frames/s/x?timeMs=0&width=1&height=1', 3],
    ['/frames//0?timeMs=0&width=1&height=1', 3],
  ])('refuses %s with %i bytes', async (path, length) => {
    const response = await put(path, new Uint8Array(length))
    expect(response.status).toBe(400)
    expect((await response.json()).error.code).toBe('invalid-input')
    expect(frames).toEqual([])
  })

  it('refuses one that is too large before reading it', async () => {
    const response = await put('/frames/s/0?timeMs=0&width=20000&height=20000', new Uint8Array(3))
    expect(response.status).toBe(413)
  })

  it('passes on that nobody waits for it', async () => {
    const response = await put('/frames/gone/0?timeMs=0&width=1&height=1', new Uint8Array(3))
    expect(response.status).toBe(404)
    expect((await response.json()).error.message).toBe('Nobody waits for this frame')
  })
})

describe('uploads', () => {
  it('keeps the file under its name', async () => {
    const response = await put('/uploads/my%20clip%20%231.mov', new Uint8Array(VIDEO))
    expect(await response.json()).toEqual({ path: '/uploads/my clip #1.mov' })
    expect(uploads).toEqual([{ name: 'my clip #1.mov', data: VIDEO }])
  })

  it('takes an empty file', async () => {
    expect((await put('/uploads/a.mov')).status).toBe(200)
    expect(uploads[0]!.data).toHaveLength(0)
  })

  it.each([
    '..%2fa.mov',
    '%2fetc%2fpasswd',
    'a%5cb',
    '%00',
    'c%3aa',
    '%20',
    'a%0ab',
    'x'.repeat(256),
  ])('refuses the name %s', async (name) => {
    expect((await put(`/uploads/${name}`, new Uint8Array(1))).status).toBe(400)
    expect(uploads).toEqual([])
  })

  it('logs an unexpected failure and keeps its details from the caller', async () => {
    const response = await put('/uploads/broken.mp4', new Uint8Array(1))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret detail')
    expect(reported).toMatchObject([
      { path: '/uploads/broken.mp4', error: { message: 'secret detail' } },
    ])
  })
})
