import { z } from 'zod'
import { query } from '#shared/contract/define.ts'
import type { Caption } from '#shared/contract/captions.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import {
  CallToAction,
  Edit,
  Hashtag,
  Hook,
  PostType,
  Strategy,
  Text,
  TextMetrics,
} from '#shared/contract/texts.ts'
import type { TextFacts } from '#main/core/text/analysis/assemble-analysis.ts'
import type { LintFinding } from '#main/core/text/enhance/grammar/lint-proposals.ts'

const onPlatform = z.object({ text: Text, platform: PlatformId.optional() })
const history = z.array(z.object({ tag: z.string(), uses: z.number() }))
const typed = onPlatform.extend({ postType: PostType.optional() })

/** What the language thread can be asked: all that is known of a text without a network. */
export const languageContract = {
  texts: {
    read: query({
      summary: 'Language, counts, lexicon sentiment, readability, names, phrases and the like',
      input: onPlatform,
      output: z.custom<TextFacts>(),
    }),
    sentences: query({
      summary: 'The language of a text and its sentences, in offsets',
      input: z.object({ text: Text }),
      output: z.object({
        language: z.string().nullable(),
        sentences: z.array(z.object({ start: z.number(), end: z.number() })),
      }),
    }),
    enhance: query({
      summary: 'Edits of the chosen strategies, given what the grammar checker found',
      input: onPlatform.extend({
        strategies: z.array(Strategy),
        /** In offsets of the text; null where grammar was not asked for or does not apply. */
        lints: z.custom<readonly LintFinding[] | null>(),
      }),
      output: z.object({ text: z.string(), edits: z.array(Edit) }),
    }),
    measure: query({
      summary: 'What the strategies try to better, measured on a whole text',
      input: onPlatform.extend({ lints: z.custom<readonly LintFinding[] | null>() }),
      output: TextMetrics,
    }),
    hashtags: query({
      summary: 'Hashtags that fit, best first',
      input: z.object({
        text: Text,
        platform: PlatformId,
        history,
      }),
      output: z.array(Hashtag),
    }),
    splitHashtag: query({
      summary: 'The words of a hashtag',
      input: z.object({ hashtag: z.string() }),
      output: z.array(z.string()),
    }),
    hooks: query({ summary: 'Opening lines, best first', input: typed, output: z.array(Hook) }),
    callsToAction: query({
      summary: 'Closing lines, best first',
      input: typed,
      output: z.array(CallToAction),
    }),
    caption: query({
      summary: 'A caption made for one platform, without its sentiment',
      input: typed.extend({
        platform: PlatformId,
        history,
      }),
      output: z.custom<Omit<Caption, 'sentiment' | 'estimate' | 'counts' | 'limits'>>(),
    }),
  },
}

/** The type of `languageContract`. */
export type LanguageContract = typeof languageContract
