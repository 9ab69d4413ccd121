import { findTextRule, hashtagLimit } from '#main/core/platforms/text-rules.ts'
import { xLength } from '#main/core/platforms/x-length.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** How captions look on a platform: its rules, and Kiln's habits within them. */
export interface CaptionStyle {
  readonly limit: number
  readonly lengthOf: (text: string) => number
  /** Most hashtags, and how many Kiln brings a caption up to. */
  readonly hashtags: number
  readonly wantedHashtags: number
  /** Characters shown before "more", or null. */
  readonly fold: number | null
  /** What stands between the text and the hashtags. */
  readonly beforeHashtags: string
  /** Whether a block of text is broken into short paragraphs. */
  readonly paragraphs: boolean
  /** How often the same emoji may stand side by side. */
  readonly emojiRun: number
}

const HABITS: Readonly<
  Record<PlatformId, Omit<CaptionStyle, 'limit' | 'lengthOf' | 'hashtags' | 'fold'>>
> = {
  x: { wantedHashtags: 2, beforeHashtags: ' ', paragraphs: false, emojiRun: 2 },
  linkedin: { wantedHashtags: 3, beforeHashtags: '\n\n', paragraphs: true, emojiRun: 1 },
  facebook: { wantedHashtags: 2, beforeHashtags: '\n\n', paragraphs: true, emojiRun: 2 },
  instagram: { wantedHashtags: 5, beforeHashtags: '\n\n', paragraphs: false, emojiRun: 3 },
  tiktok: { wantedHashtags: 5, beforeHashtags: ' ', paragraphs: false, emojiRun: 3 },
  youtube: { wantedHashtags: 3, beforeHashtags: '\n\n', paragraphs: true, emojiRun: 1 },
  threads: { wantedHashtags: 1, beforeHashtags: '\n', paragraphs: false, emojiRun: 2 },
}
const NO_RULE = 30

/** A platform's rules about texts, the stricter where sources disagree, with Kiln's habits. */
export function captionStyle(platform: PlatformId): CaptionStyle {
  const length = findTextRule(platform, 'length')
  return {
    ...HABITS[platform],
    limit: length === undefined ? Infinity : (length.warnAt ?? length.limit),
    lengthOf: platform === 'x' ? xLength : (text) => text.length,
    hashtags: hashtagLimit(platform) ?? NO_RULE,
    fold: findTextRule(platform, 'fold')?.limit ?? null,
  }
}
