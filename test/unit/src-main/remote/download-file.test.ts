import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createAsk } from '#main/remote/ask.ts'
import { downloadFile, type FileProgress, partialOf } from '#main/remote/download-file.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { startHttp } from '../../../helpers/start-http.ts'

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 251))
const SHA256 = createHash('sha256').update(CONTENT).digest('hex')

interface HubOptions {
  readonly content?: Buffer
  /** What the hub says the hash is; null when it says nothing. */
  readonly tag?: string | null
  /** Bytes after which each answer breaks off. */
  readonly cutAfter?: number
  readonly ranges?: boolean
}

/** A hub that redirects to where the bytes are, as the well-known ones do. */
async function startHub({
  content = CONTENT,
  tag = SHA256,
  cutAfter,
  ranges = true,
}: HubOptions = {}) {
  const asked: string[] = []
  const base = await startHttp((request: IncomingMessage, response: ServerResponse) => {
    const { url = '', headers } = request
    if (!url.startsWith('/cdn')) {
      asked.push(headers.range ?? 'all')
      const linked = {
        'x-linked-size': String(content.length),
        ...(tag && { 'x-linked-etag': `"${tag}"` }),
      }
      response.writeHead(302, { location: '/cdn/file', ...linked }).end()
      return
    }
    const from = ranges ? Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0) : 0
    if (from >= content.length) {
      response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end()
      return
    }
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': String(content.length - from),
      ...(from > 0 && {
        'content-range': `bytes ${from}-${content.length - 1}/${content.length}`,
      }),
    })
    if (cutAfter === undefined || content.length - from <= cutAfter)
      response.end(content.subarray(from))
    else
      response.write(content.subarray(from, from + cutAfter), () =>
        setTimeout(() => response.destroy(), 40),
      )
  })
  return { url: new URL(`${base}/maker/model/resolve/main/file.gguf`), asked }
}

async function fetchInto(
  target: string,
  url: URL,
  more: Partial<Parameters<typeof downloadFile>[0]> = {},
): Promise<FileProgress[]> {
  return Array.fromAsync(
    downloadFile({
      ask: createAsk(() => undefined),
      url,
      target,
      signal: new AbortController().signal,
      pauseMs: 1,
      freeBytes: async () => 1e12,
      ...more,
    }),
  )
}

const makeTarget = async () => join(await makeFolder('download'), 'models', 'file.gguf')

it('downloads, checks the hash that the hub announces and leaves nothing else behind', async () => {
  const target = await makeTarget()
  const { url } = await startHub()
  const steps = await fetchInto(target, url)
  expect(readFileSync(target).equals(CONTENT)).toBe(true)
  expect(existsSync(partialOf(target))).toBe(false)
  expect(existsSync(`${partialOf(target)}.json`)).toBe(false)
  expect(steps.map(({ stage }) => stage)).toContain('downloading')
  expect(steps.every(({ total }) => total === CONTENT.length)).toBe(true)
})

it('goes on by itself after cuts, from where it was', async () => {
  const target = await makeTarget()
  const { url, asked } = await startHub({ cutAfter: 100_000 })
  await fetchInto(target, url)
  expect(readFileSync(target).equals(CONTENT)).toBe(true)
  expect(asked[0]).toBe('all')
  expect(asked.length).toBeGreaterThanOrEqual(3)
  expect(asked.at(-1)).toMatch(/^bytes=[1-9]\d*-$/)
})

it('goes on where a stopped download was', async () => {
  const target = await makeTarget()
  const { url, asked } = await startHub({ cutAfter: 150_000 })
  const stop = new AbortController()
  const steps = downloadFile({
    ask: createAsk(() => undefined),
    url,
    target,
    signal: stop.signal,
    freeBytes: async () => 1e12,
  })
  await steps.next()
  stop.abort()
  await expect(steps.next()).rejects.toThrow(/abort/i)
  const before = readFileSync(partialOf(target)).length
  expect(before).toBeGreaterThan(0)
  await fetchInto(target, url)
  expect(asked[1]).toBe(`bytes=${before}-`)
  expect(readFileSync(target).equals(CONTENT)).toBe(true)
})

