import type { Client } from '#shared/contract/define.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Slot } from '#main/core/drafting/compose/compose-post.ts'
import { rewordPrompt } from '#main/core/drafting/prompts.ts'
import type { Composition } from '#main/language/drafter.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import type { DraftWriter } from './writers.ts'

/** What writing shows while it goes on, and how fast it went. */
export interface WritingStep {
  readonly type: 'token' | 'settled'
  readonly text: string
}

/** A finished text, and which of its lines a model wrote. */
export interface WrittenDraft {
  readonly text: string
  readonly slots: readonly Slot[]
  readonly reworded: number
  readonly tokensPerSecond: number | null
}

interface SlotWriting {
  readonly composition: Composition
  readonly platform: PlatformId
  readonly writer: DraftWriter
  readonly language: Client<LanguageContract>
  readonly tone: string | null
  readonly avoid: readonly string[]
  readonly seed: number
  readonly signal: AbortSignal
}

const CANDIDATES = 4
const MOST_REWORDED = 5
const MOST_TOKENS = 72

/** Rewords a composed post line by line, several candidates each, and keeps a line only where it says the same. */
export async function* writeSlots({
  composition,
  platform,
  writer,
  language,
  tone,
  avoid,
  seed,
  signal,
}: SlotWriting): AsyncGenerator<WritingStep, WrittenDraft> {
  const slots = [...composition.slots]
  const { hashtags, known } = composition
  const chosen = slots.flatMap((slot, at) => (isReworded(slot) ? [at] : [])).slice(0, MOST_REWORDED)
  let reworded = 0
  let tokens = 0
  let ms = 0
  for (const at of chosen) {
    const slot = slots[at]
    if (!slot) continue
    const texts: string[] = []
    const messages = rewordPrompt(slot.text, tone)
    const before = slots.slice(0, at).map(({ text }) => text)
    if (before.length > 0)
      yield {
        type: 'settled',
        text: await language.drafts.layOut({ slots: slots.slice(0, at), hashtags: [], platform }),
      }
    const writing = {
      messages,
      maxTokens: MOST_TOKENS,
      temperature: 0.9,
      topP: 0.9,
      repeatPenalty: 1.1,
      stop: ['\n'],
      candidates: CANDIDATES,
      seed: seed + at * CANDIDATES,
    }
    for await (const event of writer.write(writing, signal)) {
      if (event.type === 'token' && event.candidate === 0) yield { type: 'token', text: event.text }
      if (event.type !== 'result') continue
      texts.push(
        ...event.texts.filter(({ stopReason }) => stopReason !== 'loop').map(({ text }) => text),
      )
      const written = event.texts.reduce((sum, each) => sum + each.tokens, 0)
      tokens += written
      ms += event.tokensPerSecond > 0 ? (1000 * written) / event.tokensPerSecond : 0
    }
    const judged = await language.drafts.judge({ candidates: texts, original: slot.text, known })
    const best = judged.find(
      ({ objection, text }) => objection === null && text !== slot.text && !hasAny(text, avoid),
    )
    if (best && !before.includes(best.text)) {
      slots[at] = { ...slot, text: best.text }
      reworded++
    }
  }
  const text = await language.drafts.layOut({ slots, hashtags: [...hashtags], platform })
  yield { type: 'settled', text }
  return { text, slots, reworded, tokensPerSecond: ms > 0 ? (1000 * tokens) / ms : null }
}

/** Lists, labels, links and short lines stay as they are. */
function isReworded({ role, text }: Slot): boolean {
  const isProse = role === 'lead' || role === 'body' || role === 'source'
  return (
    isProse &&
    text.length > 25 &&
    text.length < 260 &&
    !/https?:|www\.|["“”«»\n]/u.test(text) &&
    !/: /u.test(text)
  )
}

const hasAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’-]+/u)
      .includes(word),
  )
