import { describe, expect, it } from 'vitest'
import { ASSET, VIDEO, bytes, useFileBackend } from './file-backend.ts'

const { seen, get } = useFileBackend()

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
    expect(seen.reported).toEqual([])
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
