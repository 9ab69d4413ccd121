import type { Factor } from '#shared/contract/predictions.ts'
import { COUNTED, FACTORS, VALUES, WEEKDAYS } from '#shared/sentences/factors.ts'
import { fill } from '#shared/sentences/fill.ts'

/** A column of the table that a forest is fitted on: its group, its name, and its value in words. */
export interface Column {
  readonly key: string
  readonly group: Factor['group']
  readonly name: string
  readonly say: (value: number) => string
}

const whole = (value: number) => String(Math.round(value))
const many = (count: number, unit: keyof typeof COUNTED) =>
  fill(COUNTED[unit][count === 1 ? 0 : 1], { count: count.toLocaleString('en') })
const counted = (unit: keyof typeof COUNTED) => (value: number) => many(Math.round(value), unit)
const inLogs = (unit: keyof typeof COUNTED) => (value: number) =>
  many(Math.round(Math.expm1(value)), unit)
const yes = (value: number) => (value > 0 ? VALUES.yes : VALUES.no)
const percent = (value: number) => `${Math.round(100 * value)} %`
const ofHundred = (value: number) => fill(VALUES.ofHundred, { count: Math.round(100 * value) })
const signed = (value: number) => value.toFixed(2)
/** A place learnt from posts like it, as a deviation from the middle. */
const place = (value: number) => {
  const points = Math.round(100 * value)
  if (points === 0) return VALUES.usual
  return many(Math.abs(points), points > 0 ? 'above' : 'below')
}

const TEXT: readonly (readonly [keyof typeof FACTORS, Column['say'], Factor['group']?])[] = [
  ['length', inLogs('character')],
  ['firstLine', inLogs('character')],
  ['wordLength', (value) => fill(VALUES.letters, { count: value.toFixed(1) })],
  ['lines', inLogs('line')],
  ['questions', whole],
  ['exclamations', whole],
  ['numbers', whole],
  ['startsWithNumber', yes],
  ['capitals', percent],
  ['quotes', yes],
  ['colons', yes],
  ['brackets', yes],
  ['hashtags', counted('hashtag'), 'hashtags'],
  ['mentions', counted('mention'), 'audience'],
  ['links', counted('link')],
  ['emoji', whole],
  ['you', yes, 'audience'],
  ['i', yes, 'audience'],
  ['we', yes, 'audience'],
  ['howOrWhy', yes],
  ['listicle', yes],
  ['superlatives', yes],
  ['newness', yes, 'trend'],
  ['sentiment', signed],
  ['strength', signed],
]

/** The columns in the order of a row. */
export const COLUMNS: readonly Column[] = [
  ...TEXT.map(([key, say, group = 'content' as const]) => ({
    key,
    group,
    name: FACTORS[key],
    say,
  })),
  { key: 'sentences', group: 'content', name: FACTORS.sentences, say: whole },
  { key: 'perSentence', group: 'content', name: FACTORS.perSentence, say: whole },
  { key: 'foreign', group: 'content', name: FACTORS.foreign, say: percent },
  { key: 'firstWord', group: 'content', name: FACTORS.firstWord, say: yes },
  {
    key: 'prior',
    group: 'content',
    name: FACTORS.prior,
    say: ofHundred,
  },
  { key: 'duration', group: 'genre', name: FACTORS.duration, say: inLogs('second') },
  {
    key: 'visual',
    group: 'visual',
    name: FACTORS.visual,
    say: ofHundred,
  },
  { key: 'audio', group: 'audio', name: FACTORS.audio, say: ofHundred },
  {
    key: 'hour',
    group: 'timing',
    name: FACTORS.hour,
    say: (value) => fill(VALUES.hour, { hour: whole(value) }),
  },
  {
    key: 'weekday',
    group: 'timing',
    name: FACTORS.weekday,
    say: (value) => WEEKDAYS[Math.round(value) - 1] ?? VALUES.unknown,
  },
  { key: 'hourTurn', group: 'timing', name: FACTORS.hourTurn, say: () => VALUES.clock },
  { key: 'hourTurn2', group: 'timing', name: FACTORS.hourTurn2, say: () => VALUES.clock },
  { key: 'weekend', group: 'timing', name: FACTORS.weekend, say: yes },
  { key: 'slot', group: 'timing', name: FACTORS.slot, say: place },
  { key: 'gap', group: 'timing', name: FACTORS.gap, say: inLogs('hour') },
  { key: 'week', group: 'timing', name: FACTORS.week, say: inLogs('post') },
  { key: 'recent', group: 'audience', name: FACTORS.recent, say: place },
  { key: 'kind', group: 'genre', name: FACTORS.kind, say: place },
  { key: 'words', group: 'content', name: FACTORS.words, say: place },
  { key: 'tags', group: 'hashtags', name: FACTORS.tags, say: place },
  { key: 'alike', group: 'trend', name: FACTORS.alike, say: place },
]

/** Where a column stands in a row, by its key. */
export const PLACE_OF: ReadonlyMap<string, number> = new Map(
  COLUMNS.map(({ key }, at) => [key, at]),
)
