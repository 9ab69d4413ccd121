import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Opening, Style } from '#shared/contract/styles.ts'

const OPENINGS: Readonly<Record<Opening, string>> = {
  question: 'Open with a question.',
  number: 'Open with a figure.',
  'first-person': 'Open in the first person.',
  statement: 'Open with a plain statement.',
}

/** Words that a prompt names; more would drown the rest. */
const MOST_NAMED = 15

/** A style as sentences for a model that writes for `platform`; without one, what holds everywhere. */
export function describeStyle(style: Style, platform?: PlatformId): string[] {
  const length = style.lengths.find((each) => each.platform === platform)
  const words = style.deletedWords.slice(0, MOST_NAMED).map((word) => `“${word}”`)
  return [
    length && `Usually about ${length.words} words.`,
    style.emoji === 'none' && 'No emoji.',
    style.emoji === 'few' && 'One or two emoji at most.',
    style.emoji === 'many' && 'Use emoji freely.',
    style.exclamations === 'none' && 'No exclamation marks.',
    style.exclamations === 'few' && 'At most one exclamation mark.',
    style.hashtags === 0 && 'No hashtags.',
    style.hashtags !== null &&
      style.hashtags > 0 &&
      `About ${style.hashtags} ${style.hashtags === 1 ? 'hashtag' : 'hashtags'}.`,
    style.opening !== null && OPENINGS[style.opening],
    words.length > 0 &&
      `Never use ${words.length === 1 ? 'the word' : 'the words'} ${words.join(', ')}.`,
    style.note.trim() !== '' && style.note.trim(),
  ].filter((sentence) => typeof sentence === 'string')
}
