import { protocol } from 'electron'

const SCHEME = 'kiln'
const ORIGIN = `${SCHEME}://app`

/** The address of the interface inside the window. */
export const WINDOW_URL = `${ORIGIN}/`

/** Whether an address, as Chromium writes it, belongs to Kiln's own pages. */
export const isOwnUrl = (url: string): boolean => url.startsWith(WINDOW_URL)

/** Makes `kiln:` a scheme with an origin of its own; has to run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
        corsEnabled: false,
        bypassCSP: false,
        allowServiceWorkers: false,
      },
    },
  ])
}

/** Answers `kiln:` addresses with `handler`. */
export function serveScheme(handler: (request: Request) => Promise<Response>): void {
  protocol.handle(SCHEME, handler)
}

/** Lets requests through that are for Kiln's own host and not from a foreign page. */
export function isOwnRequest(request: Request & { readonly initiatorOrigin?: string }): boolean {
  const { initiatorOrigin = ORIGIN } = request
  return isOwnUrl(request.url) && initiatorOrigin === ORIGIN
}
