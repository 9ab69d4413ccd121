import type { ClaimReport } from '#shared/contract/claims.ts'
import type { Client } from '#shared/contract/define.ts'
import type { DraftId } from '#shared/contract/drafts.ts'
import type { Brief, GeneratedDraft } from '#shared/contract/generation.ts'
import type { Analysis } from '#shared/contract/texts.ts'
import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import type { DraftStore } from '#main/database/draft-store.ts'
import type { MadeBy, VersionStore } from '#main/database/version-store.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import type { Composition } from '#main/language/drafter.ts'
import type { TextService } from '../text-service.ts'
import type { ClaimChecker, Document } from './ports.ts'
import type { DraftText } from './write-draft.ts'

/** What keeps a finished draft. */
export interface KeepParts {
  readonly language: Client<LanguageContract>
  readonly texts: Pick<TextService, 'analyze'>
  readonly claims: ClaimChecker
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly rulesVersion: string
  readonly inOneStep: <T>(work: () => T) => T
}

/** A written text on its way into the library. */
export interface Finishing {
  readonly input: Brief
  readonly composition: Composition
  readonly documents: readonly Document[]
  readonly written: DraftText
  readonly seed: number
  readonly startedMs: number
  /** The draft it is a new version of, and the words that asked for it. */
  readonly revises?: { readonly id: DraftId; readonly feedback: string }
  /** Called in the step that keeps the draft, so that both are kept or neither. */
  readonly onKept?: ((id: DraftId) => void) | undefined
}

/** Holds a draft against its sources, puts back composed lines where a model's are not borne out, and keeps it. */
export async function finishDraft(
  work: Finishing,
  parts: KeepParts,
  call: { readonly signal: AbortSignal },
): Promise<GeneratedDraft> {
  const { input, seed, startedMs, revises } = work
  const { platform } = input
  const { text, report, written } = await settle(work, parts, call)
  const style = captionStyle(platform)
  const isThread = input.thread && style.lengthOf(text) > style.limit
  const posts = isThread ? await parts.language.drafts.thread({ text, platform }) : [text]
  const analysis = await parts.texts.analyze({ text, platform })
  const madeBy: MadeBy = {
    tier: written.tier,
    model: written.model,
    attempts: [...written.attempts],
    seed,
    posts,
    tookMs: Math.round(performance.now() - startedMs),
    tokensPerSecond: written.tokensPerSecond,
  }
  call.signal.throwIfAborted()
  const kept = parts.inOneStep(() => {
    const values = {
      brief: input.brief,
      text,
      platform,
      limits: analysis.limits,
      rulesVersion: parts.rulesVersion,
    }
    // a post that was removed meanwhile comes back as a new one
    const draft = parts.drafts.put({ ...values, id: revises?.id }) ?? parts.drafts.put(values)
    if (draft === undefined) throw new Error('a draft was not kept')
    const { id } = draft
    if (!revises) parts.versions.setBrief(id, input)
    const version = parts.versions.add(id, {
      text,
      origin: revises ? 'refined' : 'generated',
      feedback: revises?.feedback,
      madeBy,
      report,
    })
    work.onKept?.(id)
    return { id, version }
  })
  return toGenerated({ ...kept, text, madeBy, report, analysis })
}

/** A draft as callers see it. */
export function toGenerated({
  id,
  version,
  text,
  madeBy,
  report: { claims, ...report },
  analysis,
}: {
  readonly id: DraftId
  readonly version: number
  readonly text: string
  readonly madeBy: MadeBy
  readonly report: ClaimReport
  readonly analysis: Analysis
}): GeneratedDraft {
  return { id, version, text, ...madeBy, claims, report, analysis }
}

interface Settled {
  readonly text: string
  readonly report: ClaimReport
  readonly written: DraftText
}

async function settle(
  { input, composition, documents, written }: Finishing,
  parts: KeepParts,
  call: { readonly signal: AbortSignal },
): Promise<Settled> {
  const report = await parts.claims.checkAgainst(written.text, documents, call)
  const doubtful = report.claims.filter(
    ({ verdict }) => verdict === 'contradicted' || verdict === 'not-found',
  )
  const isComposed =
    written.tier === 'composer' || written.slots.length !== composition.slots.length
  if (isComposed || doubtful.length === 0) return { text: written.text, report, written }
  const slots = written.slots.map((slot, at) => {
    const original = composition.slots[at]
    const isDoubted = doubtful.some(
      (claim) => slot.text.includes(claim.text) || claim.text.includes(slot.text),
    )
    return isDoubted && original ? original : slot
  })
  const changed = slots.filter((slot, at) => slot.text !== written.slots[at]?.text).length
  if (changed === 0) return { text: written.text, report, written }
  const text = await parts.language.drafts.layOut({
    slots,
    hashtags: [...composition.hashtags],
    platform: input.platform,
  })
  const again = await parts.claims.checkAgainst(text, documents, call)
  const isAllComposed = slots.every((slot, at) => slot.text === composition.slots[at]?.text)
  const reason = `${changed === 1 ? 'a line' : `${changed} lines`} not borne out by the sources put back as the brief has it`
  const attempts = [
    ...written.attempts,
    { tier: written.tier, model: written.model, outcome: reason },
  ]
  return {
    text,
    report: again,
    written: isAllComposed
      ? { ...written, text, tier: 'composer', model: 'composer', attempts, tokensPerSecond: null }
      : { ...written, text, attempts },
  }
}
