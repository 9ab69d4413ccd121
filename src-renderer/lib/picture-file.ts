const EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'tif', 'tiff'] as const
const TYPES = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
])

/** What the file chooser offers as pictures. */
export const PICTURE_ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** Whether a file is a picture of pixels, by its type or, where the system gives none, by its name. */
export const isPictureFile = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  TYPES.has(type) || EXTENSIONS.some((known) => name.toLowerCase().endsWith(`.${known}`))

/** Whether dragged things are pictures for sure. */
export const arePictures = (items: readonly Pick<DataTransferItem, 'kind' | 'type'>[]): boolean => {
  const files = items.filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => TYPES.has(type))
}
