import { describe, expect, it } from 'vitest'
import { VIDEO, useFileBackend } from './file-backend.ts'

const { seen, put } = useFileBackend()

describe('frames', () => {
  it('takes one of exactly the announced size', async () => {
    const data = new Uint8Array([1, 2, 3, 4, 5, 6])
    const response = await put('/frames/page%201/7?timeMs=12.5&width=2&height=1', data)
    expect(response.status).toBe(204)
    expect(seen.frames).toEqual([
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
    expect(seen.frames[0]!.data).toEqual(new Uint8Array([9, 8, 7]))
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
    expect(seen.frames).toEqual([])
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
    expect(seen.uploads).toEqual([{ name: 'my clip #1.mov', data: VIDEO }])
  })

  it('takes an empty file', async () => {
    expect((await put('/uploads/a.mov')).status).toBe(200)
    expect(seen.uploads[0]!.data).toHaveLength(0)
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
    expect(seen.uploads).toEqual([])
  })

  it('logs an unexpected failure and keeps its details from the caller', async () => {
    const response = await put('/uploads/broken.mp4', new Uint8Array(1))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret detail')
    expect(seen.reported).toMatchObject([
      { path: '/uploads/broken.mp4', error: { message: 'secret detail' } },
    ])
  })
})
