import type { Edit } from '#shared/contract/edits.ts'
import type { PictureFormat, Variant } from '#shared/contract/thumbnails.ts'
import type { FoundText } from '#main/core/media/detection.ts'
import { tellEdit } from '#main/core/media/edits/tell-edit.ts'
import type { RecipeId } from '#main/core/media/improve/recipes.ts'
import type { ImproveParts } from './improve-picture.ts'
import { type Measured, measureShown } from './measure-picture.ts'
import { drawWords } from './put-words.ts'
import { toThumbnail } from './to-thumbnail.ts'

/** What is to be made of which file. */
export interface VariantJob {
  readonly path: string
  readonly edits: readonly Edit[]
  readonly recipe: RecipeId
  readonly format?: PictureFormat
}

/** An edited picture that is encoded and scored, and not kept yet. */
export interface Rendered extends Measured {
  readonly job: VariantJob
  readonly picture: {
    readonly bytes: Uint8Array
    readonly mediaType: string
    readonly width: number
    readonly height: number
  }
}

type Parts = Pick<ImproveParts, 'engine' | 'scorer' | 'assets' | 'painting'>

/** Makes a picture and scores what its file shows. */
export async function renderVariant(
  job: VariantJob,
  { engine, scorer, painting }: Omit<Parts, 'assets'>,
  signal?: AbortSignal,
): Promise<Rendered> {
  const { path, edits, format = 'jpeg' } = job
  const overlay = await drawWords(path, edits, { engine, painting })
  const { frame, ...picture } = await engine.pictures.edit(
    { path, edits: [...edits], format, ...(overlay !== undefined && { overlay }) },
    { signal },
  )
  return { job, picture, ...(await measureShown(frame, { engine, scorer }, signal)) }
}

/** Keeps a rendered picture's file with what it says; its row is the caller's. */
export async function keepVariant(
  { job, picture, assessment, score }: Rendered,
  { assets, engine }: Pick<Parts, 'assets' | 'engine'>,
): Promise<Variant> {
  const { bytes, mediaType, width, height } = picture
  const asset = await assets.add(bytes, mediaType)
  const text = await readWords(asset.path, assessment.text, engine)
  const read = { ...assessment, text }
  const scored = { asset, width, height, assessment: read, score, rank: 1, timeMs: 0 }
  return {
    ...toThumbnail(scored),
    recipe: job.recipe,
    edits: [...job.edits],
    changes: job.edits.map(tellEdit),
  }
}

async function readWords(path: string, text: readonly FoundText[], engine: Parts['engine']) {
  if (text.length === 0) return text
  return (await engine.pictures.readText({ path, lines: [...text] })).lines
}

/** Both at once. */
export async function makeVariant(job: VariantJob, parts: Parts): Promise<Variant> {
  return keepVariant(await renderVariant(job, parts), parts)
}
