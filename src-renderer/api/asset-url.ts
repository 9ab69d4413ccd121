/** Gives the address of a stored picture, or of the file behind a ticket. */
export type AssetUrl = (id: string, area?: 'assets' | 'files') => string

/** Addresses in the desktop app, where the protocol handler serves only Kiln's own window. */
export const desktopAssetUrl: AssetUrl = (id, area = 'assets') =>
  `kiln://app/${area}/${encodeURIComponent(id)}`

/** Addresses on the local server, with a key made from the token because pictures carry no headers. */
export async function createHttpAssetUrl(token: string): Promise<AssetUrl> {
  const bytes = new TextEncoder().encode(`kiln-assets:${token}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const key = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return (id, area = 'assets') => `/${area}/${encodeURIComponent(id)}?key=${key}`
}
