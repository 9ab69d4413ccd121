import type { ImageSizeId } from '#shared/contract/platforms.ts'
import { applyStyle } from '#main/core/pictures/styles.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { PictureModel } from '../model-service.ts'
import { chooseModel } from './choose-model.ts'
import { drawPictures, factsOfDrawing, planDrawing } from './draw-pictures.ts'
import { paintPictures } from './paint-pictures.ts'
import { type ImageParts, NO_SETTINGS, PAINTER } from './parts.ts'
import type { Production } from './produce.ts'
import { seedsOf, type Wishes } from './wishes.ts'

/** What `images.generate` is asked. */
export interface GenerateInput extends Wishes {
  readonly prompt: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly size?: ImageSizeId | undefined
}

const PAINTER_SIDE = 1024

/** Prepares new pictures, painted or drawn by a diffusion model. */
export async function generateImages(
  input: GenerateInput,
  parts: ImageParts,
  signal: AbortSignal,
): Promise<Production> {
  const { model, notes } = chooseModel(input.model, parts)
  const production = model
    ? await draw(input, model, { ...parts, signal })
    : paint(input, { ...parts, signal })
  return {
    ...production,
    facts: { ...production.facts, notes: [...notes, ...production.facts.notes] },
  }
}

const hasWords = (text: string) => text.trim() !== ''

type Working = ImageParts & { readonly signal: AbortSignal }

function paint(input: GenerateInput, { painting, signal }: Working): Production {
  const { prompt, negativePrompt = '', style, palette } = input
  const told = [
    prompt,
    ...negativePrompt
      .split(',')
      .filter(hasWords)
      .map((word) => `no ${word.trim()}`),
  ].join(', ')
  const size = sizeOf(input, PAINTER_SIDE)
  const seeds = seedsOf(input)
  return {
    drawing: paintPictures({ prompt: told, ...size, seeds, style, palette }, { painting }, signal),
    seeds,
    facts: {
      kind: 'generated',
      parentId: null,
      model: PAINTER.id,
      modelName: PAINTER.name,
      licence: PAINTER.licence,
      licenceClass: PAINTER.licenceClass,
      prompt,
      negativePrompt,
      settings: { ...NO_SETTINGS, style: style ?? null, palette: palette ?? [] },
      notes: [],
      document: null,
    },
  }
}

async function draw(
  input: GenerateInput,
  model: PictureModel,
  parts: Working,
): Promise<Production> {
  const facts = await parts.engine.diffusion.inspect({ folder: model.path })
  const exact = sizeOf(input, facts.side)
  const seeds = seedsOf(input)
  const { prompt, negativePrompt } = applyStyle(input)
  const wish = { ...input, ...exact, prompt, negativePrompt, seeds }
  const plan = planDrawing(wish, model, facts)
  return {
    drawing: drawPictures(wish, plan, parts),
    seeds,
    exact,
    facts: { kind: 'generated', parentId: null, ...factsOfDrawing(input, plan) },
  }
}

/** The size that is asked for by name or in pixels; a square where nothing is. */
function sizeOf({ size, width, height }: GenerateInput, side: number) {
  const named = IMAGE_SIZES.find(({ id }) => id === size)
  if (named) return { width: named.width, height: named.height }
  return { width: width ?? height ?? side, height: height ?? width ?? side }
}
