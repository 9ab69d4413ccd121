import type { PlatformId } from '#shared/contract/platforms.ts'
import type { PostType } from '#shared/contract/texts.ts'
import { readBrief } from '#main/core/drafting/brief/read-brief.ts'
import { objectionTo, noveltyOf } from '#main/core/drafting/candidates/judge.ts'
import { tidyCandidate } from '#main/core/drafting/candidates/tidy.ts'
import {
  type ComposedPost,
  composePost,
  layOut,
  type Slot,
} from '#main/core/drafting/compose/compose-post.ts'
import { toThread } from '#main/core/drafting/compose/to-thread.ts'
import { inventedFacts } from '#main/core/drafting/facts.ts'
import { mend } from '#main/core/drafting/mend.ts'
import { readFeedback } from '#main/core/drafting/feedback.ts'
import { quotableSentences } from '#main/core/drafting/passages.ts'
import { isTopicTag } from '#main/core/drafting/is-topic-tag.ts'
import { refineText } from '#main/core/drafting/refine-text.ts'
import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import type { UsedTag } from '#main/core/text/hashtags/rank-hashtags.ts'
import type { Knowledge } from './knowledge.ts'
import type { createSuggester } from './suggester.ts'
import type { TextReader } from './text-reader.ts'

/** What a post is composed from. */
export interface Composing {
  readonly brief: string
  readonly platform: PlatformId
  /** Stretches of the sources that fit the brief, best first. */
  readonly passages: readonly string[]
  readonly postType?: PostType | undefined
  readonly words?: number | undefined
  readonly variant: number
  readonly history: readonly UsedTag[]
}

/** A composed post, with what is known and what it must say. */
export interface Composition extends ComposedPost {
  readonly postType: PostType | null
  readonly audience: string | null
  readonly tone: string | null
  readonly language: string | null
  /** What the post may say: the brief's statements and the sources' sentences. */
  readonly known: string
}

/** How good sentences for one slot are, best first; those with an objection are out. */
export interface Judged {
  readonly text: string
  readonly objection: string | null
  readonly score: number
}

type Suggester = ReturnType<typeof createSuggester>

interface DrafterParts {
  readonly knowledge: Knowledge
  readonly reader: TextReader
  readonly suggester: Suggester
}

/** Composes, judges and refines drafts with what the language thread knows. */
export function createDrafter({ knowledge, reader, suggester }: DrafterParts) {
  const { vectors } = knowledge

  /** Sentences of the sources nearest to the brief in meaning, best first. */
  function rankSentences(passages: readonly string[], topic: string): string[] {
    const aim = vectors.embed(topic)
    return quotableSentences(passages)
      .map((text, at) => ({ text, score: dot(aim, vectors.embed(text)) - at * 0.005 }))
      .filter(({ score }) => score > 0.2)
      .toSorted((a, b) => b.score - a.score)
      .map(({ text }) => text)
  }

  /** How likely a line is to be read on: expected engagement and reading ease, less what it says beyond the brief. */
  function scoreOf(text: string, known: string): number {
    const { engagement, readability } = reader.read({ text })
    return (
      0.6 * (engagement.score / 100) +
      0.3 * ((readability.ease ?? 60) / 100) -
      0.3 * noveltyOf(text, known)
    )
  }

  return {
    compose({
      brief: given,
      platform,
      passages,
      postType,
      words,
      variant,
      history,
    }: Composing): Composition {
      const brief = readBrief(given, variant)
      const said = brief.statements.map(({ text }) => text).join('\n')
      const type = postType ?? brief.postType
      const text = said === '' ? given.slice(0, 2000) : said
      const joined = given.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
      const hashtags = suggester
        .hashtags({ text, platform, history })
        .map(({ tag }) => tag)
        .filter((tag) => joined.includes(tag.slice(1).toLowerCase()) && isTopicTag(tag, text))
      const closings = suggester
        .callsToAction({ text, platform, ...(type && { postType: type }) })
        .map((call) => call.text)
        .filter(
          (call) => !/\b(?:link|here)\b/iu.test(call) && inventedFacts(call, given).length === 0,
        )
      const sentences = rankSentences(passages, brief.topic)
      const material = {
        brief,
        platform,
        passages: sentences,
        hashtags,
        words: words ?? null,
        postType: type,
        variant,
      }
      const post = composePost({
        ...material,
        closings: closings.slice(variant % Math.max(1, closings.length)),
      })
      return {
        ...post,
        postType: type,
        audience: brief.audience,
        tone: brief.tone,
        language: reader.sentences(text).language,
        known: [said, given, ...passages].join('\n'),
      }
    },
    thread: ({ text, platform }: { readonly text: string; readonly platform: PlatformId }) =>
      toThread(text, platform),
    layOut: ({
      slots,
      hashtags,
      platform,
    }: {
      readonly slots: readonly Slot[]
      readonly hashtags: readonly string[]
      readonly platform: PlatformId
    }) => layOut(slots, hashtags, captionStyle(platform)),
    judge({
      candidates,
      original,
      known,
    }: {
      readonly candidates: readonly string[]
      readonly original: string
      readonly known: string
    }): Judged[] {
      return candidates
        .map(tidyCandidate)
        .map((text) => {
          const objection = objectionTo(text, { original, known })
          return { text, objection, score: objection === null ? scoreOf(text, known) : 0 }
        })
        .toSorted((a, b) => b.score - a.score)
    },
    /** A whole text of a model made sound; its score tells the better of several. */
    mend({
      text,
      brief,
      known,
      lines,
      platform,
    }: {
      readonly text: string
      readonly brief: string
      readonly known: string
      readonly lines: readonly string[]
      readonly platform: PlatformId
    }) {
      const mended = mend({ text, facts: readBrief(brief).facts, known, lines, platform })
      return mended === null
        ? null
        : {
            text: mended,
            score: scoreOf(mended, known),
            language: reader.sentences(mended).language,
          }
    },
    refine({
      text,
      feedback,
      platform,
      brief,
      passages,
    }: {
      readonly text: string
      readonly feedback: string
      readonly platform: PlatformId
      readonly brief: string
      readonly passages: readonly string[]
    }) {
      const wishes = readFeedback(feedback)
      const known = [
        ...readBrief(brief).statements.map((each) => each.text),
        ...rankSentences(passages, `${feedback}\n${brief.slice(0, 2000)}`),
      ]
      const question = suggester
        .callsToAction({ text, platform })
        .find((call) => call.text.endsWith('?'))
      return {
        wishes,
        ...refineText({ text, platform, wishes, known, question: question?.text ?? null }),
      }
    },
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  let left = 0
  let right = 0
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0
    sum += value * other
    left += value * value
    right += other * other
  }
  return left === 0 || right === 0 ? 0 : sum / Math.sqrt(left * right)
}