it('takes a partial file that is whole already', async () => {
  const target = await makeTarget()
  const { url } = await startHub()
  await fetchInto(target, url)
  writeFileSync(partialOf(target), readFileSync(target))
  writeFileSync(
    `${partialOf(target)}.json`,
    JSON.stringify({ sizeBytes: CONTENT.length, hash: { kind: 'sha256', value: SHA256 } }),
  )
  await fetchInto(target, url)
  expect(readFileSync(target).equals(CONTENT)).toBe(true)
})

it('begins anew when the partial file is of another version, or the server knows no ranges', async () => {
  const target = await makeTarget()
  await fetchInto(target, (await startHub()).url)
  writeFileSync(partialOf(target), Buffer.alloc(5000, 1))
  writeFileSync(
    `${partialOf(target)}.json`,
    JSON.stringify({ sizeBytes: 9000, hash: { kind: 'sha256', value: 'a'.repeat(64) } }),
  )
  await fetchInto(target, (await startHub()).url)
  expect(readFileSync(target).equals(CONTENT)).toBe(true)

  const other = await makeTarget()
  const plain = await startHub({ ranges: false })
  await fetchInto(other, plain.url)
  writeFileSync(partialOf(other), CONTENT.subarray(0, 1000))
  writeFileSync(
    `${partialOf(other)}.json`,
    JSON.stringify({ sizeBytes: CONTENT.length, hash: { kind: 'sha256', value: SHA256 } }),
  )
  await fetchInto(other, plain.url)
  expect(readFileSync(other).equals(CONTENT)).toBe(true)
})

it('throws away what is not the announced file', async () => {
  const target = await makeTarget()
  const { url } = await startHub({ tag: 'b'.repeat(64) })
  await expect(fetchInto(target, url)).rejects.toMatchObject({ code: 'remote-failed' })
  expect(existsSync(target)).toBe(false)
  expect(existsSync(partialOf(target))).toBe(false)
})

it('prefers the hash that Kiln knows to the one that is announced', async () => {
  const target = await makeTarget()
  const { url } = await startHub()
  await expect(fetchInto(target, url, { sha256: 'c'.repeat(64) })).rejects.toMatchObject({
    code: 'remote-failed',
  })
})

it("checks small files by git's hash", async () => {
  const target = await makeTarget()
  const content = Buffer.from('{"model_type": "llama"}')
  const tag = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
  await fetchInto(target, (await startHub({ content, tag })).url)
  expect(readFileSync(target, 'utf8')).toBe(content.toString())
})

it('refuses a file without a checksum', async () => {
  const target = await makeTarget()
  const { url } = await startHub({ tag: null })
  await expect(fetchInto(target, url)).rejects.toMatchObject({ code: 'remote-failed' })
  expect(existsSync(target)).toBe(false)
})

it('does not begin when the disk is too full', async () => {
  const target = await makeTarget()
  const { url } = await startHub()
  const tooFull = fetchInto(target, url, { freeBytes: async () => 1000 })
  await expect(tooFull).rejects.toMatchObject({ code: 'storage-full' })
  expect(existsSync(partialOf(target))).toBe(false)
})

it.each([
  [404, 'not-found'],
  [401, 'remote-failed'],
  [429, 'rate-limited'],
  [503, 'remote-failed'],
])('tells what a status of %i means', async (status, code) => {
  const base = await startHttp((_, response) => void response.writeHead(status).end())
  await expect(fetchInto(await makeTarget(), new URL(base))).rejects.toMatchObject({ code })
})

it('gives up on redirections in a circle and to odd addresses', async () => {
  const target = await makeTarget()
  for (const location of ['/again', 'ftp://127.0.0.1/x', '']) {
    const base = await startHttp((_, response) => void response.writeHead(302, { location }).end())
    await expect(fetchInto(target, new URL(base))).rejects.toMatchObject({ code: 'remote-failed' })
  }
})
