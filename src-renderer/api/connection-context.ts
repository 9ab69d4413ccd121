import { createContext, use } from 'react'
import { desktopAssetUrl, type AssetUrl } from './asset-url.ts'
import type { Connection } from './kiln.ts'

/** What components may know of the connection; calls go through stores. */
export const ConnectionContext = createContext<Pick<Connection, 'assetUrl' | 'isDesktop'>>({
  assetUrl: desktopAssetUrl,
  isDesktop: true,
})

/** The function that gives a picture's address. */
export const useAssetUrl = (): AssetUrl => use(ConnectionContext).assetUrl

/** Whether this is the desktop app, which can show files in the file manager. */
export const useIsDesktop = (): boolean => use(ConnectionContext).isDesktop
