import type { Client } from '#shared/contract/define.ts'
import { toWireError } from '#shared/contract/errors.ts'
import type { Attempt, Brief, Tier } from '#shared/contract/generation.ts'
import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import { type PostWish, postPrompt, refinePrompt, type Turn } from '#main/core/drafting/prompts.ts'
import type { Slot } from '#main/core/drafting/compose/compose-post.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import type { Composition } from '#main/language/drafter.ts'
import { type WritingStep, type WrittenDraft, writeSlots } from './write-slots.ts'
import { writeWhole } from './write-whole.ts'
import type { DraftWriter, WriterPool } from './writers.ts'

/** A text with who wrote it; `slots` are its lines, `composed` the same lines before any model. */
export interface DraftText {
  readonly text: string
  readonly tier: Tier
  readonly model: string
  readonly attempts: readonly Attempt[]
  readonly slots: readonly Slot[]
  readonly tokensPerSecond: number | null
}

/** How the user writes, and what else steers a model. */
export interface Steering {
  readonly style: readonly string[]
  /** Words the user takes out of drafts; no candidate has them. */
  readonly avoid: readonly string[]
  readonly own: string | null
  readonly example: string | null
}

/** One variant to be written; `revision` names the text that is written anew and what was said of it. */
export interface VariantWish {
  readonly input: Brief
  readonly composition: Composition
  readonly passages: readonly string[]
  readonly steering: Steering
  readonly seed: number
  readonly revision?: { readonly text: string; readonly feedback: string; readonly changed: string }
}

interface WriteParts {
  readonly language: Client<LanguageContract>
  readonly pool: WriterPool
}

/** Models below this many billions of parameters reword line by line; larger ones write the whole post. */
const WRITES_WHOLE_FROM = 0.9
const TOKENS_PER_WORD = 1.6
const USUAL_WORDS = 220

/** Asks one writer after the other, and the composer when none gave a sound text: a text always comes. */
export async function* writeDraft(
  wish: VariantWish,
  { language, pool }: WriteParts,
  { signal }: { readonly signal: AbortSignal },
): AsyncGenerator<WritingStep, DraftText> {
  const { input, composition, revision } = wish
  const attempts: Attempt[] = []
  const composed = revision?.changed ?? composition.text
  if (input.model !== COMPOSER) {
    const { writers, passed } = await pool.choose({
      model: input.model,
      language: composition.language,
    })
    attempts.push(...passed)
    for (const writer of writers) {
      signal.throwIfAborted()
      const { tier, model } = writer
      try {
        const written = yield* write(wish, { writer, language, signal })
        if (typeof written !== 'string') {
          attempts.push({ tier, model, outcome: writer.reason })
          return { ...written, tier, model, attempts }
        }
        attempts.push({ tier, model, outcome: written })
      } catch (error) {
        if (signal.aborted) throw error
        attempts.push({ tier, model, outcome: toWireError(error).message })
      }
    }
  }
  attempts.push({
    tier: 'composer',
    model: COMPOSER,
    outcome:
      input.model === COMPOSER
        ? 'chosen'
        : attempts.length === 0
          ? 'no writing model is installed'
          : 'composed from the sentences of the brief and the sources',
  })
  yield { type: 'token', text: composed }
  yield { type: 'settled', text: composed }
  return {
    text: composed,
    tier: 'composer',
    model: COMPOSER,
    attempts,
    slots: revision ? [] : composition.slots,
    tokensPerSecond: null,
  }
}

/** The name of the tier that needs no model. */
export const COMPOSER = 'composer'

interface Writing {
  readonly writer: DraftWriter
  readonly language: Client<LanguageContract>
  readonly signal: AbortSignal
}

async function* write(
  wish: VariantWish,
  { writer, language, signal }: Writing,
): AsyncGenerator<WritingStep, WrittenDraft | string> {
  const { input, composition, seed, revision } = wish
  const { platform } = input
  const tone = input.tone ?? composition.tone
  const isLarge = writer.parameters === null || writer.parameters >= WRITES_WHOLE_FROM
  if (!isLarge) {
    if (revision) return 'too small to take feedback; the sentences were changed one by one'
    if (composition.slots.length < 2 && composition.text.length > 200)
      return 'the text leaves no line to reword'
    const written = yield* writeSlots({
      composition,
      platform,
      writer,
      language,
      tone,
      avoid: wish.steering.avoid,
      seed,
      signal,
    })
    return written.reworded > 0 ? written : 'no line of it said the same as the brief'
  }
  const words = input.words ?? null
  const maxTokens = Math.ceil((words ?? USUAL_WORDS) * TOKENS_PER_WORD * 1.3) + 64
  const messages = promptOf(wish, { tone, words })
  return yield* writeWhole({
    messages,
    brief: input.brief,
    composition,
    platform,
    writer,
    language,
    seed,
    maxTokens,
    signal,
  })
}

function promptOf(
  { input, composition, passages, steering, revision }: VariantWish,
  { tone, words }: { tone: string | null; words: number | null },
): Turn[] {
  const wish: PostWish = {
    brief: input.brief,
    platform: input.platform,
    tone,
    audience: input.audience ?? composition.audience,
    words,
    limit: captionStyle(input.platform).limit,
    passages: passages.slice(0, 6),
    outline: composition.slots.map(({ text }) => text),
    style: steering.style,
    own: steering.own,
    example: steering.example,
  }
  return revision ? refinePrompt(wish, revision.text, revision.feedback) : postPrompt(wish)
}
