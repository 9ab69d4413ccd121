import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** What a built file may be called; nothing that starts with a dot, so neither `..` nor a hidden file. */
const PLAIN_NAME = /^[\w-][\w.-]*$/
/** Vite puts a hash of the content into the names under `static/`. */
const HASHED_NAME = /-[\w-]{8}\.\w+$/
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

/** A file of the built interface, or undefined when there is none of that name. */
export async function sendPage(
  { method }: Request,
  rendererDir: string,
  names: readonly string[],
): Promise<Response | undefined> {
  const path = names.join('/') === '' ? ['index.html'] : names
  const last = path.at(-1) ?? ''
  const mediaType = MEDIA_TYPES[extname(last).toLowerCase()]
  if (!mediaType || !path.every((name) => PLAIN_NAME.test(name))) return undefined
  const data = await readFile(join(rendererDir, ...path)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code)))
      return undefined
    throw error
  })
  if (!data) return undefined
  const hashed = path[0] === 'static' && HASHED_NAME.test(last)
  return new Response(method === 'HEAD' ? null : data, {
    headers: {
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-length': String(data.length),
      'content-type': mediaType,
    },
  })
}
