import type { Client } from '#shared/contract/define.ts'
import { toWireError } from '#shared/contract/errors.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import {
  type Analysis,
  type Classification,
  STRATEGIES,
  type Strategy,
} from '#shared/contract/texts.ts'
import { READING } from '#shared/sentences/languages.ts'
import { assembleAnalysis, type Classified } from '#main/core/text/analysis/assemble-analysis.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import type { GrammarContract } from '#main/grammar/contract.ts'
import type { LintFinding } from '#main/core/text/enhance/grammar/lint-proposals.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import type { Memory } from './remember.ts'

interface TextParts {
  readonly engine: Client<EngineContract>
  readonly language: Client<LanguageContract>
  readonly grammar: Client<GrammarContract>
  readonly memory: Memory
  /** Hashtags of the user's own posts, with how many used each. */
  readonly tagHistory: () => readonly { readonly tag: string; readonly uses: number }[]
}

interface Asked {
  readonly text: string
  readonly platform?: PlatformId | undefined
}

interface Call {
  readonly signal: AbortSignal
}

/** What is known of a text: the threads' answers put together, and remembered. */
export function createTextService({ engine, language, grammar, memory, tagHistory }: TextParts) {
  const classifyOne = (text: string): Promise<Classification> =>
    memory.recall(`classify\0${text}`, async () => {
      const { results } = await engine.texts.classify({ texts: [text] })
      const [first] = results
      if (!first) throw new Error('the classifier gave no answer')
      return first.classification
    })

  async function tryToClassify(text: string): Promise<Classified> {
    try {
      return { classification: await classifyOne(text) }
    } catch (error) {
      const { code, message } = toWireError(error)
      if (code !== 'model-missing') throw error
      return { classification: null, reason: message }
    }
  }

  async function analyzeAnew({ text, platform }: Asked): Promise<Analysis> {
    const classifying = tryToClassify(text)
    classifying.catch(() => undefined) // told below
    const reading = await language.texts.read({ text, platform })
    const fits = reading.language.support === 'full' || reading.language.code === null
    return assembleAnalysis(
      text,
      reading,
      fits ? await classifying : { classification: null, reason: READING.onlyEnglish },
    )
  }

  const analyze = ({ text, platform }: Asked): Promise<Analysis> =>
    memory.recall(`analyze\0${platform ?? ''}\0${text}`, () => analyzeAnew({ text, platform }))

  /** The kind of post, where it can be told. */
  async function postTypeOf(text: string) {
    const { classification } = await tryToClassify(text)
    return classification?.postType.label
  }

  /** What the grammar checker finds; null where it does not apply or could not run. */
  async function lint(text: string, { signal }: Call): Promise<readonly LintFinding[] | null> {
    const { language: code, sentences } = await language.texts.sentences({ text })
    if (code !== 'en') return null
    const texts = sentences.map(({ start, end }) => text.slice(start, end))
    const { lints } = await grammar.grammar.lint({ sentences: texts }, { signal })
    return lints.flatMap((found, at) => {
      const offset = sentences[at]?.start ?? 0
      return found.map((each) => ({ ...each, start: each.start + offset, end: each.end + offset }))
    })
  }

  return {
    async classify({ texts }: { readonly texts: readonly string[] }) {
      return { results: await Promise.all(texts.map(classifyOne)) }
    },
    analyze,
    async enhance(
      {
        text,
        platform,
        strategies = STRATEGIES,
      }: Asked & { readonly strategies?: readonly Strategy[] | undefined },
      call: Call,
    ) {
      const check = (checked: string) =>
        strategies.includes('grammar') ? lint(checked, call) : Promise.resolve(null)
      const measure = (measured: string, lints: readonly LintFinding[] | null) =>
        language.texts.measure({ text: measured, platform, lints })
      const lints = await check(text)
      const changed = await language.texts.enhance({
        text,
        platform,
        strategies: [...strategies],
        lints,
      })
      return {
        ...changed,
        before: await measure(text, lints),
        after: await measure(changed.text, await check(changed.text)),
      }
    },
    hashtags: async (input: { readonly text: string; readonly platform: PlatformId }) => ({
      hashtags: await language.texts.hashtags({ ...input, history: [...tagHistory()] }),
    }),
    splitHashtag: async (input: { readonly hashtag: string }) => ({
      words: await language.texts.splitHashtag(input),
    }),
    hooks: async (input: Asked) => ({
      hooks: await language.texts.hooks({ ...input, postType: await postTypeOf(input.text) }),
    }),
    callsToAction: async (input: Asked) => ({
      callsToAction: await language.texts.callsToAction({
        ...input,
        postType: await postTypeOf(input.text),
      }),
    }),
    async optimize({
      caption,
      platforms,
    }: {
      readonly caption: string
      readonly platforms: readonly PlatformId[]
    }) {
      const postType = await postTypeOf(caption)
      const history = [...tagHistory()]
      const captions = platforms.map(async (platform) => {
        const made = await language.texts.caption({ text: caption, platform, postType, history })
        const { sentiment, counts, limits, engagement } = await analyze({
          text: made.text,
          platform,
        })
        const { low, score: mid, high, basis } = engagement
        return { ...made, sentiment, counts, limits, estimate: { low, mid, high, basis } }
      })
      return { captions: await Promise.all(captions) }
    },
  }
}

/** The texts service as its router sees it. */
export type TextService = ReturnType<typeof createTextService>
