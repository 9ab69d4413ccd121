import type { Client } from '#shared/contract/define.ts'
import type { Edit } from '#shared/contract/edits.ts'
import { WORKING_SIDE } from '#shared/media/frame.ts'
import type { WordsPlace } from '#main/core/compose/words/place-words.ts'
import { wordsDocument } from '#main/core/compose/words/words-document.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import { MOST_EDITED_SIDE } from '#main/core/media/edits/most-edited-side.ts'
import type { PaintingContract } from '#main/painting/contract.ts'
import type { Measured } from './measure-picture.ts'

/** What putting words on pictures needs. */
export interface WordsParts {
  readonly engine: Pick<Client<EngineContract>, 'pictures'>
  readonly painting: Pick<Client<PaintingContract>, 'compositions' | 'words'>
}

/** Enough pixels to tell a picture's size by. */
const GLANCE = 32

/** The words among some edits as an SVG of the edited picture's size; nothing without any. */
export async function drawWords(
  path: string,
  edits: readonly Edit[],
  { engine, painting }: WordsParts,
): Promise<string | undefined> {
  const edit = edits.find((each) => each.kind === 'text')
  if (!edit) return undefined
  const whole = await engine.pictures.read({ path, side: GLANCE })
  const crop = edits.find((each) => each.kind === 'crop') ?? { width: 1, height: 1 }
  const scale = Math.min(1, MOST_EDITED_SIDE / Math.max(whole.width, whole.height))
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  const size = { width: side(whole.width * crop.width), height: side(whole.height * crop.height) }
  const document = wordsDocument(edit, size)
  return (await painting.compositions.layout({ document, logos: [] })).svg
}

/** The likeliest places for words on a picture file that was measured, best first. */
export async function findPlaces(
  wish: { readonly path: string; readonly words: string; readonly most: number },
  { assessment }: Measured,
  { engine, painting }: WordsParts,
): Promise<readonly WordsPlace[]> {
  const { path, words, most } = wish
  const { frame: behind } = await engine.pictures.read({ path, side: WORKING_SIDE })
  const { faces, text, saliency: attention } = assessment
  const scene = { words, behind, faces: [...faces], text: [...text], attention, most }
  return (await painting.words.place(scene)).places
}
