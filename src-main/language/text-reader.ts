import type { PlatformId } from '#shared/contract/platforms.ts'
import { checkLimits } from '#main/core/platforms/check-limits.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import type { TextFacts } from '#main/core/text/analysis/assemble-analysis.ts'
import { measureEngagementFeatures } from '#main/core/text/engagement/features.ts'
import { predictEngagement } from '#main/core/text/engagement/predict-engagement.ts'
import { createReader } from '#main/core/text/reading/create-reader.ts'
import { findKeyphrases } from '#main/core/text/reading/find-keyphrases.ts'
import { findQuotable } from '#main/core/text/reading/find-quotable.ts'
import { measureReadability } from '#main/core/text/readability.ts'
import { findUnsafe } from '#main/core/text/safety/find-unsafe.ts'
import { createLru } from '#main/lib/lru.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import type { Knowledge } from './knowledge.ts'

interface Asked {
  readonly text: string
  readonly platform?: PlatformId | undefined
}

/** Most characters of a text that are read for sentiment, names, phrases and the like; counts and limits take all of it. */
const MOST_READ = 100_000
/** Texts that are asked about again at once: suggestions, edits and captions follow a reading. */
const REMEMBERED = 4

/** Reads texts with everything the language thread knows, network aside. */
export function createTextReader(knowledge: Knowledge) {
  const { vectors, rarityOf, vader, polarity, prior, detectLanguage } = knowledge
  const reader = createReader({ detectLanguage })

  const understood = createLru<ReturnType<typeof understandAnew>>(REMEMBERED)

  function understandAnew(text: string) {
    const reading = reader.read(text)
    const keyphrases = findKeyphrases({ reading, vectors, rarityOf })
    return { reading, keyphrases, quotable: findQuotable({ reading, vectors }) }
  }

  /** The reading of a text with what it is about and its line to quote. */
  function understand(text: string) {
    const start = text.slice(0, MOST_READ).toWellFormed()
    const known = understood.get(start)
    if (known) return known
    const found = understandAnew(start)
    understood.set(start, found)
    return found
  }

  /** Expected engagement of a text whose VADER compound is known. */
  function engagementOf(text: string, compound: number, tokens = findPostTokens(text)) {
    const features = measureEngagementFeatures({ text, tokens, compound })
    return predictEngagement({ text, features, vector: vectors.embed(text) }, prior)
  }

  return {
    understand,
    engagementOf,
    sentences(text: string) {
      const { language, sentences } = reader.read(text)
      return {
        language: language.code,
        sentences: sentences.map(({ start, end }) => ({ start, end })),
      }
    },
    read({ text, platform }: Asked): TextFacts {
      const { reading, keyphrases, quotable } = understand(text)
      const { text: start, language, sentences, entities } = reading
      const { compound } = vader(start)
      const inEnglish = language.code === 'en' || language.code === null
      const tokens = findPostTokens(start)
      const whole = start.length === text.length ? { sentences: sentences.length, tokens } : {}
      const counts = countText(text, platform ? { ...whole, platform } : whole)
      return {
        language,
        counts,
        limits: platform ? checkLimits(counts, platform) : [],
        vader: inEnglish ? compound : null,
        polarity: inEnglish ? polarity(start).polarity : null,
        readability: measureReadability({
          text: start,
          sentences,
          language: language.code,
          tokens,
        }),
        entities: [...entities],
        keyphrases,
        findings: findUnsafe(start, { language: language.code, tokens }),
        quotable,
        engagement: engagementOf(start, compound, tokens),
      }
    },
  }
}

/** The type of what `createTextReader` makes. */
export type TextReader = ReturnType<typeof createTextReader>
