import { promptFromPost } from '#main/core/pictures/prompt-from-post.ts'
import { applyStyle } from '#main/core/pictures/styles.ts'
import type { ImageParts } from './parts.ts'

/** What `images.fromText` is asked. */
export interface PostInput {
  readonly text: string
  readonly style?: string | undefined
}

/** By rules for the painter; where a diffusion model will draw, in the words of a writer that is up to it. */
export async function promptForPost(
  { text, style }: PostInput,
  parts: ImageParts,
  signal: AbortSignal,
) {
  const byRules = promptFromPost({ text, analysis: await parts.texts.analyze({ text }), style })
  const { pictureModel } = parts.settings()
  const draws = parts.models.ready().some(({ id }) => id === pictureModel)
  const written = draws ? await parts.writeScene(text, signal) : null
  if (!written) return { ...byRules, model: 'rules' }
  const { scene, model } = written
  const { prompt } = applyStyle({ prompt: `${scene}, ${byRules.mood}`, style })
  return { ...byRules, prompt, model }
}
