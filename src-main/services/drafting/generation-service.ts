import type { DraftId } from '#shared/contract/drafts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Brief, GeneratedDraft, GenerateEvent } from '#shared/contract/generation.ts'
import type { UsedTag } from '#main/core/text/hashtags/rank-hashtags.ts'
import { finishDraft, type KeepParts } from './finish-draft.ts'
import { gatherMaterial } from './gather-material.ts'
import type { SourceFinder } from './ports.ts'
import { COMPOSER, type Steering, type VariantWish, writeDraft } from './write-draft.ts'
import type { WriterPool } from './writers.ts'

/** What generation is built from. */
export interface GenerationParts extends KeepParts {
  readonly sources: SourceFinder
  readonly pool: WriterPool
  readonly tagHistory: () => readonly UsedTag[]
  readonly steer: (input: Brief) => Steering | Promise<Steering>
  /** The brief in a template that it fills, for a variant that is to have one. */
  readonly shape?: (
    input: Brief,
    variant: number,
  ) => Promise<{ readonly id: string; readonly text: string } | undefined>
}

interface Call {
  readonly signal: AbortSignal
}

/** How a caller other than the window takes part in the keeping of a draft. */
interface Keeping {
  readonly onKept?: (id: DraftId) => void
}

const MOST_SEED = 2 ** 31
const NEXT_SEED = 7919

type Stage = 'planning' | 'writing' | 'checking'

/** Tells how far a piece of work of so many steps is. */
const progressOf = (total: number) => (stage: Stage, done: number) => ({
  type: 'progress' as const,
  stage,
  done,
  total,
})

/** Writes posts from briefs: plan, write, check, choose, keep. */
export function createGenerationService(parts: GenerationParts) {
  const { language, pool, sources, tagHistory, steer, drafts, versions } = parts

  async function* generate(
    input: Brief,
    call: Call,
    keeping: Keeping = {},
  ): AsyncGenerator<GenerateEvent> {
    const progress = progressOf(input.variants * 3)
    yield progress('planning', 0)
    const { passages, documents } = await gatherMaterial(input, sources, call)
    const firstSeed = input.seed ?? Math.floor(Math.random() * MOST_SEED)
    const steering = await steer(input)
    const made: GeneratedDraft[] = []
    for (let variant = 0; variant < input.variants; variant++) {
      const startedMs = performance.now()
      const seed = (firstSeed + variant * NEXT_SEED) % MOST_SEED
      const { brief, platform, postType, words } = input
      const composed = await language.drafts.compose(
        {
          brief,
          platform,
          passages: [...passages],
          postType,
          words,
          variant,
          history: [...tagHistory()],
        },
        call,
      )
      const shaped = await parts.shape?.(input, variant)
      const composition =
        shaped === undefined
          ? composed
          : {
              ...composed,
              text: shaped.text,
              // a chosen template holds together; otherwise a model may word the composer's lines
              slots: input.templateId === undefined ? composed.slots : [],
            }
      yield progress('writing', variant * 3 + 1)
      const wish = { input, composition, passages, steering, seed }
      const written = yield* relay(wish, variant, call)
      // a template that nobody asked for counts as used only where the post is in its shape
      const isInShape = shaped !== undefined && written.text === shaped.text
      const credited = isInShape ? { ...input, templateId: shaped.id } : input
      yield progress('checking', variant * 3 + 2)
      made.push(
        await finishDraft(
          { input: credited, composition, documents, written, seed, startedMs, ...keeping },
          parts,
          call,
        ),
      )
    }
    yield { type: 'result', drafts: made }
  }

  /** Passes on what a variant's writer shows, with the number of the variant. */
  async function* relay(wish: VariantWish, variant: number, call: Call) {
    const writing = writeDraft(wish, { language, pool }, call)
    for (;;) {
      const { done, value } = await writing.next()
      if (done) return value
      yield { ...value, variant }
    }
  }

  return {
    generate,

    async *refine(
      { id, feedback }: { readonly id: DraftId; readonly feedback: string },
      call: Call,
    ): AsyncGenerator<GenerateEvent> {
      const draft = drafts.find(id)
      if (!draft)
        throw new KilnError('not-found', `No post ${id}`, {
          action: 'List the posts with drafts.list.',
        })
      const progress = progressOf(3)
      yield progress('planning', 0)
      const startedMs = performance.now()
      const typed: Brief = {
        brief: draft.text,
        platform: draft.platform,
        variants: 1,
        thread: false,
      }
      const input = versions.findBrief(id) ?? typed
      const { passages, documents } = await gatherMaterial(input, sources, call)
      const { brief, postType, words } = input
      const { platform } = draft
      const composition = await language.drafts.compose(
        { brief, platform, passages: [...passages], postType, words, variant: 0, history: [] },
        call,
      )
      const changed = await language.drafts.refine(
        { text: draft.text, feedback, platform, brief, passages: [...passages] },
        call,
      )
      yield progress('writing', 1)
      const seed = input.seed ?? Math.floor(Math.random() * MOST_SEED)
      const revision = { text: draft.text, feedback, changed: changed.text }
      const wish = {
        input: { ...input, platform },
        composition,
        passages,
        steering: await steer(input),
        seed,
        revision,
      }
      const written = yield* relay(wish, 0, call)
      yield progress('checking', 2)
      // what the feedback itself states is known from then on
      const told = [
        ...documents,
        { source: 'Feedback', title: 'Feedback', documentId: null, text: feedback },
      ]
      const attempts =
        written.tier === COMPOSER
          ? [
              ...written.attempts,
              ...changed.unmet.map((outcome) => ({ tier: written.tier, model: COMPOSER, outcome })),
            ]
          : written.attempts
      const finished = await finishDraft(
        {
          input: wish.input,
          composition,
          documents: told,
          written: { ...written, attempts },
          seed,
          startedMs,
          revises: { id, feedback },
        },
        parts,
        call,
      )
      yield { type: 'result', drafts: [finished] }
    },
  }
}

/** The generation service as others see it. */
export type GenerationService = ReturnType<typeof createGenerationService>
