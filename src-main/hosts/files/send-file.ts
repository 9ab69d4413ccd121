import { open, stat, type FileHandle } from 'node:fs/promises'
import { KilnError } from '#shared/contract/errors.ts'
import type { ServedFile } from '#main/services/ports.ts'
import { parseRange } from './range.ts'

const CHUNK_BYTES = 256 * 1024

interface SendOptions {
  /** Left out, the tag is made of size and time of change. */
  readonly etag?: string
  /** Whether these bytes can never change at this address. */
  readonly immutable?: boolean
}

/** A file from disk, streamed; whole, the part that `Range` asks for, or 304 when the caller has it. */
export async function sendFile(
  request: Request,
  { path, mediaType }: ServedFile,
  { etag, immutable = false }: SendOptions = {},
): Promise<Response> {
  const { size, mtimeMs } = await statFile(path)
  const tag = etag ?? `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': immutable ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    'content-type': mediaType,
    etag: tag,
  }
  if (isKnown(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers })

  const isWhole = request.method === 'HEAD' || isStale(request.headers.get('if-range'), tag)
  const range = parseRange(isWhole ? null : request.headers.get('range'), size)
  if (range.type === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${size}` },
    })

  const { start, end } = range.type === 'part' ? range : { start: 0, end: size }
  const body = request.method === 'HEAD' || start === end ? null : readPart(path, start, end)
  return new Response(body, {
    status: range.type === 'part' ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(end - start),
      ...(range.type === 'part' && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
  })
}

async function statFile(path: string) {
  const stats = await stat(path).catch((error: unknown) => {
    throw new KilnError('not-found', 'The file is no longer there', { cause: error })
  })
  if (!stats.isFile()) throw new KilnError('not-found', 'That is not a file')
  return stats
}

function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  const known = ifNoneMatch?.split(',').map((item) => item.trim().replace(/^W\//, '')) ?? []
  return known.includes('*') || known.includes(tag)
}

const isStale = (ifRange: string | null, tag: string) => ifRange !== null && ifRange !== tag

/** Opens the file only when the first byte is wanted, so that an answer nobody reads holds nothing open. */
function readPart(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined
  let at = start
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(path)
          const chunk = new Uint8Array(Math.min(CHUNK_BYTES, end - at))
          const { bytesRead } = await handle.read(chunk, 0, chunk.length, at)
          if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`)
          controller.enqueue(chunk.subarray(0, bytesRead))
          at += bytesRead
          if (at < end) return
          await handle.close()
          controller.close()
        } catch (error) {
          await handle?.close()
          throw error
        }
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  )
}
