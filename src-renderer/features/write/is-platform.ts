import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'

/** Whether a kept word names a platform. */
export const isPlatform = (word: unknown): word is PlatformId =>
  PLATFORMS.some((platform) => platform === word)
