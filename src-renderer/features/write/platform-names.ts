import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'

/** What the platforms call themselves, in every language. */
export const PLATFORM_NAMES: Readonly<Record<PlatformId, string>> = {
  x: 'X',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
}

/** Whether a kept word names a platform. */
export const isPlatform = (word: unknown): word is PlatformId =>
  PLATFORMS.some((platform) => platform === word)
