import type { Model } from '#shared/contract/models.ts'

/** A writer that could be downloaded and runs comfortably, changed as a test wants. */
export const aModel = (change: Partial<Model> = {}): Model => ({
  id: 'tiny',
  name: 'Tiny',
  purpose: 'writing',
  format: 'gguf',
  summary: 'Writes.',
  licence: 'Apache-2.0',
  licenceClass: 'open',
  languages: ['en'],
  sizeBytes: 1e9,
  state: 'available',
  path: null,
  receivedBytes: 0,
  loaded: false,
  fit: { level: 'comfortable', reason: '', needsBytes: 12e8, tokensPerSecond: null },
  ...change,
})
