import type { ImageSize, ImageSizeId } from '#shared/contract/platforms.ts'
import { msg } from '#renderer/lib/i18n.ts'

/** A size to make: a platform's by its name, or width and height in pixels. */
export type PictureSize =
  | { readonly kind: 'platform'; readonly id: ImageSizeId }
  | { readonly kind: 'custom'; readonly width: number; readonly height: number }

/** The least and the most pixels of a side. */
export const SIDES = { min: 64, max: 4096 } as const

/** Sizes that are nobody's, as English source texts. */
export const PLAIN_SIZES: readonly {
  readonly name: string
  readonly width: number
  readonly height: number
}[] = [
  { name: msg('Square'), width: 1024, height: 1024 },
  { name: msg('Small square'), width: 512, height: 512 },
  { name: msg('Full HD'), width: 1920, height: 1080 },
]

/** Brings a side within what can be made. */
export const toSide = (value: number): number =>
  Math.max(SIDES.min, Math.min(SIDES.max, Math.round(value) || SIDES.min))

/** Width and height of a size, as far as the platforms' are known. */
export function pixelsOf(
  size: PictureSize,
  sizes: readonly ImageSize[],
): { readonly width: number; readonly height: number } | undefined {
  return size.kind === 'custom' ? size : sizes.find(({ id }) => id === size.id)
}

/** The size of a picture by a platform's name where one has it. */
export function toPictureSize(
  { width, height }: { readonly width: number; readonly height: number },
  sizes: readonly ImageSize[],
): PictureSize {
  const platform = sizes.find((size) => size.width === width && size.height === height)
  return platform
    ? { kind: 'platform', id: platform.id }
    : { kind: 'custom', width: toSide(width), height: toSide(height) }
}
