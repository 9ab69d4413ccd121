import type { StoreApi } from 'zustand'
import type { Evidence } from './evidence-store.ts'
import type { Exports } from './export-store.ts'
import type { Improvements } from './improve-store.ts'
import type { Lettering } from './lettering-store.ts'
import type { Review } from './review-store.ts'
import type { Rivals } from './rival-store.ts'

/** What a ranked video and the work on its pictures are kept in. */
export interface ResultStores {
  readonly review: StoreApi<Review>
  readonly exports: StoreApi<Exports>
  readonly improvements: StoreApi<Improvements>
  readonly lettering: StoreApi<Lettering>
  readonly rivals: StoreApi<Rivals>
  readonly evidence: StoreApi<Evidence>
}
