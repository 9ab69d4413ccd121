import { fromWireError, type WireError } from '#shared/contract/errors.ts'
import { takeSessionToken } from './session-token.ts'

/** Sends bytes to Kiln, to the desktop's protocol or the local server; answers what it says. */
export async function sendBytes(path: string, body: Uint8Array | Blob, signal?: AbortSignal) {
  const isDesktop = location.protocol === 'kiln:'
  const response = await fetch(path, {
    method: 'PUT',
    body: body as BodyInit,
    ...(!isDesktop && { headers: { authorization: `Bearer ${takeSessionToken(window) ?? ''}` } }),
    ...(signal && { signal }),
  })
  if (response.ok) return response
  const { error } = (await response.json()) as { error: WireError }
  throw fromWireError(error)
}
