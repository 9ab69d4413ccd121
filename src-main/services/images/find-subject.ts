import { resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { Image, ImageId } from '#shared/contract/images.ts'
import type { ImageParts } from './parts.ts'

/** A picture that something is done to: one of the gallery, or a file. */
export interface Subject {
  readonly path: string
  /** Null of a file. */
  readonly image: Image | null
}

/** The picture of an id, or `not-found`. */
export function findImage(id: string, { images }: Pick<ImageParts, 'images'>): Image {
  const image = images.find(id)
  if (image) return image
  throw new KilnError('not-found', `There is no picture ${id}`, {
    action: 'images.list tells which there are.',
  })
}

/** The picture that an id or a path names. */
export function findSubject(
  { id, path }: { readonly id?: ImageId | undefined; readonly path?: string | undefined },
  parts: Pick<ImageParts, 'images'>,
): Subject {
  if (id === undefined) return { path: resolve(path ?? ''), image: null }
  const image = findImage(id, parts)
  return { path: image.path, image }
}
