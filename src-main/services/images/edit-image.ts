import { resolve } from 'node:path'
import type { ImageId } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import { mixFrames, toMask } from '#main/core/diffusion/planes.ts'
import { applyStyle } from '#main/core/pictures/styles.ts'
import { chooseEditor } from './choose-model.ts'
import { drawPictures, factsOfDrawing, planDrawing } from './draw-pictures.ts'
import { findSubject } from './find-subject.ts'
import type { ImageParts } from './parts.ts'
import type { Production } from './produce.ts'
import { seedsOf, type Wishes } from './wishes.ts'

/** What `images.edit` is asked. */
export interface EditInput extends Wishes {
  readonly id?: ImageId | undefined
  readonly path?: string | undefined
  readonly prompt: string
  readonly strength: number
  readonly mask?: string | undefined
}

/** Longest side, in pixels, of a picture that is changed. */
const MOST_SIDE = 4096

/** Prepares changed versions of a picture; outside its mask they keep every pixel. */
export async function editImage(
  input: EditInput,
  parts: ImageParts,
  signal: AbortSignal,
): Promise<Production> {
  const { engine } = parts
  const { path, image } = findSubject(input, parts)
  const model = chooseEditor(input.model, parts)
  const { frame } = await engine.pictures.read({ path, side: MOST_SIDE })
  const { width, height } = frame
  const facts = await engine.diffusion.inspect({ folder: model.path })
  const seeds = seedsOf(input)
  const { prompt, negativePrompt } = applyStyle(input)
  const { mask: maskPath, ...asked } = input
  const mask = maskPath === undefined ? null : await readMask(maskPath)
  const start = { frame, strength: input.strength }
  const wish = { ...asked, width, height, prompt, negativePrompt, seeds, start }
  const plan = planDrawing(wish, model, facts)
  const drawn = factsOfDrawing(input, plan)

  async function readMask(file: string): Promise<Frame> {
    const read = await engine.pictures.read({ path: resolve(file), side: MOST_SIDE })
    return (await engine.pictures.resize({ frame: read.frame, width, height })).frame
  }

  return {
    drawing: drawPictures({ ...wish, ...(mask && { mask }) }, plan, { engine, signal }),
    seeds,
    exact: { width, height },
    ...(mask && {
      finish: async (made: Frame) => {
        const over = (await engine.pictures.resize({ frame: made, width, height })).frame
        return mixFrames(frame, over, toMask(mask))
      },
    }),
    facts: {
      ...drawn,
      kind: 'edited',
      parentId: image?.id ?? null,
      settings: { ...drawn.settings, strength: input.strength },
    },
  }
}
