import type { ComposeDocument } from '#shared/contract/compositions.ts'

interface Side {
  readonly start: number
  readonly length: number
}

/** The part of a picture that fills a document, in shares of the picture: as much as there is, as near the focus as it can be. */
export function pictureCrop(
  picture: { readonly width: number; readonly height: number },
  { width, height, background }: ComposeDocument,
): { readonly across: Side; readonly down: Side } {
  const scale = Math.max(width / picture.width, height / picture.height)
  const side = (length: number, focus: number): Side => ({
    start: Math.min(1 - length, Math.max(0, focus - length / 2)),
    length,
  })
  return {
    across: side(Math.min(1, width / scale / picture.width), background.focusX),
    down: side(Math.min(1, height / scale / picture.height), background.focusY),
  }
}
