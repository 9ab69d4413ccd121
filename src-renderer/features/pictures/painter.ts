import type { Image } from '#shared/contract/images.ts'
import type { Model } from '#shared/contract/models.ts'

/** The id of the painter that is always there. */
export const PAINTER = 'backgrounds'

/** Whether a model makes pictures from words and is not the painter. */
const isDiffusion = ({ id, purpose, format }: Model): boolean =>
  purpose === 'pictures' && format === 'onnx' && id !== PAINTER

/** The diffusion models that can be used as they are. */
export function readyDiffusion(models: readonly Model[]): readonly Model[] {
  return models.filter(
    (model) => isDiffusion(model) && ['built-in', 'installed', 'adopted'].includes(model.state),
  )
}

/** An openly licensed diffusion model that could be had and runs comfortably here, the largest. */
export function suggestDiffusion(models: readonly Model[]): Model | undefined {
  return models
    .filter(
      (model) =>
        isDiffusion(model) &&
        (model.state === 'available' || model.state === 'partial') &&
        (model.licenceClass === 'open' || model.licenceClass === 'conditions') &&
        model.fit.level === 'comfortable',
    )
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)[0]
}

/** How likely a picture has to be unsafe before it is blurred. */
const BLUR_ABOVE = 0.7

/** Whether a picture is to be blurred until it is asked for. */
export const isUnsafe = ({ unsafe }: Pick<Image, 'unsafe'>): boolean =>
  unsafe !== null && unsafe > BLUR_ABOVE
