import type { Client } from '#shared/contract/define.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Turn } from '#main/core/drafting/prompts.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import type { Composition } from '#main/language/drafter.ts'
import type { WritingStep, WrittenDraft } from './write-slots.ts'
import type { DraftWriter } from './writers.ts'

interface WholeWriting {
  readonly messages: readonly Turn[]
  readonly brief: string
  readonly composition: Composition
  readonly platform: PlatformId
  readonly writer: DraftWriter
  readonly language: Client<LanguageContract>
  readonly seed: number
  readonly maxTokens: number
  readonly signal: AbortSignal
}

const CANDIDATES = 2

/** Has a larger model write the whole post and keeps its best candidate that says every fact and makes up none; null when none does. */
export async function* writeWhole(
  asked: WholeWriting,
): AsyncGenerator<WritingStep, WrittenDraft | string> {
  const { messages, composition, platform, writer, language, seed, maxTokens, signal } = asked
  const candidates: string[] = []
  let tokensPerSecond: number | null = null
  let loops = 0
  const writing = {
    messages: [...messages],
    maxTokens,
    temperature: 0.7,
    topP: 0.9,
    repeatPenalty: 1.05,
    candidates: CANDIDATES,
    seed,
  }
  for await (const event of writer.write(writing, signal)) {
    if (event.type === 'token' && event.candidate === 0) yield { type: 'token', text: event.text }
    if (event.type !== 'result') continue
    tokensPerSecond = event.tokensPerSecond
    for (const { text, stopReason } of event.texts) {
      if (stopReason === 'loop') loops++
      else if (text.trim() !== '') candidates.push(text)
    }
  }
  if (candidates.length === 0) return loops > 0 ? 'it repeated itself' : 'it answered nothing'
  const lines = composition.slots.map(({ text }) => text)
  const { known } = composition
  const mended = await Promise.all(
    candidates.map((text) =>
      language.drafts.mend({ text, brief: asked.brief, known, lines, platform }),
    ),
  )
  const [best] = mended.filter((each) => each !== null).toSorted((a, b) => b.score - a.score)
  if (!best) return 'it lost facts of the brief or made some up'
  if (
    composition.language !== null &&
    best.language !== null &&
    best.language !== composition.language
  )
    return 'it wrote in another language'
  yield { type: 'settled', text: best.text }
  return {
    text: best.text,
    slots: [{ role: 'lead', text: best.text }],
    reworded: 1,
    tokensPerSecond,
  }
}
