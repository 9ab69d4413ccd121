import type { Factor } from '#shared/contract/predictions.ts'

/** A column of the table that a forest is fitted on: its group, its name, and its value in words. */
export interface Column {
  readonly key: string
  readonly group: Factor['group']
  readonly name: string
  readonly say: (value: number) => string
}

const whole = (value: number) => String(Math.round(value))
const many = (count: number, unit: string) =>
  `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`
const counted = (unit: string) => (value: number) => many(Math.round(value), unit)
const inLogs = (unit: string) => (value: number) => many(Math.round(Math.expm1(value)), unit)
const yes = (value: number) => (value > 0 ? 'yes' : 'no')
const percent = (value: number) => `${Math.round(100 * value)} %`
const ofHundred = (value: number) => `${Math.round(100 * value)} of 100`
const signed = (value: number) => value.toFixed(2)
/** A place learnt from posts like it, as a deviation from the middle. */
const place = (value: number) => {
  const points = Math.round(100 * value)
  if (points === 0) return 'about as usual'
  return `${many(Math.abs(points), 'point')} ${points > 0 ? 'above' : 'below'} the middle`
}

const TEXT: readonly (readonly [string, string, Column['say'], Factor['group']?])[] = [
  ['length', 'Length', inLogs('character')],
  ['firstLine', 'First line', inLogs('character')],
  ['wordLength', 'Word length', (value) => `${value.toFixed(1)} letters a word`],
  ['lines', 'Lines', inLogs('line')],
  ['questions', 'Question marks', whole],
  ['exclamations', 'Exclamation marks', whole],
  ['numbers', 'Numbers', whole],
  ['startsWithNumber', 'Starts with a number', yes],
  ['capitals', 'Capitals', percent],
  ['quotes', 'Quotes', yes],
  ['colons', 'Colon', yes],
  ['brackets', 'Brackets', yes],
  ['hashtags', 'Hashtags', counted('hashtag'), 'hashtags'],
  ['mentions', 'Mentions', counted('mention'), 'audience'],
  ['links', 'Links', counted('link')],
  ['emoji', 'Emoji', whole],
  ['you', 'Speaks to the reader', yes, 'audience'],
  ['i', 'Speaks of oneself', yes, 'audience'],
  ['we', 'Speaks as “we”', yes, 'audience'],
  ['howOrWhy', 'How, why or what', yes],
  ['listicle', 'Promises a list', yes],
  ['superlatives', 'Superlatives', yes],
  ['newness', 'Newness', yes, 'trend'],
  ['sentiment', 'Sentiment', signed],
  ['strength', 'Strength of sentiment', signed],
]

/** The columns in the order of a row. */
export const COLUMNS: readonly Column[] = [
  ...TEXT.map(([key, name, say, group = 'content' as const]) => ({ key, group, name, say })),
  { key: 'sentences', group: 'content', name: 'Sentences', say: whole },
  { key: 'perSentence', group: 'content', name: 'Words a sentence', say: whole },
  { key: 'foreign', group: 'content', name: 'Letters beyond English', say: percent },
  { key: 'firstWord', group: 'content', name: 'Opens with a question', say: yes },
  {
    key: 'prior',
    group: 'content',
    name: 'Text, as others’ posts have fared',
    say: ofHundred,
  },
  { key: 'duration', group: 'genre', name: 'Duration', say: inLogs('second') },
  {
    key: 'visual',
    group: 'visual',
    name: 'Picture',
    say: ofHundred,
  },
  { key: 'audio', group: 'audio', name: 'Sound', say: ofHundred },
  { key: 'hour', group: 'timing', name: 'Hour', say: (value) => `at ${whole(value)}:00` },
  {
    key: 'weekday',
    group: 'timing',
    name: 'Weekday',
    say: (value) => DAYS[Math.round(value) - 1] ?? 'unknown',
  },
  { key: 'hourTurn', group: 'timing', name: 'Time of day', say: () => 'by the clock' },
  { key: 'hourTurn2', group: 'timing', name: 'Time of day', say: () => 'by the clock' },
  { key: 'weekend', group: 'timing', name: 'At the weekend', say: yes },
  { key: 'slot', group: 'timing', name: 'This hour of this weekday', say: place },
  { key: 'gap', group: 'timing', name: 'Since the post before', say: inLogs('hour') },
  { key: 'week', group: 'timing', name: 'Posts in the 7 days before', say: inLogs('post') },
  { key: 'recent', group: 'audience', name: 'How the last posts fared', say: place },
  { key: 'kind', group: 'genre', name: 'Kind of post', say: place },
  { key: 'words', group: 'content', name: 'Its words, as they have fared', say: place },
  { key: 'tags', group: 'hashtags', name: 'Its hashtags, as they have fared', say: place },
  { key: 'alike', group: 'trend', name: 'Posts most like it', say: place },
]

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Where a column stands in a row, by its key. */
export const PLACE_OF: ReadonlyMap<string, number> = new Map(
  COLUMNS.map(({ key }, at) => [key, at]),
)
