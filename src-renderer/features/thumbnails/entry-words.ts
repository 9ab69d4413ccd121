import type { Format } from '#renderer/lib/format.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import { editNames, recipeName } from './edit-name.ts'
import type { Entry } from './entries.ts'

/** The language and number formats of the window. */
export interface Speech {
  readonly t: Translate
  readonly format: Format
}

/** A picture of the list in words: a few beside it, more on hover, and its name for those who can't see it. */
export interface EntryWords {
  readonly label: string
  readonly title: string | undefined
  readonly name: string
}

/** What an entry of the ranked list is: when it is seen, what was done to it, or whose it is. */
export function entryWords(entry: Entry, { t, format }: Speech): EntryWords {
  switch (entry.kind) {
    case 'frame': {
      const time = format.clock(entry.thumbnail.timeMs, { tenths: true })
      const rank = format.number(entry.thumbnail.rank)
      return { label: time, title: undefined, name: t('Frame {rank} at {time}', { rank, time }) }
    }
    case 'variant': {
      const { recipe, edits } = entry.thumbnail
      const label = t(recipeName(recipe))
      const rank = format.number(entry.original.rank)
      const title = editNames(edits, t, format)
      return { label, title, name: t('{label}, made of frame {rank}', { label, rank }) }
    }
    case 'lettered': {
      const label = t('With text')
      const rank = format.number(entry.frame.rank)
      return { label, title: label, name: t('{label}, made of frame {rank}', { label, rank }) }
    }
    case 'rival': {
      const { name } = entry.thumbnail
      return { label: name, title: name, name: t('{name}, to compare with', { name }) }
    }
    default:
      throw new Error(`unknown entry ${String(entry satisfies never)}`)
  }
}

/** What a picture is called among those of its frame, and how it came about. */
export function familyWords(
  entry: Entry,
  { t, format }: Speech,
): { readonly name: string; readonly changes: string } {
  switch (entry.kind) {
    case 'frame':
      return { name: t('As it is'), changes: t('The frame of the video') }
    case 'variant': {
      const { recipe, edits } = entry.thumbnail
      return { name: t(recipeName(recipe)), changes: editNames(edits, t, format) }
    }
    case 'lettered':
      return { name: t('With text'), changes: beforeAfterWords(entry, { t, format }) }
    case 'rival':
      return { name: entry.thumbnail.name, changes: '' }
    default:
      throw new Error(`unknown entry ${String(entry satisfies never)}`)
  }
}

/** Both scores of a picture beside those of what it was made from. */
export function beforeAfterWords(
  { thumbnail, original }: Extract<Entry, { readonly kind: 'variant' | 'lettered' }>,
  { t, format }: Speech,
): string {
  return [
    t('Appeal {before} → {after}', {
      before: format.number(original.appeal, 2),
      after: format.number(thumbnail.appeal, 2),
    }),
    t('Click appeal {before} → {after}', {
      before: format.number(original.clickAppeal, 3),
      after: format.number(thumbnail.clickAppeal, 3),
    }),
  ].join(' · ')
}
