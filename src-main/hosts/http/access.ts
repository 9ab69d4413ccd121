import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { KilnError } from '#shared/contract/errors.ts'

/** Pictures and videos are fetched by elements that send no header, so they carry this key made from the token. */
export function assetKey(token: string): string {
  return createHash('sha256').update(`kiln-assets:${token}`).digest('hex')
}

/** Refuses what does not come from this machine's own page: a foreign name for the server, or a foreign origin. */
export function checkOrigin({ headers, socket }: IncomingMessage): void {
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${socket.localPort}`)
  if (!own.includes(headers.host ?? ''))
    throw new KilnError('forbidden', 'Kiln answers only under its loopback address')
  const { origin } = headers
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`))
    throw new KilnError('forbidden', 'Kiln answers only its own page')
}

/** Refuses a request without the token, in the header or, for `keyed` addresses, as the key in the address. */
export function checkToken(
  { headers, url }: IncomingMessage,
  token: string,
  { keyed }: { readonly keyed: boolean },
): void {
  const given = keyed
    ? URL.parse(`http://kiln${url ?? ''}`)?.searchParams.get('key')
    : /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (!same(given ?? '', keyed ? assetKey(token) : token))
    throw new KilnError('unauthorized', 'The token is missing or wrong', {
      action: 'Use the address that Kiln printed when it started.',
    })
}

function same(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
