import type { Edit } from '#shared/contract/edits.ts'

/** The same edits with a share of their strength; a crop keeps that share of what it cuts away, and words stay as they are. */
export function scaleEdits(edits: readonly Edit[], share: number): Edit[] {
  return edits.map((edit) => {
    switch (edit.kind) {
      case 'exposure':
        return { ...edit, stops: round(edit.stops * share) }
      case 'white-balance':
        return { ...edit, warmth: round(edit.warmth * share), tint: round(edit.tint * share) }
      case 'crop':
        return {
          kind: 'crop',
          x: edit.x * share,
          y: edit.y * share,
          width: 1 - (1 - edit.width) * share,
          height: 1 - (1 - edit.height) * share,
        }
      case 'text':
        return edit
      case 'contrast':
      case 'saturation':
      case 'sharpen':
      case 'denoise':
      case 'background-blur':
        return { ...edit, amount: round(edit.amount * share) }
      default:
        throw new Error(`unknown edit ${String(edit satisfies never)}`)
    }
  })
}

const round = (value: number): number => Math.round(value * 1000) / 1000
