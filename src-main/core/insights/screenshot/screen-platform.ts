import type { PlatformId } from '#shared/contract/platforms.ts'

/** Names of platforms, then words that only one of them has on its pages. */
const WORDS: readonly (readonly [PlatformId, RegExp])[] = [
  ['youtube', /\byou ?tube\b/],
  ['tiktok', /\btik ?tok\b/],
  ['linkedin', /\blinked ?in\b/],
  ['instagram', /\binstagram\b/],
  ['facebook', /\bfacebook\b/],
  ['threads', /\bthreads\b/],
  ['x', /\btwitter\b|\bviews on x\b|\bdetail expands\b|\bexpansiones de detalles\b/],
  ['youtube', /\bsubscribers\b|\bsuscriptores\b|\bwatch time \(hours\)/],
  ['instagram', /\baccounts reached\b|\bcuentas alcanzadas\b|\breels?\b/],
  ['x', /\bbookmarks\b/],
  ['linkedin', /\bmembers reached\b|\bmiembros alcanzados\b/],
]
const MOST = 20_000

/** The platform that the words of a screen speak of; null where they do not. */
export function platformOfWords(lines: readonly { readonly words: string }[]): PlatformId | null {
  const words = lines
    .map((line) => line.words)
    .join('\n')
    .slice(0, MOST)
    .toLowerCase()
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
