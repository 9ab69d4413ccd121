import { ERROR_STATUS, KilnError, toWireError } from '#shared/contract/errors.ts'
import type { Backend } from '#main/services/ports.ts'
import { sendPage } from './files/pages.ts'
import { receiveFrame, receiveUpload } from './files/receive.ts'
import { SECURITY_HEADERS } from './files/security-headers.ts'
import { sendFile } from './files/send-file.ts'

const ASSET_ID = /^[0-9a-f]{64}$/

type FileBackend = Pick<Backend, 'findAsset' | 'findTicket' | 'takeFrame' | 'takeUpload' | 'report'>

interface FileHandlerOptions {
  readonly backend: FileBackend
  /** The built interface: `out/renderer`. */
  readonly rendererDir: string
  /** Whether the host lets this request through; left out when it has decided already. */
  readonly allowed?: ((request: Request) => boolean) | undefined
}

/** Answers for everything that is bytes rather than calls: the interface, pictures, videos and uploads. */
export function createFileHandler(
  options: FileHandlerOptions,
): (request: Request) => Promise<Response> {
  const { backend, allowed = () => true } = options

  async function answer(request: Request): Promise<Response> {
    if (!allowed(request))
      throw new KilnError('forbidden', 'This address is not open to the caller')
    const url = new URL(request.url)
    const names = toNames(url.pathname)
    const response = await route(request, names, url.searchParams)
    if (response) return response
    throw new KilnError('not-found', `Nothing answers ${request.method} at this address`)
  }

  async function route(
    request: Request,
    names: readonly string[],
    query: URLSearchParams,
  ): Promise<Response | undefined> {
    const [area, first = '', second = ''] = names
    if (request.method === 'PUT') {
      if (area === 'frames' && names.length === 3) {
        backend.takeFrame(
          ...(await receiveFrame(request, { source: first, request: second, query })),
        )
        return new Response(null, { status: 204 })
      }
      if (area === 'uploads' && names.length === 2)
        return Response.json({ path: await receiveUpload(request, first, backend) })
      return undefined
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    if (area === 'assets' && names.length === 2 && ASSET_ID.test(first)) {
      const asset = backend.findAsset(first)
      return asset && sendFile(request, asset, { etag: `"${first}"`, immutable: true })
    }
    if (area === 'files' && names.length === 2) {
      const file = backend.findTicket(first)
      return file && sendFile(request, file)
    }
    return sendPage(request, options.rendererDir, names)
  }

  return async (request) => {
    const response = await answer(request).catch((error: unknown) => {
      if (!(error instanceof KilnError)) backend.report(new URL(request.url).pathname, error)
      const wireError = toWireError(error)
      return Response.json({ error: wireError }, { status: ERROR_STATUS[wireError.code] })
    })
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
    return response
  }
}

/** The decoded names between the slashes; decoding comes after splitting, so that `%2f` never makes a folder. */
function toNames(pathname: string): string[] {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent)
  } catch (error) {
    throw new KilnError('invalid-input', 'The address is not well formed', { cause: error })
  }
}
