import type { Edit } from '#shared/contract/edits.ts'
import { placeOfWords, type PlaceOfWords } from '#shared/media/place-of-words.ts'

/** An edit in words with its amount, such as "Contrast +15 %". */
export function tellEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'exposure':
      return `Exposure ${signed(edit.stops, 2)} stops`
    case 'contrast':
      return `Contrast ${percent(edit.amount)}`
    case 'saturation':
      return `Saturation ${percent(edit.amount)}`
    case 'white-balance':
      return tellBalance(edit.warmth, edit.tint)
    case 'sharpen':
      return `Sharpening ${percent(edit.amount)}`
    case 'denoise':
      return `Noise reduction ${percent(edit.amount)}`
    case 'background-blur':
      return `Background blur ${percent(edit.amount)}`
    case 'crop':
      return `Crop to ${Math.round(100 * edit.width)} % of the width`
    case 'text':
      return `Put “${edit.words}” ${IN_WORDS[placeOfWords(edit)]}`
    default:
      throw new Error(`unknown edit ${String(edit satisfies never)}`)
  }
}

function tellBalance(warmth: number, tint: number): string {
  const parts: string[] = []
  if (warmth !== 0) parts.push(`${warmth > 0 ? 'warmer' : 'cooler'} ${percent(Math.abs(warmth))}`)
  if (tint !== 0) parts.push(`${tint > 0 ? 'less green' : 'greener'} ${percent(Math.abs(tint))}`)
  return `White balance ${parts.join(', ') || 'unchanged'}`
}

const sign = (value: number): string => (value < 0 ? '−' : '+')
const signed = (value: number, digits: number): string =>
  `${sign(value)}${Math.abs(value).toFixed(digits)}`
const percent = (value: number): string => `${sign(value)}${Math.round(Math.abs(value) * 100)} %`

const IN_WORDS: Readonly<Record<PlaceOfWords, string>> = {
  'top left': 'at the top left',
  'top centre': 'at the top',
  'top right': 'at the top right',
  'middle left': 'at the left',
  'middle centre': 'in the middle',
  'middle right': 'at the right',
  'bottom left': 'at the bottom left',
  'bottom centre': 'at the bottom',
  'bottom right': 'at the bottom right',
}
