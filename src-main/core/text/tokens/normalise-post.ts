import { type EmojiNames, nameEmoji, withoutVariants } from './name-emoji.ts'

const ENTITIES: ReadonlyArray<readonly [string, string]> = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]
const LINK =
  /[Hh][Tt][Tt][Pp][Ss]?:\/\/[^ \t\n\r\f\v]+|(?<![A-Za-z0-9_])[Ww][Ww][Ww]\.[^ \t\n\r\f\v]+/g
const MENTION = /@[A-Za-z0-9_]+/g
const HASHTAG = /#[A-Za-z0-9_]+/g
const HUMP = /(?<=[a-z])(?=[A-Z])/g
const LETTERS = /([A-Za-z])\1{2,}/g
const MARKS = /([!?.])\1{2,}/g

/** A post as the classifier was trained to read it: the same steps as `models/training/post-classifier/text.py`. */
export function normalisePost(text: string, emoji: EmojiNames): string {
  let out = text.toWellFormed()
  if (out.includes('&')) for (const [entity, char] of ENTITIES) out = out.replaceAll(entity, char)
  out = out
    .replaceAll(LINK, 'http')
    .replaceAll(MENTION, '@user')
    .replaceAll(HASHTAG, (tag) => tag.replaceAll(HUMP, ' '))
  return nameEmoji(withoutVariants(out), emoji)
    .replaceAll(LETTERS, '$1$1')
    .replaceAll(MARKS, '$1$1')
}
