import type { Understood } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import { paintBackground, planScene } from '#main/core/backgrounds/paint-background.ts'
import { toUnderstood } from '#main/core/backgrounds/understand-prompt.ts'

interface PaintInput {
  readonly prompt: string
  readonly width: number
  readonly height: number
  readonly seed: number
  readonly style?: string | undefined
  readonly palette?: readonly string[] | undefined
}

/** A background in RGB bytes with what was understood of its prompt, style and palette. */
export function paintFromPrompt(input: PaintInput): { frame: Frame; understood: Understood } {
  const { prompt, width, height, seed, style, palette } = input
  const scene = planScene({ scene: prompt, style, palette })
  return { frame: paintBackground({ scene, width, height, seed }), understood: toUnderstood(scene) }
}
