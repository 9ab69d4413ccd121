import type { Account } from '#shared/contract/analytics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** The platform that the user posts to most; Instagram while nothing is known. */
export function usualPlatform(accounts: readonly Account[]): PlatformId {
  const [most] = accounts
    .filter(({ isOwn }) => isOwn)
    .toSorted((a, b) => b.posts - a.posts)
    .flatMap(({ platform }) => platform ?? [])
  return most ?? 'instagram'
}
