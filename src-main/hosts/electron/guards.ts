import type { Session, WebContents } from 'electron'
import { isOwnUrl } from './protocol.ts'

const LOCAL_SCHEMES = new Set(['blob:', 'data:', 'devtools:'])

/** Keeps a session from every permission and from every address that is not Kiln's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false) // it would download dictionaries
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
}

/** Keeps a page where it is: no foreign address, no second window, no embedded browser. */
export function guardContents(contents: WebContents): void {
  const stayHome = (details: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnUrl(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

const isLocal = (url: string) => isOwnUrl(url) || LOCAL_SCHEMES.has(new URL(url).protocol)
