import { createStore, type StoreApi } from 'zustand/vanilla'
import { Scheduler, type Image, type Understood } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'
import type { GenerateInput } from './making-store.ts'
import { PAINTER } from './painter.ts'
import { toPictureSize, type PictureSize } from './picture-size.ts'
import { randomSeed } from './random-seed.ts'
import type { Remembered } from './remembered.ts'

/** What the prompt bar asks for. */
export interface Asked {
  readonly prompt: string
  readonly negativePrompt: string
  readonly size: PictureSize
  /** The id of a preset; undefined leaves it to the prompt. */
  readonly style: string | undefined
  readonly count: number
  readonly seed: number
  /** Whether the seed stays for the next picture. */
  readonly isSeedLocked: boolean
  readonly model: string
  /** Undefined leaves these to the model. */
  readonly steps: number | undefined
  readonly guidance: number | undefined
  readonly scheduler: Scheduler | undefined
  readonly palette: readonly string[]
}

/** The prompt bar, and what the painter would take from it. */
export interface PromptBar extends Asked {
  readonly understood: Understood | undefined
  /** Whether a prompt for a post is being thought of, or why it could not be. */
  readonly isReadingPost: boolean
  readonly failure: WireError | undefined
  readonly change: (change: Partial<Asked>) => void
  readonly rollSeed: () => void
  /** Puts the settings of a picture into the bar, as far as they hold here. */
  readonly reuse: (image: Image, known: Known) => void
  /** Thinks of a prompt that goes with a post; answers whether it did. */
  readonly fromText: (text: string) => Promise<boolean>
  /** What to ask Kiln for; a seed that is not locked is another one the next time. */
  readonly take: (change?: Partial<Asked>) => GenerateInput
}

interface Known {
  readonly sizes: readonly ImageSize[]
  /** The models that can be used here, besides the painter. */
  readonly models: readonly { readonly id: string }[]
}

/** The longest prompt that Kiln takes, in characters. */
export const MOST_PROMPT = 100_000

const UNDERSTAND_AFTER_MS = 200

/** Makes the store of the prompt bar. */
export function createPromptStore(
  kiln: Pick<Kiln, 'images'>,
  recalled: Remembered,
): StoreApi<PromptBar> {
  return createStore<PromptBar>()((set, get) => {
    const understanding = createLatestCall({
      call: (prompt: string, options) => kiln.images.understand({ prompt }, options),
      onAnswer: (understood) => set({ understood }),
      onFailure: () => set({ understood: undefined }),
    })

    /** Only the painter says what it takes from a prompt. */
    function understand(): void {
      const { prompt, model } = get()
      if (prompt.trim() === '' || prompt.length > MOST_PROMPT || model !== PAINTER) {
        understanding.cancel()
        set({ understood: undefined })
      } else understanding.ask(prompt, UNDERSTAND_AFTER_MS)
    }

    function change(changed: Partial<Asked>): void {
      set(changed)
      if (changed.prompt !== undefined || changed.model !== undefined) understand()
    }

    return {
      prompt: '',
      negativePrompt: '',
      size: recalled.size,
      style: undefined,
      count: recalled.count,
      seed: randomSeed(),
      isSeedLocked: false,
      model: recalled.model,
      steps: undefined,
      guidance: undefined,
      scheduler: undefined,
      palette: [],
      understood: undefined,
      isReadingPost: false,
      failure: undefined,
      change,
      rollSeed: () => set({ seed: randomSeed() }),
      reuse: (image, { sizes, models }) => {
        const { prompt, negativePrompt, settings, seed, model } = image
        const scheduler = Scheduler.safeParse(settings.scheduler)
        const isKnown = model === PAINTER || models.some(({ id }) => id === model)
        change({
          prompt,
          negativePrompt,
          size: toPictureSize(image, sizes),
          style: settings.style ?? undefined,
          palette: settings.palette,
          steps: settings.steps ?? undefined,
          guidance: settings.guidance ?? undefined,
          scheduler: scheduler.data,
          ...(seed !== null && { seed, isSeedLocked: true }),
          ...(isKnown && { model }),
        })
      },
      fromText: async (text) => {
        set({ isReadingPost: true, failure: undefined })
        try {
          const { prompt, negativePrompt } = await kiln.images.fromText({ text })
          // its colours stand in the prompt, where they can be changed
          change({ prompt, negativePrompt, palette: [], style: undefined })
          return true
        } catch (error) {
          set({ failure: toWireError(error) })
          return false
        } finally {
          set({ isReadingPost: false })
        }
      },
      take: (changed) => {
        const asked = { ...get(), ...changed }
        if (changed?.seed === undefined && !asked.isSeedLocked) set({ seed: randomSeed() })
        return toInput(asked)
      },
    }
  })
}

/** The question to Kiln; what only a diffusion model or only the painter knows is left out for the other. */
function toInput(asked: Asked): GenerateInput {
  const { prompt, negativePrompt, size, style, count, seed, model, palette } = asked
  const { steps, guidance, scheduler } = asked
  const isPainter = model === PAINTER
  return {
    prompt,
    ...(size.kind === 'platform' ? { size: size.id } : { width: size.width, height: size.height }),
    count,
    seed,
    model,
    ...(style !== undefined && { style }),
    ...(isPainter && palette.length > 0 && { palette: [...palette] }),
    ...(!isPainter && {
      ...(negativePrompt.trim() && { negativePrompt }),
      ...(steps !== undefined && { steps }),
      ...(guidance !== undefined && { guidance }),
      ...(scheduler !== undefined && { scheduler }),
    }),
  }
}

/** The wish for a picture like another, with a seed of its own. */
export function toVariation(image: Image, known: Pick<Known, 'models'>): GenerateInput {
  const { prompt, negativePrompt, settings, width, height, model } = image
  const isKnown = model === PAINTER || known.models.some(({ id }) => id === model)
  const scheduler = Scheduler.safeParse(settings.scheduler).data
  return toInput({
    prompt,
    negativePrompt,
    size: toPictureSize({ width, height }, []),
    style: settings.style ?? undefined,
    count: 1,
    seed: randomSeed(),
    isSeedLocked: false,
    model: isKnown ? model : PAINTER,
    steps: settings.steps ?? undefined,
    guidance: settings.guidance ?? undefined,
    scheduler,
    palette: settings.palette,
  })
}
