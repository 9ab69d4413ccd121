import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { createFileHandler } from '#main/hosts/files.ts'
import type { ServedFile, UploadedFrame } from '#main/services/ports.ts'

export const ASSET = 'ab'.repeat(32)
export const SECRET = 'this file is outside the interface'
export const VIDEO = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251))

/** A folder with a small built interface, and a backend that remembers what it was given. */
export function useFileBackend() {
  const seen = {
    dir: '',
    reported: [] as unknown[],
    frames: [] as { frame: UploadedFrame; data: Uint8Array }[],
    uploads: [] as { name: string; data: Buffer }[],
  }
  let files: Record<string, ServedFile> = {}

  const backend = {
    findAsset: (id: string) => files[id],
    findTicket: (ticket: string) => files[ticket],
    takeFrame: (frame: UploadedFrame, data: Uint8Array) => {
      if (frame.source === 'gone') throw new KilnError('not-found', 'Nobody waits for this frame')
      seen.frames.push({ frame, data })
    },
    takeUpload: async (name: string, body: AsyncIterable<Uint8Array>) => {
      if (name === 'broken.mp4') throw new Error('secret detail')
      seen.uploads.push({ name, data: Buffer.concat(await Array.fromAsync(body)) })
      return `/uploads/${name}`
    },
    report: (path: string, error: unknown) => void seen.reported.push({ path, error }),
  }

  beforeAll(async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kiln-files-'))
    seen.dir = dir
    await mkdir(join(dir, 'renderer/static'), { recursive: true })
    await Promise.all([
      writeFile(join(dir, 'secret.html'), SECRET),
      writeFile(join(dir, 'renderer/.hidden.html'), SECRET),
      writeFile(join(dir, 'renderer/notes.exe'), SECRET),
      writeFile(join(dir, 'renderer/index.html'), '<!doctype html>'),
      writeFile(join(dir, 'renderer/decode.html'), '<!doctype html>'),
      writeFile(join(dir, 'renderer/static/index-C8nNbQ_x.js'), 'export {}'),
      writeFile(join(dir, 'renderer/static/plain.css'), 'a{}'),
      writeFile(join(dir, 'video.mp4'), VIDEO),
      writeFile(join(dir, 'empty.mp4'), ''),
    ])
    files = {
      [ASSET]: { path: join(dir, 'video.mp4'), mediaType: 'image/png' },
      ticket: { path: join(dir, 'video.mp4'), mediaType: 'video/mp4' },
      empty: { path: join(dir, 'empty.mp4'), mediaType: 'video/mp4' },
      missing: { path: join(dir, 'no.mp4'), mediaType: 'video/mp4' },
      folder: { path: dir, mediaType: 'video/mp4' },
    }
  })
  afterAll(() => rm(seen.dir, { recursive: true }))
  beforeEach(() => {
    Object.assign(seen, { reported: [], frames: [], uploads: [] })
  })

  const createHandler = (allowed?: (request: Request) => boolean) =>
    createFileHandler({ backend, rendererDir: join(seen.dir, 'renderer'), allowed })
  const send = (path: string, init?: RequestInit) =>
    createHandler()(new Request(new URL(path, 'kiln://app/'), init))
  return {
    seen,
    createHandler,
    send,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    put: (path: string, body?: Uint8Array<ArrayBuffer> | ReadableStream) =>
      send(path, { method: 'PUT', body: body ?? null, duplex: 'half' } as RequestInit),
  }
}

/** All bytes of an answer. */
export const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())
