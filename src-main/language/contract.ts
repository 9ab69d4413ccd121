import { z } from 'zod'
import { query } from '#shared/contract/define.ts'
import type { ClaimReport } from '#shared/contract/claims.ts'
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
import type { BriefReading } from '#main/core/drafting/brief/read-brief.ts'
import type { Slot } from '#main/core/drafting/compose/compose-post.ts'
import type { Wishes } from '#main/core/drafting/feedback.ts'
import type { RefinedText } from '#main/core/drafting/refine-text.ts'
import type { ClaimSource } from '#main/core/claims/index-sources.ts'
import type { TextFacts } from '#main/core/text/analysis/assemble-analysis.ts'
import type { LintFinding } from '#main/core/text/enhance/grammar/lint-proposals.ts'
import type { Composition, Judged } from './drafter.ts'

const onPlatform = z.object({ text: Text, platform: PlatformId.optional() })
const history = z.array(z.object({ tag: z.string(), uses: z.number() }))
const typed = onPlatform.extend({ postType: PostType.optional() })

const heldAgainst = z.object({ text: Text, sources: z.custom<readonly ClaimSource[]>() })

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
  drafts: {
    read: query({
      summary: 'What a brief asks for',
      input: z.object({ brief: z.string() }),
      output: z.custom<BriefReading>(),
    }),
    compose: query({
      summary: 'A post out of the sentences of a brief and of stretches of sources',
      input: z.object({
        brief: z.string(),
        platform: PlatformId,
        passages: z.array(z.string()),
        postType: PostType.optional(),
        words: z.number().optional(),
        variant: z.number(),
        history,
      }),
      output: z.custom<Composition>(),
    }),
    layOut: query({
      summary: 'Lines of a post put together as its platform shows them',
      input: z.object({
        slots: z.custom<readonly Slot[]>(),
        hashtags: z.array(z.string()),
        platform: PlatformId,
      }),
      output: z.string(),
    }),
    thread: query({
      summary: 'A text as posts of a thread',
      input: z.object({ text: Text, platform: PlatformId }),
      output: z.array(z.string()),
    }),
    judge: query({
      summary: 'Which sentences of a model may stand for the original, best first',
      input: z.object({
        candidates: z.array(z.string()),
        original: z.string(),
        known: z.string(),
      }),
      output: z.custom<readonly Judged[]>(),
    }),
    mend: query({
      summary:
        'A text of a model with every fact of the brief and none made up; null when that is not to be had',
      input: z.object({
        text: Text,
        brief: z.string(),
        known: z.string(),
        lines: z.array(z.string()),
        platform: PlatformId,
      }),
      output: z
        .object({ text: z.string(), score: z.number(), language: z.string().nullable() })
        .nullable(),
    }),
    refine: query({
      summary: 'A text changed as feedback asks, as far as that goes without a model',
      input: z.object({
        text: Text,
        feedback: z.string(),
        platform: PlatformId,
        brief: z.string(),
        passages: z.array(z.string()),
      }),
      output: z.custom<RefinedText & { readonly wishes: Wishes }>(),
    }),
  },
  claims: {
    pairs: query({
      summary: 'By claim: the passages that speak of it, and the claim; null where there are none',
      input: heldAgainst,
      output: z.custom<([string, string] | null)[]>(),
    }),
    check: query({
      summary: 'Hold each claim of a text against sources',
      input: heldAgainst.extend({
        /** Chance of being entailed, by claim; null where it was not asked. */
        entailment: z.custom<readonly (number | null)[] | null>(),
      }),
      output: z.custom<ClaimReport>(),
    }),
  },
}

/** The type of `languageContract`. */
export type LanguageContract = typeof languageContract
