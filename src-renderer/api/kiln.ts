import './zod-without-eval.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { contract, type Kiln } from '#shared/contract/index.ts'
import { createClient } from '#shared/wire/client.ts'
import { createHttpAssetUrl, desktopAssetUrl, type AssetUrl } from './asset-url.ts'
import { awaitElectronPort } from './electron-port.ts'
import { openHttpPort } from './http-port.ts'
import type { LinkState } from './link-state.ts'
import { takeSessionToken } from './session-token.ts'

/** Kiln as this window reaches it. */
export interface Connection {
  readonly kiln: Kiln
  readonly assetUrl: AssetUrl
  readonly link: StoreApi<LinkState>
  readonly isDesktop: boolean
}

/** Connects through the desktop app or the local server; undefined where the page lacks its token. */
export async function connect(page: Window): Promise<Connection | undefined> {
  const link = createStore<LinkState>()(() => 'connecting')
  const onState = (state: LinkState) => link.setState(state, true)
  if (page.location.protocol === 'kiln:') {
    const port = awaitElectronPort(page, onState)
    const kiln = createClient(contract, port)
    return { kiln, assetUrl: desktopAssetUrl, link, isDesktop: true }
  }
  const token = takeSessionToken(page)
  if (token === undefined) return undefined
  const port = openHttpPort({ token, fetch: page.fetch.bind(page), onState })
  const kiln = createClient(contract, port)
  return { kiln, assetUrl: await createHttpAssetUrl(token), link, isDesktop: false }
}
