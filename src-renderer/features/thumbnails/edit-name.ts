import type { Edit } from '#shared/contract/edits.ts'
import { placeOfWords, type PlaceOfWords } from '#shared/media/place-of-words.ts'
import type { Format } from '#renderer/lib/format.ts'
import { msg, type Translate } from '#renderer/lib/i18n.ts'

const RECIPES: Readonly<Record<string, string>> = {
  everything: msg('All together'),
  gentle: msg('Gentle'),
  light: msg('Lighting'),
  colour: msg('Colour'),
  closer: msg('Closer'),
  subject: msg('Main subject'),
  detail: msg('Detail'),
  words: msg('With words'),
  single: msg('Edited'),
}

const WORDS_AT: Readonly<Record<PlaceOfWords, string>> = {
  'top left': msg('Put “{words}” at the top left'),
  'top centre': msg('Put “{words}” at the top'),
  'top right': msg('Put “{words}” at the top right'),
  'middle left': msg('Put “{words}” at the left'),
  'middle centre': msg('Put “{words}” in the middle'),
  'middle right': msg('Put “{words}” at the right'),
  'bottom left': msg('Put “{words}” at the bottom left'),
  'bottom centre': msg('Put “{words}” at the bottom'),
  'bottom right': msg('Put “{words}” at the bottom right'),
}

/** What a variant is about, as English source text. */
export const recipeName = (recipe: string): string => RECIPES[recipe] ?? recipe

/** Edits in words with their amounts. */
export function editNames(edits: readonly Edit[], t: Translate, format: Format): string {
  return edits.map((edit) => editName(edit, t, format)).join(', ')
}

function editName(edit: Edit, t: Translate, format: Format): string {
  const sign = (value: number) => (value < 0 ? '−' : '+')
  const percent = (value: number) => `${sign(value)}${format.percent(Math.abs(value))}`
  switch (edit.kind) {
    case 'exposure':
      return t('Exposure {amount} stops', {
        amount: `${sign(edit.stops)}${format.number(Math.abs(edit.stops), 2)}`,
      })
    case 'contrast':
      return t('Contrast {amount}', { amount: percent(edit.amount) })
    case 'saturation':
      return t('Saturation {amount}', { amount: percent(edit.amount) })
    case 'white-balance':
      return balanceName(edit, t, percent)
    case 'sharpen':
      return t('Sharpening {amount}', { amount: percent(edit.amount) })
    case 'denoise':
      return t('Noise reduction {amount}', { amount: percent(edit.amount) })
    case 'background-blur':
      return t('Background blur {amount}', { amount: percent(edit.amount) })
    case 'crop':
      return t('Crop to {amount} of the width', { amount: format.percent(edit.width) })
    case 'text':
      return t(WORDS_AT[placeOfWords(edit)], { words: edit.words })
    default:
      throw new Error(`unknown edit ${String(edit satisfies never)}`)
  }
}

function balanceName(
  { warmth, tint }: Extract<Edit, { kind: 'white-balance' }>,
  t: Translate,
  percent: (value: number) => string,
): string {
  const parts: string[] = []
  if (warmth !== 0) {
    const amount = percent(Math.abs(warmth))
    parts.push(warmth > 0 ? t('Warmer {amount}', { amount }) : t('Cooler {amount}', { amount }))
  }
  if (tint !== 0) {
    const amount = percent(Math.abs(tint))
    parts.push(tint > 0 ? t('Less green {amount}', { amount }) : t('Greener {amount}', { amount }))
  }
  return parts.join(', ')
}
