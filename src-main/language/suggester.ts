import type { PlatformId } from '#shared/contract/platforms.ts'
import type { PostType } from '#shared/contract/texts.ts'
import { hashtagLimit } from '#main/core/platforms/text-rules.ts'
import { composeCaption } from '#main/core/text/captions/compose-caption.ts'
import {
  MOST_HASHTAGS,
  rankHashtags,
  type UsedTag,
} from '#main/core/text/hashtags/rank-hashtags.ts'
import { suggestCallsToAction } from '#main/core/text/openers/suggest-calls-to-action.ts'
import { suggestHooks } from '#main/core/text/openers/suggest-hooks.ts'
import { findProfanity } from '#main/core/text/safety/profanity.ts'
import type { Knowledge } from './knowledge.ts'
import type { TextReader } from './text-reader.ts'

interface Asked {
  readonly text: string
  readonly platform?: PlatformId | undefined
  readonly postType?: PostType | undefined
}

interface Tagged extends Asked {
  readonly platform: PlatformId
  readonly history: readonly UsedTag[]
}

/** Suggests what goes around a text: hashtags, opening and closing lines, and whole captions. */
export function createSuggester({ vectors, topics, splitHashtag }: Knowledge, reader: TextReader) {
  const isOffensive = (words: string) => findProfanity(words, null).length > 0

  const hashtags = ({ text, platform, history }: Tagged) => {
    const { reading, keyphrases } = reader.understand(text)
    const limit = hashtagLimit(platform) ?? MOST_HASHTAGS
    return rankHashtags({
      reading,
      keyphrases,
      vectors,
      topics,
      splitHashtag,
      isOffensive,
      history,
      limit,
    })
  }

  const callsToAction = ({ text, platform, postType }: Asked) =>
    suggestCallsToAction({
      text,
      postType: postType ?? null,
      platform: platform ?? null,
      language: reader.sentences(text).language,
    })

  return {
    hashtags,
    callsToAction,
    hooks({ text, platform, postType }: Asked) {
      const { reading, keyphrases, quotable } = reader.understand(text)
      return suggestHooks({
        reading,
        keyphrases,
        quotable,
        vectors,
        ...(postType && { postType }),
        ...(platform && { platform }),
      })
    },
    caption: (asked: Tagged) => ({
      platform: asked.platform,
      ...composeCaption({
        caption: asked.text,
        platform: asked.platform,
        hashtags: hashtags(asked),
        callsToAction: callsToAction(asked),
      }),
    }),
  }
}
