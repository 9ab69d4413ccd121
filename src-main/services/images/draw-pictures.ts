import { KilnError } from '#shared/contract/errors.ts'
import type { Scheduler } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import { PICTURE_NOTES } from '#shared/sentences/pictures.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { LONGEST_ASPECT, type PictureSize, planSize } from '#main/core/images/plan-size.ts'
import type { DiffusionFacts } from '#main/engine/contract.ts'
import type { PictureModel } from '../model-service.ts'
import type { Drawing } from './drawing.ts'
import { type ImageParts, NO_SETTINGS } from './parts.ts'

/** What a diffusion model is asked for; what is left out is as suits the model. */
export interface DrawWish extends PictureSize {
  readonly prompt: string
  readonly negativePrompt: string
  readonly steps?: number | undefined
  readonly guidance?: number | undefined
  readonly scheduler?: Scheduler | undefined
  readonly seeds: readonly number[]
  readonly start?: { readonly frame: Frame; readonly strength: number }
  readonly mask?: Frame
}

/** A wish with every setting decided, at the size it is drawn in. */
export interface DrawPlan extends PictureSize {
  readonly model: PictureModel
  readonly steps: number
  readonly guidance: number
  readonly scheduler: Scheduler
  /** Why it is not drawn as asked; empty when it is. */
  readonly notes: readonly string[]
}

/** Decides how a model draws what is wished; `invalid-input` for shapes that no model draws. */
export function planDrawing(wish: DrawWish, model: PictureModel, facts: DiffusionFacts): DrawPlan {
  const size = planSize(wish, facts)
  if (!size)
    throw new KilnError(
      'invalid-input',
      fill(MODEL_FAILURES.longShape, {
        width: wish.width,
        height: wish.height,
        nameModel: model.name,
      }),
      {
        action: fill(MODEL_REMEDIES.shape, { count: LONGEST_ASPECT }),
      },
    )
  const isScaled = size.width !== wish.width || size.height !== wish.height
  return {
    model,
    ...size,
    steps: wish.steps ?? facts.defaults.steps,
    guidance: wish.guidance ?? facts.defaults.guidance,
    scheduler: wish.scheduler ?? facts.defaults.scheduler,
    notes: isScaled
      ? [
          fill(PICTURE_NOTES.scaled, {
            ...size,
            wantedWidth: wish.width,
            wantedHeight: wish.height,
          }),
        ]
      : [],
  }
}

/** Draws the pictures of a plan, one a seed; a start and a mask are brought to its size. */
export async function* drawPictures(
  wish: DrawWish,
  plan: DrawPlan,
  { engine, signal }: Pick<ImageParts, 'engine'> & { readonly signal: AbortSignal },
): Drawing {
  const { width, height, steps, guidance, scheduler, model } = plan
  const toSize = async (frame: Frame) =>
    (await engine.pictures.resize({ frame, width, height }, { signal })).frame
  const { start, mask } = wish
  for await (const event of engine.diffusion.draw(
    {
      folder: model.path,
      prompt: wish.prompt,
      negativePrompt: wish.negativePrompt,
      width,
      height,
      steps,
      guidance,
      scheduler,
      seeds: [...wish.seeds],
      ...(start && { start: { strength: start.strength, frame: await toSize(start.frame) } }),
      ...(mask && { mask: await toSize(mask) }),
    },
    { signal },
  ))
    yield event.type === 'step' ? event : { ...event, notes: [...plan.notes, ...event.notes] }
}

/** What is noted of every picture of a plan, but where it comes from. */
export function factsOfDrawing(
  asked: {
    readonly prompt: string
    readonly negativePrompt?: string | undefined
    readonly style?: string | undefined
  },
  { model, steps, guidance, scheduler }: DrawPlan,
) {
  return {
    model: model.id,
    modelName: model.name,
    licence: model.licence,
    licenceClass: model.licenceClass,
    prompt: asked.prompt,
    negativePrompt: asked.negativePrompt ?? '',
    settings: { ...NO_SETTINGS, steps, guidance, scheduler, style: asked.style ?? null },
    notes: [],
    document: null,
  }
}
