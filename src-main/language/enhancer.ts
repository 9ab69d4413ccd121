import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Strategy, TextMetrics } from '#shared/contract/texts.ts'
import { checkLimits } from '#main/core/platforms/check-limits.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import { applyEdits } from '#main/core/text/enhance/apply-edits.ts'
import { enhance } from '#main/core/text/enhance/enhance.ts'
import type { LintFinding } from '#main/core/text/enhance/grammar/lint-proposals.ts'
import { findProtected } from '#main/core/text/enhance/protected.ts'
import { measureWorn } from '#main/core/text/enhance/worn.ts'
import { measureReadability } from '#main/core/text/readability.ts'
import type { Knowledge } from './knowledge.ts'
import type { TextReader } from './text-reader.ts'

interface Asked {
  readonly text: string
  readonly platform?: PlatformId | undefined
  readonly strategies: readonly Strategy[]
  readonly lints: readonly LintFinding[] | null
}

/** Most characters of a text that are bettered at once; what follows stays as it is. */
const MOST_READ = 50_000

/** Finds edits of a text, and measures what they try to better. */
export function createEnhancer(knowledge: Knowledge, reader: TextReader) {
  function editsOf({ text, platform, strategies, lints }: Asked) {
    const start = text.slice(0, MOST_READ)
    const { reading, keyphrases, quotable } = reader.understand(start)
    return enhance(
      {
        text: start,
        language: reading.language.code,
        sentences: reading.sentences,
        protectedSpans: findProtected(start),
        lints: lints ?? [],
        corrector: strategies.includes('grammar') ? knowledge.corrector() : null,
        quotable,
        keyphrases: keyphrases.map((each) => each.text),
      },
      { strategies, fits: platform && ((changed) => fits(changed, platform)) },
    )
  }

  return {
    enhance(asked: Asked) {
      const edits = editsOf(asked)
      return { text: applyEdits(asked.text, edits), edits }
    },
    /** Grammar issues are the places that grammar would change; null where it was not checked. */
    measure({ text: whole, platform, lints }: Omit<Asked, 'strategies'>): TextMetrics {
      const text = whole.slice(0, MOST_READ)
      const { language, sentences } = reader.understand(text).reading
      const { compound } = knowledge.vader(text)
      return {
        grammarIssues: lints && editsOf({ text, platform, strategies: ['grammar'], lints }).length,
        readingEase: measureReadability({ text, sentences, language: language.code }).ease,
        engagement: reader.engagementOf(text, compound).score,
        worn: measureWorn(text),
        sentiment: compound,
      }
    },
  }
}

function fits(text: string, platform: PlatformId): boolean {
  return checkLimits(countText(text), platform).every(({ level }) => level !== 'error')
}
