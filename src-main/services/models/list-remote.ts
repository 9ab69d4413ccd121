import type { Model } from '#shared/contract/models.ts'
import type { RemoteEndpoint } from '#shared/contract/remote.ts'

/** The server that the user configured, as a model that writes; nothing where there is none. */
export function listRemote(endpoint: RemoteEndpoint | null): Model[] {
  if (!endpoint) return []
  const { host } = new URL(endpoint.address)
  return [
    {
      id: 'remote',
      name: `${endpoint.model} at ${host}`,
      purpose: 'writing',
      format: 'remote',
      summary: `What you write is sent to ${host}.`,
      licence: 'as the server says',
      licenceClass: 'unknown',
      languages: [],
      sizeBytes: 0,
      state: 'installed',
      path: null,
      receivedBytes: 0,
      loaded: false,
      fit: {
        level: 'unknown',
        reason: 'It runs on another machine.',
        needsBytes: 0,
        tokensPerSecond: null,
      },
    },
  ]
}
