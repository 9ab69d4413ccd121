import { msg } from '#renderer/lib/i18n.ts'

/** Texts that arrive in English with scores and picture sizes; listed here so that every language has them. */
export const TEXTS_FROM_KILN: readonly string[] = [
  msg(
    'formula v2: fixed weights over measured parts, technical quality by a model trained on distorted pictures, not fitted on click data; the range shows how far the value moves when a weight is halved or doubled, widened by measurement error',
  ),
  msg('duration badge'),
  msg('cut off in the 3:4 grid'),
  msg('covered by the interface'),
  msg('YouTube thumbnail'),
  msg('X post'),
  msg('LinkedIn post'),
  msg('Facebook link'),
  msg('Instagram feed'),
  msg('Instagram Reel cover'),
  msg('TikTok and Stories'),
]
