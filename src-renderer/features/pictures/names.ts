import type { Image, Scheduler } from '#shared/contract/images.ts'
import type { LicenceClass } from '#shared/contract/models.ts'
import type { Progress } from '#shared/contract/progress.ts'
import { msg, type Translate } from '#renderer/lib/i18n.ts'

/** What a way of taking noise away is called, in every language. */
export const SCHEDULERS: Readonly<Record<Scheduler, string>> = {
  'dpmpp-2m': 'DPM++ 2M',
  'dpmpp-2m-karras': 'DPM++ 2M Karras',
  euler: 'Euler',
  'euler-ancestral': 'Euler a',
  ddim: 'DDIM',
  lcm: 'LCM',
}

/** How a picture came to be, as English source text. */
export const KINDS: Readonly<Record<Image['kind'], string>> = {
  generated: msg('Made from words'),
  edited: msg('Changed from a picture'),
  upscaled: msg('Enlarged'),
  composed: msg('With text and logo'),
  added: msg('Added by you'),
}

/** What may be done with a model's pictures, as English source text. */
export const LICENCES: Readonly<Record<LicenceClass, string>> = {
  open: msg('Open'),
  conditions: msg('With conditions'),
  'non-commercial': msg('Not for commercial use'),
  unknown: msg('Licence unknown'),
}

const STAGES: Readonly<Partial<Record<Progress['stage'], string>>> = {
  loading: msg('Loading the model'),
  reading: msg('Reading the picture'),
  painting: msg('Painting'),
  enlarging: msg('Enlarging'),
  checking: msg('Checking the picture'),
  saving: msg('Saving'),
}

/** What is being done for a picture, as English source text. */
export const stageName = (stage: Progress['stage'] | undefined): string =>
  (stage && STAGES[stage]) ?? msg('Starting')

const MOST_LETTERS = 140

/** What a picture is called: its prompt, in short. */
export function nameOf({ prompt, kind }: Pick<Image, 'prompt' | 'kind'>, t: Translate): string {
  return shorten(prompt) || t(KINDS[kind])
}

/** A prompt on one line, cut where it is long. */
export function shorten(prompt: string): string {
  const letters = Array.from(
    prompt
      .trimStart()
      .slice(0, MOST_LETTERS * 4)
      .toWellFormed()
      .replace(/\s+/g, ' ')
      .trimEnd(),
  )
  if (letters.length <= MOST_LETTERS) return letters.join('')
  const shown = letters.slice(0, MOST_LETTERS - 1).join('')
  return `${shown.trimEnd()}…`
}

/** What a style of the painter is called, by its id, as English source text. */
export function styleName(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
