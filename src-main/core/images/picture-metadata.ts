import { z } from 'zod'
import { ImageSettings } from '#shared/contract/images.ts'

/** Longest prompt that is read from a file, in characters. */
const MOST_PROMPT = 100_000

/** What a picture was made with, as it goes into and comes out of a file; null where it is not known. */
export const PictureMetadata = ImageSettings.extend({
  prompt: z.string(),
  negativePrompt: z.string(),
  seed: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  model: z.string().nullable(),
})
export type PictureMetadata = z.infer<typeof PictureMetadata>

/** Metadata with nothing known but what is given; texts are bounded and numbers that are none become null. */
export function toMetadata(known: Partial<PictureMetadata>): PictureMetadata {
  const number = (value: number | null | undefined) =>
    typeof value === 'number' && Number.isFinite(value) ? value : null
  const name = (value: string | null | undefined) => value?.trim().slice(0, 200) || null
  return {
    prompt: (known.prompt ?? '').slice(0, MOST_PROMPT),
    negativePrompt: (known.negativePrompt ?? '').slice(0, MOST_PROMPT),
    steps: number(known.steps),
    guidance: number(known.guidance),
    scheduler: name(known.scheduler),
    strength: number(known.strength),
    style: name(known.style),
    palette: known.palette ?? [],
    software: name(known.software),
    seed: number(known.seed),
    width: number(known.width),
    height: number(known.height),
    model: name(known.model),
  }
}
